import type { Root } from 'hast';
import { basePath as siteBasePath } from '../i18n/routes';
import { isDataBlock } from './data-block';
import { ownAddresses } from './own-addresses';
import { elementsOf, propertyText, textOf } from './page-tree';
import { addressOf, fileOf } from './site-files';
import type { PageProblem } from './strip';

/** What the check of links keeps of a page, so that no tree has to stay in memory. */
export interface PageFacts {
  file: string;
  ids: ReadonlySet<string>;
  /** Ids that stand twice. */
  doubles: string[];
  /** Addresses below the host, as written, with what they are for. */
  links: { url: string; from: string }[];
  /** Language → absolute address, from `link rel=alternate`. */
  alternates: ReadonlyMap<string, string>;
  canonical: string | undefined;
  lang: string | undefined;
  /** The texts of its data blocks, and other values of the head that name addresses of the site. */
  data: string[];
}

/** Reads the facts of a finished page. */
export function factsOf(file: string, tree: Root): PageFacts {
  const ids = new Set<string>();
  const doubles: string[] = [];
  const links: PageFacts['links'] = [];
  const alternates = new Map<string, string>();
  const data: string[] = [];
  let canonical: string | undefined;
  let lang: string | undefined;
  for (const element of elementsOf(tree)) {
    const id = propertyText(element, 'id');
    if (id !== undefined) {
      if (ids.has(id)) doubles.push(id);
      ids.add(id);
    }
    if (element.tagName === 'html') lang = propertyText(element, 'lang');
    if (isDataBlock(element)) data.push(textOf(element));
    if (propertyText(element, 'property') === 'og:image') data.push(propertyText(element, 'content') ?? '');
    const rel = propertyText(element, 'rel');
    const href = propertyText(element, 'href');
    const hreflang = propertyText(element, 'hrefLang');
    // without a language it is a link to another form of the page, such as a feed
    if (element.tagName === 'link' && rel === 'alternate' && href && hreflang) {
      alternates.set(hreflang, href);
    } else if (element.tagName === 'link' && rel === 'canonical') {
      canonical = href;
    } else {
      for (const name of ['href', 'src', 'action', 'poster']) {
        const url = propertyText(element, name);
        if (url !== undefined) links.push({ url, from: `<${element.tagName} ${name}>` });
      }
    }
  }
  return { file, ids, doubles, links, alternates, canonical, lang, data };
}

/**
 * Checks every link, anchor, asset and pair of languages of the finished site.
 * @param files all files of the site, relative to its root
 * @param baseUrl where the site will lie; canonical and hreflang addresses begin with it
 * @param texts what other programs read, path relative to the root → text: the site's addresses in it are checked too
 */
export function verifySite(
  pages: readonly PageFacts[],
  files: ReadonlySet<string>,
  baseUrl: string,
  basePath = siteBasePath,
  texts: ReadonlyMap<string, string> = new Map(),
): PageProblem[] {
  const byFile = new Map(pages.map(page => [page.file, page]));
  const problems: PageProblem[] = [];
  for (const page of pages) {
    const say = (problem: string) => problems.push({ file: page.file, problem });
    for (const id of page.doubles) say(`id \`${id}\` stands twice.`);
    for (const { url, from } of page.links) {
      const problem = checkLink(url, page, byFile, files, basePath);
      if (problem) say(`${from} \`${url}\` ${problem}`);
    }
    checkLanguages(page, byFile, baseUrl, say);
  }
  const named = [...pages.flatMap(({ file, data }) => data.map(text => [file, text] as const)), ...texts];
  for (const [file, text] of named) {
    for (const address of ownAddresses(text, baseUrl)) {
      const problem = checkAddress(decoded(address), byFile, files);
      if (problem) problems.push({ file, problem: `\`${baseUrl}${address}\` ${problem}` });
    }
  }
  return problems;
}

function checkLink(
  url: string,
  page: PageFacts,
  byFile: ReadonlyMap<string, PageFacts>,
  files: ReadonlySet<string>,
  basePath: string,
): string | undefined {
  if (/^(?:https?:|mailto:|data:)/.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//'))
    return 'has a scheme that may not stand here.';
  const here = `https://site${basePath}${addressOf(page.file)}`;
  const { pathname, hash } = new URL(url, here);
  if (!pathname.startsWith(`${basePath}/`)) return 'lies outside the base path.';
  return checkAddress(decoded(pathname.slice(basePath.length) + hash), byFile, files);
}

/** An address that is wrongly encoded stands for itself, and so for no file. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** @param address below the base path, decoded, with or without an anchor */
function checkAddress(
  address: string,
  byFile: ReadonlyMap<string, PageFacts>,
  files: ReadonlySet<string>,
): string | undefined {
  const [path = '', id] = address.split('#', 2);
  const file = fileOf(path);
  if (!files.has(file)) return 'leads nowhere.';
  const target = byFile.get(file);
  return id && target && !target.ids.has(id) ? 'leads to a section that does not exist.' : undefined;
}

/** Each language of a pair names the other, and both name themselves. */
function checkLanguages(
  page: PageFacts,
  byFile: ReadonlyMap<string, PageFacts>,
  baseUrl: string,
  say: (problem: string) => void,
): void {
  const fileAt = (url: string) =>
    url.startsWith(`${baseUrl}/`) ? fileOf(decodeURIComponent(url.slice(baseUrl.length))) : undefined;
  if (!page.lang) say('<html> has no lang.');
  if (page.canonical && !byFile.has(fileAt(page.canonical) ?? ''))
    say(`canonical \`${page.canonical}\` leads nowhere.`);
  for (const [lang, url] of page.alternates) {
    const other = byFile.get(fileAt(url) ?? '');
    if (!other) {
      say(`hreflang ${lang} \`${url}\` leads nowhere.`);
      continue;
    }
    if (lang === 'x-default') continue;
    if (other.lang !== lang && addressOf(other.file) !== '/')
      say(`hreflang ${lang} \`${url}\` is a page in \`${other.lang}\`.`);
    const back = [...other.alternates.values()].map(fileAt);
    if (other.alternates.size && !back.includes(page.file))
      say(`hreflang ${lang} \`${url}\` does not name this page in return.`);
  }
}
