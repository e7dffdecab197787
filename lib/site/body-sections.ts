import { opensBehindNote } from '../content/mdx/behind-note';
import { attributesOf, type HtmlPart, type HtmlTag, topLevelParts } from '../text/html-tags';

/** A section of a rendered body; the first of a body has what stands before the first heading, and no heading. */
export interface BodySection {
  heading?: BodyHeading;
  /** What follows the heading, up to the next one. */
  html: string;
}

interface BodyHeading {
  id: string;
  /** Such as `h2`. */
  tagName: string;
  /** Earlier ids that still lead here. */
  aliases: string[];
  /** Its words, without its counterpart in the other language. */
  html: string;
}

/**
 * Takes a rendered body apart into its sections, for pages that show it otherwise than whole. Done on demand from the
 * finished HTML, so that nothing but the HTML has to stay in memory, and without a tree: a page with two bodies would
 * cost three times as much as the others.
 * @param html as `PageText.html`
 */
export function bodySections(html: string): BodySection[] {
  const sections: BodySection[] = [{ html: '' }];
  for (const part of topLevelParts(html)) {
    const heading = headingOf(part);
    if (heading) sections.push({ heading, html: '' });
    // beside its counterpart a text needs no note that the counterpart is newer
    else if (!part.tag || !opensBehindNote(part.tag)) sections.at(-1)!.html += part.html;
  }
  return sections;
}

/** A heading with a counterpart stands first in an `hgroup` with it. */
function headingOf({ tag, inner }: HtmlPart): BodyHeading | undefined {
  if (tag?.name === 'hgroup') return headingOf(topLevelParts(inner)[0]!);
  if (!tag || !/^h[2-6]$/.test(tag.name)) return undefined;
  const aliases: string[] = [];
  let words = '';
  for (const part of topLevelParts(inner)) {
    const alias = part.tag?.name === 'span' && part.inner === '' && idOf(part.tag);
    if (alias) aliases.push(alias);
    else words += part.html;
  }
  return { id: idOf(tag) ?? '', tagName: tag.name, aliases, html: words };
}

function idOf(tag: HtmlTag): string | undefined {
  for (const [name, value] of attributesOf(tag)) if (name === 'id') return value;
  return undefined;
}
