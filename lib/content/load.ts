import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { KeptValues } from '../cache/kept-values';
import { counterpartOf, type Locale, locales } from '../i18n/locales';
import { isTakenSegment } from '../i18n/routes';
import { checkAlignment } from './align';
import { compareSections } from './counterparts/compare';
import { readCounterparts } from './counterparts/read';
import type { Counterparts } from './counterparts/schema';
import { checkData } from './data/check';
import { inOrder } from './data/order';
import { joinData } from './data/pages';
import { type DataName, dataOf, readData } from './data/read';
import { ContentError, FileFindings, type Finding, sortFindings } from './finding';
import { checkFolder } from './folder';
import type { ArticlePage, Content, Page, PageText, PlainPage, Site, Source, TermPage } from './model';
import type { ContentParts } from './parts';
import { quoted } from './quoted';
import { type Draft, type DraftText, readPages, readYamlFile, shownPath } from './read';
import { readRedirects } from './redirects';
import { checkSlugs, Registry } from './registry';
import { siteSchema, sourcesSchema } from './schema';
import { checkSiteIds } from './site-ids';
import { checkSiteLinks } from './site-links';
import { TermLinker } from './term-linker';
import { TextBuilder } from './text-builder';
import { unknownSource } from './unknown-source';

/** The content folder in use: CONTENT_DIR, or `content/` in the project. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/**
 * Reads a content folder whole. Never throws for faulty content: every fault is a finding, all at once.
 * @param kept what earlier readings made of the same texts
 * @returns `content` is undefined when the site file or any page has an error; `parts` only without a folder
 */
export function loadContent(
  dir: string,
  kept?: KeptValues,
): {
  content: Content | undefined;
  findings: Finding[];
  parts: ContentParts | undefined;
} {
  const all: Finding[] = [];
  const root = resolve(dir);
  const { content, parts } = existsSync(root) ? readFolder(root, all, kept) : missingFolder(root, all);
  const findings = sortFindings(all);
  const hasErrors = findings.some(finding => finding.severity === 'error');
  return { content: hasErrors ? undefined : content, findings, parts };
}

/** As `loadContent`, for those who can do nothing without content. @throws {ContentError} listing every error */
export function requireContent(dir: string): Content {
  const { content, findings } = loadContent(dir);
  if (!content) throw new ContentError(findings.filter(finding => finding.severity === 'error'));
  return content;
}

/** Nothing is read of a folder with a link that leads out of it, or with what is no file at all. */
function readFolder(
  root: string,
  all: Finding[],
  kept: KeptValues | undefined,
): { content: Content | undefined; parts: ContentParts | undefined } {
  return checkFolder(root, all) ? readContent(root, all, kept) : { content: undefined, parts: undefined };
}

function missingFolder(root: string, all: Finding[]): { content: undefined; parts: undefined } {
  new FileFindings(shownPath(root), all).error('missing-file', undefined, {
    da: 'Indholdsmappen mangler. Opret den, eller lad CONTENT_DIR pege på den rigtige.',
    en: 'Missing content folder. Create it, or set CONTENT_DIR to the right one.',
  });
  return { content: undefined, parts: undefined };
}

/**
 * 1 read each file by itself, 2 check what concerns several, 3 render bodies with links resolved, 4 note who links to whom.
 */
function readContent(
  root: string,
  all: Finding[],
  kept: KeptValues | undefined,
): { content: Content | undefined; parts: ContentParts } {
  const site = readYamlFile(join(root, 'site.yaml'), siteSchema, all);
  const sources = readSources(root, all);
  const unread = new Set<string>();
  const drafts = {
    article: readPages(root, 'article', all, unread, kept),
    term: readPages(root, 'term', all, unread, kept),
    page: readPages(root, 'page', all, unread, kept),
  };
  const everything: Draft[] = [...drafts.article, ...drafts.term, ...drafts.page];
  const counterparts = new Map<Draft, Counterparts>();
  for (const draft of everything) {
    const read = readCounterparts(draft.folder, all);
    if (read) counterparts.set(draft, read);
  }
  const registry = new Registry(everything, unread);
  const unreadData = new Set<DataName>();
  const dataFiles = readData(root, all, unreadData);
  const data = inOrder(dataOf(dataFiles));
  joinData(drafts.page, dataFiles, data, unreadData);
  checkData(dataFiles, { registry, sources });

  checkSlugs(everything);
  if (site) {
    checkSiteIds(root, site, all);
    checkSiteLinks(root, site, registry, all);
  }
  for (const draft of drafts.page) checkPageSlug(draft);
  for (const draft of drafts.article) {
    registry.checkReferences(draft, 'related', draft.data.value.related, 'article');
    checkGroup(draft, draft.data.value.group, 'group', site?.value.groups);
  }
  for (const draft of drafts.term) {
    registry.checkReferences(draft, 'related', draft.data.value.related, 'term');
    if (draft.data.value.article)
      registry.checkReferences(draft, 'article', [draft.data.value.article], 'article');
    checkGroup(draft, draft.data.value.theme, 'theme', site?.value.themes);
    for (const [index, id] of draft.data.value.sources.entries()) {
      if (!sources.has(id))
        draft.findings.error(
          'unknown-source',
          draft.data.placeOf(['sources', index]),
          unknownSource(id, sources),
        );
    }
  }
  for (const draft of drafts.page)
    registry.checkReferences(draft, 'related', draft.data.value.related, 'article');
  for (const { texts } of everything) {
    if (!texts.da || !texts.en) continue;
    checkAlignment(
      { da: texts.da.outline, en: texts.en.outline },
      { da: texts.da.findings, en: texts.en.findings },
    );
  }

  const media = new Map<string, string>();
  const texts = new TextBuilder({ root, registry, sources, data, terms: new TermLinker(drafts.term), kept });
  const links = new Map<Page, PageLinks>();
  const build = <P extends Page>(draft: Draft): P => {
    const targets: PageLinks = { written: new Set(), made: new Set() };
    const drift = compareSections(draft, counterparts.get(draft));
    const built: Partial<Record<Locale, PageText>> = {};
    for (const locale of locales) {
      const text = draft.texts[locale];
      if (!text) continue;
      const { written, made, media: used, ...own } = texts.build(draft, text, drift);
      built[locale] = own.text;
      for (const target of written) targets.written.add(target);
      for (const id of made) targets.made.add(`term:${id}`);
      for (const { address, file } of used) media.set(address, file);
    }
    const page = {
      kind: draft.kind,
      id: draft.id,
      data: draft.data.value,
      texts: built,
      mentionedOn: [],
      outOfStep: drift.filter(({ state }) => state !== 'inStep'),
    } as unknown as P;
    links.set(page, targets);
    return page;
  };
  const articles = inGroupOrder(drafts.article, site?.value.groups ?? []).map(draft =>
    build<ArticlePage>(draft),
  );
  const terms = drafts.term.map(draft => build<TermPage>(draft));
  const pages = drafts.page.map(draft => build<PlainPage>(draft));
  noteMentions([...articles, ...terms, ...pages], links);
  const redirects = readRedirects(root, all);
  const content = site && {
    site: site.value as Site,
    sources,
    data,
    articles,
    terms,
    pages,
    media,
    redirects,
  };
  return { content, parts: { root, site, sources, drafts, counterparts, data: dataFiles } };
}

function readSources(root: string, all: Finding[]): Map<string, Source> {
  const path = join(root, 'data', 'sources.yaml');
  if (!existsSync(path)) return new Map();
  const read = readYamlFile(path, sourcesSchema, all);
  return new Map(Object.entries(read?.value ?? {}).map(([id, source]) => [id, { id, ...source }]));
}

function checkPageSlug(draft: Draft): void {
  const reported = new Set<DraftText>();
  for (const locale of locales) {
    // without a text of its own, a language shows the other one, under that one's slug
    const text = draft.texts[locale] ?? draft.texts[counterpartOf(locale)]!;
    const { slug } = text.front.value;
    if (!reported.has(text) && isTakenSegment(locale, slug)) {
      reported.add(text);
      text.findings.error('slug', text.front.placeOf(['slug']), {
        da: `Uventet slug \`${slug}\`: webstedet bruger den til en liste. Vælg en anden.`,
        en: `Unexpected slug \`${slug}\`: the site uses it for a list. Choose another.`,
      });
    }
  }
}

function checkGroup(
  draft: Draft,
  id: string | undefined,
  key: 'group' | 'theme',
  known: readonly { id: string }[] | undefined,
): void {
  if (!id || !known || known.some(group => group.id === id)) return;
  const names = quoted(known.map(group => group.id));
  draft.findings.error('unknown-group', draft.data.placeOf([key]), {
    da: `Ukendt ${key === 'theme' ? 'emne' : 'gruppe'} \`${id}\`, mulige er ${names || 'ingen'}. Føj id’et til site.yaml, eller ret det.`,
    en: `Unknown ${key} \`${id}\`, expected one of ${names || 'none'}. Add it to site.yaml or correct it.`,
  });
}

/** Pages that a page links to, by `kind:id`: by its author's links, and by terms that became links. */
interface PageLinks {
  written: Set<string>;
  made: Set<string>;
}

/** Articles stand in the order of their groups in site.yaml; within a group by `order`, then by id. */
function inGroupOrder(
  drafts: readonly Draft<'article'>[],
  groups: readonly { id: string }[],
): Draft<'article'>[] {
  const rank = (draft: Draft<'article'>) => {
    const index = groups.findIndex(group => group.id === draft.data.value.group);
    return index === -1 ? groups.length : index;
  };
  const order = (draft: Draft<'article'>) => draft.data.value.order ?? Number.MAX_SAFE_INTEGER;
  return [...drafts].sort((a, b) => rank(a) - rank(b) || order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

/** A page is noted once; links by authors come first. */
function noteMentions(pages: readonly Page[], links: ReadonlyMap<Page, PageLinks>): void {
  const byKey = new Map(pages.map(page => [`${page.kind}:${page.id}`, page]));
  for (const origin of ['written', 'made'] as const) {
    for (const page of pages) {
      const { [origin]: keys, written } = links.get(page)!;
      for (const key of keys) {
        const target = byKey.get(key);
        if (!target || target === page || (origin === 'made' && written.has(key))) continue;
        target.mentionedOn.push(page);
      }
    }
  }
}
