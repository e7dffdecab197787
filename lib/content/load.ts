import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { counterpartOf, type Locale, locales } from '../i18n/locales';
import { basePath, isTakenSegment } from '../i18n/routes';
import { checkAddresses } from './addresses';
import { checkAlignment } from './align';
import { checkCitations } from './citations';
import { behindIn } from './counterparts/behind';
import { compareSections, type SectionDrift } from './counterparts/compare';
import { readCounterparts } from './counterparts/read';
import { type Counterparts, wholePage } from './counterparts/schema';
import { checkData } from './data/check';
import { entriesOf, type SiteData } from './data/model';
import { inOrder } from './data/order';
import { joinData } from './data/pages';
import { type DataName, dataOf, readData } from './data/read';
import { renderAround } from './data/render';
import { ContentError, FileFindings, type Finding, type Place, sortFindings } from './finding';
import { renderNote } from './mdx/behind-note';
import { type RenderContext, renderBody } from './mdx/render';
import { findMedium } from './media';
import type { ArticlePage, Content, Page, PageText, PlainPage, Site, Source, TermPage } from './model';
import type { ContentParts } from './parts';
import { quoted } from './quoted';
import { type Draft, type DraftText, readPages, readYamlFile, shownPath } from './read';
import { readRedirects } from './redirects';
import { checkSlugs, draftPathname, LinkResolver, Registry } from './registry';
import { siteSchema, sourcesSchema } from './schema';
import { checkSiteIds } from './site-ids';
import { checkSiteLinks } from './site-links';
import { TermLinker } from './term-linker';
import { unknownSource } from './unknown-source';

/** The content folder in use: CONTENT_DIR, or `content/` in the project. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR || 'content');
}

/**
 * Reads a content folder whole. Never throws for faulty content: every fault is a finding, all at once.
 * @returns `content` is undefined when the site file or any page has an error; `parts` only without a folder
 */
export function loadContent(dir: string): {
  content: Content | undefined;
  findings: Finding[];
  parts: ContentParts | undefined;
} {
  const all: Finding[] = [];
  const root = resolve(dir);
  const { content, parts } = existsSync(root) ? readContent(root, all) : missingFolder(root, all);
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
function readContent(root: string, all: Finding[]): { content: Content | undefined; parts: ContentParts } {
  const site = readYamlFile(join(root, 'site.yaml'), siteSchema, all);
  const sources = readSources(root, all);
  const unread = new Set<string>();
  const drafts = {
    article: readPages(root, 'article', all, unread),
    term: readPages(root, 'term', all, unread),
    page: readPages(root, 'page', all, unread),
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
  const linker = new TermLinker(drafts.term);
  const links = new Map<Page, PageLinks>();
  const build = <P extends Page>(draft: Draft): P => {
    const targets: PageLinks = { written: new Set(), made: new Set() };
    const drift = compareSections(draft, counterparts.get(draft));
    const texts: Partial<Record<Locale, PageText>> = {};
    for (const locale of locales) {
      const text = draft.texts[locale];
      if (text)
        texts[locale] = buildText(root, draft, text, {
          registry,
          sources,
          data,
          media,
          linker,
          targets,
          drift,
        });
    }
    const page = {
      kind: draft.kind,
      id: draft.id,
      data: draft.data.value,
      texts,
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

interface Links {
  registry: Registry;
  sources: ReadonlyMap<string, Source>;
  data: SiteData;
  media: Map<string, string>;
  linker: TermLinker;
  targets: PageLinks;
  drift: readonly SectionDrift[];
}

/** Pages that a page links to, by `kind:id`: by its author's links, and by terms that became links. */
interface PageLinks {
  written: Set<string>;
  made: Set<string>;
}

function buildText(
  root: string,
  draft: Draft,
  text: DraftText,
  { registry, sources, data, media, linker, targets, drift }: Links,
): PageText {
  const { locale, findings, outline, tree } = text;
  const findMedia = (src: string, place: Place | undefined, use: 'picture' | 'link' = 'picture') => {
    const medium = findMedium(root, draft.folder, src, use);
    if ('fault' in medium) {
      findings.error('media', place, medium.fault);
      return undefined;
    }
    media.set(medium.address, medium.file);
    const { address, file: _file, ...size } = medium;
    return { href: `${basePath}/media/${address}`, ...size };
  };
  checkCitations(text, sources, draft.kind === 'article');
  checkQuestions(text);
  const resolver = new LinkResolver(registry, draft, text, (src, place) => findMedia(src, place, 'link'));
  checkAddresses(tree, { link: (url, place) => resolver.resolve(url, place), media: findMedia });
  const other = draft.texts[counterpartOf(locale)];
  const hasErrors = findings.hasErrors;
  const behind = other && behindIn(locale, drift, other.front.value.updated);
  const context: RenderContext = {
    locale,
    outline,
    sources,
    link: (url, place) => resolver.resolve(url, place),
    media: findMedia,
    ...(draft.kind !== 'term' && {
      terms: linker.linksOf(text, id => targets.made.add(`term:${id}`)),
    }),
    ...(other && {
      counterpart: {
        href: draftPathname(draft, counterpartOf(locale)),
        headings: new Map(other.outline.sections.map(section => [section.id, section.heading])),
      },
    }),
    ...(behind && { behind }),
  };
  const body = hasErrors ? { html: '', notes: [] } : renderText(draft, tree, context, data);
  for (const target of resolver.targets) targets.written.add(target);
  const front = text.front.value;
  const words = [outline.intro, ...outline.sections.map(section => section.text)]
    .join(' ')
    .split(/\s+/)
    .filter(Boolean).length;
  return {
    locale,
    slug: front.slug,
    updated: front.updated,
    intro: outline.intro,
    sections: outline.sections.map(({ node: _node, ...section }) => section),
    ...body,
    words,
    ...(behind && { behind }),
    ...('term' in front
      ? {
          title: front.term,
          summary: front.definition,
          forms: {
            abbreviations: front.abbreviation ?? [],
            variants: front.variants,
            searchForms: front.searchForms,
          },
        }
      : { title: front.title, summary: front.summary }),
    questions: 'questions' in front ? front.questions : {},
  };
}

/** Questions belong to a section of the text, or to the whole page. */
function checkQuestions({ front, outline, findings }: DraftText): void {
  if (!('questions' in front.value)) return;
  const known = new Set(['page', ...outline.sections.map(({ id }) => id)]);
  for (const id of Object.keys(front.value.questions)) {
    if (known.has(id)) continue;
    findings.error('unknown-section', front.placeOf(['questions', id]), {
      da: `Ukendt afsnit \`${id}\` i \`questions\`: det skal være \`page\` eller et afsnit i denne tekst. Ret eller fjern det.`,
      en: `Unknown section \`${id}\` in questions, expected \`page\` or a section of this text. Correct or remove it.`,
    });
  }
}

/** The body of a text; of a page that shows data, in parts around it. */
function renderText(draft: Draft, tree: Root, context: RenderContext, data: SiteData) {
  const kind = draft.kind === 'page' && (draft as Draft<'page'>).data.value.data;
  const diagrams = data.diagrams?.diagrams.map(({ id }) => id) ?? [];
  const body = kind
    ? renderAround(tree, context, entriesOf(data, kind), diagrams)
    : renderBody(tree, context);
  const behind = context.behind?.get(wholePage);
  if (behind)
    body.html = renderNote(behind, draft.kind === 'term' ? 'term' : 'page', context.locale) + body.html;
  return body;
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
