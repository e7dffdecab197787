import { attributesOf, type HtmlTag, tagAt } from '../text/html-tags';
import { dataBlockProblem, isDataBlock } from './data-block';
import type { PageFacts } from './verify';

/** The body of a page that React wrote, as it is served, with what the checks of the site look at. */
export interface ScannedBody extends Pick<PageFacts, 'links' | 'data'> {
  html: string;
  ids: readonly string[];
  /** What may not stand there, one sentence each. */
  problems: readonly string[];
}

/** Attributes that say yes by being there (HTML, 2.3.2), as far as React knows them. */
const booleans = new Set(
  'async autofocus checked controls default defer disabled download hidden inert itemscope loop multiple muted nomodule open readonly required reversed selected'.split(
    ' ',
  ),
);

const addresses = new Set(['href', 'src', 'action', 'poster']);

/** What belongs to Next, or breaks the policy; elements for the head stand before the body and are no part of it. */
const unexpected = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'base',
  'iframe',
  'object',
  'embed',
]);

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#x26;': '&',
  '&lt;': '<',
  '&#x3C;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x22;': '"',
  '&#x27;': "'",
};
const reference = /&(?:amp|lt|gt|quot|#x2[267]|#x3C);/g;

const decoded = (value: string) =>
  value.includes('&') ? value.replace(reference, found => references[found]!) : value;
const inText = (value: string) =>
  value.includes('&')
    ? decoded(value).replace(/[&<]/g, character => (character === '&' ? '&#x26;' : '&#x3C;'))
    : value;
const inAttribute = (value: string) =>
  value.includes('&')
    ? decoded(value).replace(/[&"]/g, character => (character === '&' ? '&#x26;' : '&#x22;'))
    : value;

/**
 * Goes once through a body that React wrote: gives it the form that `serializePage` gives a tree, without making one,
 * and takes down what the checks need. A tree of every page takes ten times as long.
 */
export function scanBody(body: string): ScannedBody {
  const ids: string[] = [];
  const links: PageFacts['links'] = [];
  const data: string[] = [];
  const problems: string[] = [];
  let html = '';
  let at = 0;
  let svgs = 0;
  while (at < body.length) {
    const start = body.indexOf('<', at);
    if (start === -1) break;
    html += inText(body.slice(at, start));
    const tag = tagAt(body, start);
    if (!tag) {
      problems.push(
        `Unknown markup \`${body.slice(start, start + 60)}\`. Teach lib/finish/scan-body.ts what it is.`,
      );
      return { html: '', ids, links, data, problems };
    }
    const { name, attributes } = tag;
    at = tag.end;
    if (tag.isClosing) {
      if (name === 'svg') svgs--;
      html += `</${name}>`;
      continue;
    }
    if (name === 'svg') svgs++;
    html += `<${name}${attributes && takeAttributes(tag)}>`;
    if (name === 'script') at = takeScript(tag);
    else if (unexpected.has(name)) problems.push(`Unexpected <${name}> in the body.`);
  }
  html += inText(body.slice(at));
  return { html, ids, links, data, problems };

  function takeAttributes(tag: HtmlTag): string {
    const element = tag.name;
    let written = '';
    for (const [given, raw] of attributesOf(tag)) {
      const name = svgs ? given : given.toLowerCase();
      if (name === 'id') ids.push(decoded(raw));
      else if (addresses.has(name)) links.push({ url: decoded(raw), from: `<${element} ${name}>` });
      else if (name === 'style')
        problems.push(`Inline style on <${element}>: the policy forbids it. Use a class.`);
      if (name.startsWith('on')) problems.push(`Handler \`${name}\` on <${element}>: the policy forbids it.`);
      if (raw.includes('/_next/')) problems.push(`Leftover \`${raw}\` on <${element}>.`);
      written += booleans.has(name) && !raw ? ` ${name}` : ` ${name}="${inAttribute(raw)}"`;
    }
    return written;
  }

  /** A data block stands as it is; there is no other script in a body. @returns where its text ends */
  function takeScript(tag: HtmlTag): number {
    const from = tag.end;
    const end = body.indexOf('</script>', from);
    const text = body.slice(from, end === -1 ? body.length : end);
    const properties = Object.fromEntries(
      Array.from(attributesOf(tag), ([name, value]) => [name, decoded(value)]),
    );
    const block = {
      type: 'element' as const,
      tagName: 'script',
      properties,
      children: [{ type: 'text' as const, value: text }],
    };
    const problem = isDataBlock(block) ? dataBlockProblem(block) : `Unknown script \`${text.slice(0, 60)}\`.`;
    if (problem) problems.push(problem);
    else data.push(text);
    html += text;
    return from + text.length;
  }
}
