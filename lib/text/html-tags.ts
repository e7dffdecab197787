/** A tag as our own renderers write it. */
export interface HtmlTag {
  name: string;
  isClosing: boolean;
  /** As they stand, with the space before them. */
  attributes: string;
  /** Place behind it. */
  end: number;
}

/** React and our own renderer write tags in this form and no other. */
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/y;
const attribute = /\s+([^\s=>"/]+)(?:="([^"]*)")?/g;

/** Elements without an end (HTML, 13.1.2). */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The tag that begins at a place of HTML that we wrote; undefined where none does. */
export function tagAt(html: string, start: number): HtmlTag | undefined {
  tag.lastIndex = start;
  const match = tag.exec(html);
  if (!match) return undefined;
  const [whole, closing, name = '', attributes = ''] = match;
  return { name, isClosing: closing !== '', attributes, end: start + whole.length };
}

/** Names and raw values of a tag's attributes; without a value it is empty. */
export function* attributesOf({
  attributes,
}: Pick<HtmlTag, 'attributes'>): Generator<[name: string, value: string]> {
  for (const [, name = '', value = ''] of attributes.matchAll(attribute)) yield [name, value];
}

/** What stands at the top of HTML that we wrote: its elements, and the text between them. */
export interface HtmlPart {
  /** Undefined for text. */
  tag?: HtmlTag;
  html: string;
  /** What stands between the tags of an element; empty for text. */
  inner: string;
}

/** Cuts HTML that we wrote into what stands at its top, without a tree of it. @throws {Error} on any other markup */
export function topLevelParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let open: { tag: HtmlTag; start: number } | undefined;
  let depth = 0;
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf('<', at);
    if (!open && start !== at)
      parts.push({ html: html.slice(at, start === -1 ? undefined : start), inner: '' });
    if (start === -1) break;
    const tag = tagAt(html, start);
    if (!tag) throw new Error(`Unexpected markup \`${html.slice(start, start + 60)}\`.`);
    open ??= { tag, start };
    if (tag.isClosing) depth--;
    else if (!voids.has(tag.name)) depth++;
    if (depth === 0) {
      const inner = html.slice(open.tag.end, Math.max(open.tag.end, start));
      parts.push({ tag: open.tag, html: html.slice(open.start, tag.end), inner });
      open = undefined;
    }
    at = tag.end;
  }
  if (depth !== 0)
    throw new Error(`Unexpected end of \`${html.slice(-60)}\`, expected the end of all elements.`);
  return parts;
}
