import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Root } from 'mdast';
import { counterpartOf, type Locale, locales } from '../i18n/locales';
import { basePath, segments } from '../i18n/routes';
import { checkAddresses } from './addresses';
import { checkAlignment } from './align';
import { checkCitations } from './citations';
import { checkData } from './data/check';
import { entriesOf, type SiteData } from './data/model';
import { inOrder } from './data/order';
import { joinData } from './data/pages';
import { type DataName, dataOf, readData } from './data/read';
import { renderAround } from './data/render';
import { ContentError, FileFindings, type Finding, type Place, sortFindings } from './finding';
import { type RenderContext, renderBody } from './mdx/render';
import { findMedium } from './media';
import type { ArticlePage, Content, Page, PageText, PlainPage, Site, Source, TermPage } from './model';
import type { ContentParts } from './parts';
import { type Draft, type DraftText, readPages, readYamlFile, shownPath } from './read';
import { readRedirects } from './redirects';
import { checkSlugs, draftPathname, LinkResolver, Registry } from './registry';
import { siteSchema, sourcesSchema } from './schema';
import { checkSiteLinks } from './site-links';

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
  new FileFindings(shownPath(root), all).error(
    'missing-file',
    undefined,
    'Missing content folder. Create it, or set CONTENT_DIR to the right one.',
  );
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
  const registry = new Registry(everything, unread);
  const unreadData = new Set<DataName>();
  const dataFiles = readData(root, all, unreadData);
  const data = inOrder(dataOf(dataFiles));
  joinData(drafts.page, dataFiles, data, unreadData);
  checkData(dataFiles, { registry, sources });

  checkSlugs(everything);
  if (site) checkSiteLinks(root, site, registry, all);
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
          `Unknown source \`${id}\`. Add it to data/sources.yaml.`,
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
  const links = new Map<Page, Set<string>>();
  const build = <P extends Page>(draft: Draft): P => {
    const targets = new Set<string>();
    const texts: Partial<Record<Locale, PageText>> = {};
    for (const locale of locales) {
      const text = draft.texts[locale];
      if (text) texts[locale] = buildText(root, draft, text, { registry, sources, data, media, targets });
    }
    const page = {
      kind: draft.kind,
      id: draft.id,
      data: draft.data.value,
      texts,
      mentionedOn: [],
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
  return { content, parts: { root, site, sources, drafts, data: dataFiles } };
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
    if (
      !reported.has(text) &&
      (slug === '404' || Object.values(segments).some(segment => segment[locale] === slug))
    ) {
      reported.add(text);
      text.findings.error(
        'slug',
        text.front.placeOf(['slug']),
        `Unexpected slug \`${slug}\`: the site uses it for a list. Choose another.`,
      );
    }
  }
}

function checkGroup(
  draft: Draft,
  id: string | undefined,
  key: string,
  known: readonly { id: string }[] | undefined,
): void {
  if (!id || !known || known.some(group => group.id === id)) return;
  const names = known.map(group => `\`${group.id}\``).join(', ') || 'none';
  draft.findings.error(
    'unknown-group',
    draft.data.placeOf([key]),
    `Unknown ${key} \`${id}\`, expected one of ${names}. Add it to site.yaml or correct it.`,
  );
}

interface Links {
  registry: Registry;
  sources: ReadonlyMap<string, Source>;
  data: SiteData;
  media: Map<string, string>;
  targets: Set<string>;
}

function buildText(
  root: string,
  draft: Draft,
  text: DraftText,
  { registry, sources, data, media, targets }: Links,
): PageText {
  const { locale, findings, outline, tree } = text;
  const findMedia = (src: string, place: Place | undefined, use: 'picture' | 'link' = 'picture') => {
    const medium = findMedium(root, draft.folder, src, use);
    if (typeof medium === 'string') {
      findings.error('media', place, medium);
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
  const context: RenderContext = {
    locale,
    outline,
    sources,
    link: (url, place) => resolver.resolve(url, place),
    media: findMedia,
    ...(other && {
      counterpart: {
        href: draftPathname(draft, counterpartOf(locale)),
        headings: new Map(other.outline.sections.map(section => [section.id, section.heading])),
      },
    }),
  };
  const body = hasErrors ? { html: '', notes: [] } : renderText(draft, tree, context, data);
  for (const target of resolver.targets) targets.add(target);
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
    findings.error(
      'unknown-section',
      front.placeOf(['questions', id]),
      `Unknown section \`${id}\` in questions, expected \`page\` or a section of this text. Correct or remove it.`,
    );
  }
}

/** The body of a text; of a page that shows data, in parts around it. */
function renderText(draft: Draft, tree: Root, context: RenderContext, data: SiteData) {
  const kind = draft.kind === 'page' && (draft as Draft<'page'>).data.value.data;
  if (!kind) return renderBody(tree, context);
  const diagrams = data.diagrams?.diagrams.map(({ id }) => id) ?? [];
  return renderAround(tree, context, entriesOf(data, kind), diagrams);
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

function noteMentions(pages: readonly Page[], links: ReadonlyMap<Page, ReadonlySet<string>>): void {
  const byKey = new Map(pages.map(page => [`${page.kind}:${page.id}`, page]));
  for (const page of pages) {
    for (const key of links.get(page) ?? []) {
      const target = byKey.get(key);
      if (target && target !== page) target.mentionedOn.push(page);
    }
  }
}
