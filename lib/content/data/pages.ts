import type { Draft } from '../read';
import { isReserved } from './check';
import { type DataKind, entryIds, type SiteData } from './model';
import type { DataFiles, DataName } from './read';

/**
 * Joins pages and the data they show: the page learns the ids of the entries, so that links may lead there. Reports
 * data that is not there, is shown twice or nowhere, and sections whose id is an entry's.
 * @param unread data files that are there but faulty; they were reported
 */
export function joinData(
  pages: readonly Draft<'page'>[],
  files: DataFiles,
  data: SiteData,
  unread: ReadonlySet<DataName>,
): void {
  const shown = new Map<DataKind, Draft>();
  for (const page of pages) {
    const kind = page.data.value.data;
    if (!kind) continue;
    const place = page.data.placeOf(['data']);
    const first = shown.get(kind);
    if (first)
      page.findings.error('data', place, {
        da: `Uventet side nummer to med \`data: ${kind}\`; \`${first.id}\` har det også. Fjern det fra en af dem.`,
        en: `Unexpected second page with \`data: ${kind}\`, beside \`${first.id}\`. Remove it from one of them.`,
      });
    else shown.set(kind, page);
    if (!files[kind] && !unread.has(kind))
      page.findings.error('data', place, {
        da: `Filen data/${kind}.yaml mangler. Skriv den, eller fjern \`data\`.`,
        en: `Missing file data/${kind}.yaml. Write it, or remove \`data\`.`,
      });
    page.entries = entryIds(data, kind);
    checkSections(page);
  }
  for (const kind of Object.keys(files) as DataName[]) {
    if (kind === 'diagrams' || shown.has(kind)) continue;
    files[kind]!.findings.warn('data', undefined, {
      da: `Ingen side viser dette. Skriv \`data: ${kind}\` i en page.yaml.`,
      en: `No page shows this. Write \`data: ${kind}\` in a page.yaml.`,
    });
  }
  checkDiagramSections([...shown.values()], files);
}

/** Sections and entries share a page's anchors. */
function checkSections(page: Draft): void {
  for (const { outline, findings } of Object.values(page.texts)) {
    for (const { id, aliases, at } of outline.sections) {
      for (const name of [id, ...aliases]) {
        if (!isReserved(name) && !page.entries.includes(name)) continue;
        findings.error('section-id', at, {
          da: `Uventet afsnits-id \`${name}\`: en post i sidens data eller webstedet selv har det. Vælg et andet, på begge sprog.`,
          en: `Unexpected section id \`${name}\`: an entry of the page's data or the interface has it. Choose another, in both languages.`,
        });
      }
    }
  }
}

/** Every diagram has a section that it stands in. */
function checkDiagramSections(pages: readonly Draft[], { diagrams }: DataFiles): void {
  const sections = pages.flatMap(page => Object.values(page.texts).flatMap(text => text.outline.sections));
  for (const [i, { id }] of (diagrams?.yaml.value.diagrams ?? []).entries()) {
    if (sections.some(section => section.id === id)) continue;
    diagrams!.findings.error('data', diagrams!.yaml.placeOf(['diagrams', i, 'id']), {
      da: `Diagrammet \`${id}\` har intet afsnit at stå i. Giv et afsnit på en side med \`data\` id’et \`[#${id}]\`.`,
      en: `Diagram \`${id}\` has no section to stand in. Give a section of a page with \`data\` the id \`[#${id}]\`.`,
    });
  }
}
