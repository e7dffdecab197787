import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Finding, formatFinding } from '../content/finding';
import { loadContent } from '../content/load';
import type { ContentParts } from '../content/parts';
import type { Draft } from '../content/read';
import { confirmPage } from '../drift/confirm';
import { pageName } from '../drift/page-refs';
import { errorsIn } from '../drift/site-drift';
import { writeCounterparts } from '../drift/write-counterparts';
import { type Localized, locales } from '../i18n/locales';
import { slugify } from '../text/slug';
import { textPath } from './selection';
import { type SectionOutcome, translatePage } from './translate-page';
import type { TranslatedFile } from './xliff-reader';

/** What became of a page of the file. */
export interface ImportedPage {
  name: string;
  sections: SectionOutcome[];
}

/**
 * Writes translations into the content folder. A text that is made takes its slug from its title, or, where that is
 * taken, from the page's id. A page that would get an error by its translation is put back as it was.
 * @param today ISO day
 * @param confirm also records that the sections taken match, those that needed no change too
 */
export function importXliff(
  { to, pages }: TranslatedFile,
  dir: string,
  { today, confirm }: { today: string; confirm: boolean },
): ImportedPage[] {
  const { parts, findings } = loadContent(dir);
  if (!parts)
    return pages.map(({ name, skeleton }) => refusedPage(name, Object.keys(skeleton.sections), findings));
  const drafts = draftsByName(parts);
  /** path → what stood there; undefined for a file that is new */
  const before = new Map<string, string | undefined>();
  const slugs = new Set(
    [...drafts.values()].map(({ kind, texts }) => `${kind}:${texts[to]?.front.value.slug}`),
  );
  const imported = pages.map((page): ImportedPage => {
    const ids = Object.keys(page.skeleton.sections);
    const draft = drafts.get(page.name);
    if (!draft) return refusedPage(page.name, ids, 'there is no such page');
    const slugFor = (title: string) => {
      const slug = slugify(title).slice(0, 80).replace(/-$/, '');
      return slug && !slugs.has(`${draft.kind}:${slug}`) ? slug : draft.id;
    };
    const { sections, file } = translatePage(page, readTexts(draft), { to, today, slugFor });
    const path = textPath(draft, to);
    if (file !== undefined) {
      before.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
      writeWhole(path, file);
      slugs.add(`${draft.kind}:${/^slug: (.*)$/m.exec(file)?.[1]}`);
    }
    return { name: page.name, sections };
  });
  if (!before.size && !confirm) return imported;
  const after = loadContent(dir);
  const checked = imported.map(page => {
    const draft = drafts.get(page.name);
    const path = draft && textPath(draft, to);
    if (!path || !before.has(path)) return page;
    // what was wrong before is no reason: a link may lead to a section that was missing until now
    const errors = errorsIn(draft.folder, after.findings);
    if (errors.length <= errorsIn(draft.folder, findings).length) return page;
    putBack(path, before.get(path));
    const ids = page.sections.map(({ section }) => section);
    return refusedPage(page.name, ids, errors);
  });
  if (confirm) confirmSections(checked, dir, today);
  return checked;
}

function draftsByName({ drafts }: ContentParts): Map<string, Draft> {
  return new Map([...drafts.article, ...drafts.page, ...drafts.term].map(draft => [pageName(draft), draft]));
}

function readTexts(draft: Draft): Partial<Localized> {
  return Object.fromEntries(
    locales.flatMap(locale => {
      const path = textPath(draft, locale);
      return existsSync(path) ? [[locale, readFileSync(path, 'utf8')]] : [];
    }),
  );
}

function refusedPage(name: string, ids: readonly string[], why: string | readonly Finding[]): ImportedPage {
  const reason = typeof why === 'string' ? why : `the page has errors: ${why.map(formatFinding).join('; ')}`;
  return { name, sections: ids.map(section => ({ section, outcome: 'refused', reason })) };
}

/** Whole or not at all. */
function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function putBack(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path, { force: true });
  else writeWhole(path, text);
}

/** As `npm run confirm` does: not of pages with errors. */
function confirmSections(pages: readonly ImportedPage[], dir: string, today: string): void {
  const { parts, findings } = loadContent(dir);
  const drafts = draftsByName(parts!);
  for (const { name, sections } of pages) {
    const draft = drafts.get(name);
    const taken = sections.filter(({ outcome }) => outcome === 'written' || outcome === 'unchanged');
    if (!draft?.texts.da || !draft.texts.en || !taken.length) continue;
    if (errorsIn(draft.folder, findings).length) continue;
    const only = taken.map(({ section }) => section);
    const { counterparts, recorded } = confirmPage(draft, parts!.counterparts.get(draft), today, only);
    if (recorded.length) writeCounterparts(draft.folder, counterparts);
  }
}
