import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isBehindNote } from '../content/mdx/behind-note';

/** A section of a rendered body; the first of a body has what stands before the first heading, and no heading. */
export interface BodySection {
  heading?: BodyHeading;
  /** What follows the heading, up to the next one. */
  nodes: RootContent[];
}

interface BodyHeading {
  id: string;
  /** 2 for `h2`. */
  level: number;
  /** Earlier ids that still lead here. */
  aliases: string[];
  /** The heading itself, without its counterpart in the other language. */
  element: Element;
}

/**
 * Takes a rendered body apart into its sections, for pages that show it otherwise than whole. Done on demand from the
 * finished HTML, so that nothing but the HTML has to stay in memory.
 * @param html as `PageText.html`
 */
export function bodySections(html: string): BodySection[] {
  const sections: BodySection[] = [{ nodes: [] }];
  for (const node of fromHtml(html, { fragment: true }).children) {
    const heading = headingOf(node);
    if (heading) sections.push({ heading, nodes: [] });
    // beside its counterpart a text needs no note that the counterpart is newer
    else if (!isBehindNote(node)) sections.at(-1)!.nodes.push(node);
  }
  return sections;
}

/** A heading with a counterpart stands in an `hgroup` with it. */
function headingOf(node: RootContent): BodyHeading | undefined {
  if (node.type !== 'element') return undefined;
  const element = node.tagName === 'hgroup' ? firstElement(node) : node;
  const level = /^h([2-6])$/.exec(element?.tagName ?? '')?.[1];
  if (!element || !level) return undefined;
  const aliases = element.children.flatMap(child =>
    child.type === 'element' && child.tagName === 'span' && child.properties.id
      ? [String(child.properties.id)]
      : [],
  );
  return { id: String(element.properties.id), level: Number(level), aliases, element };
}

function firstElement({ children }: Element): Element | undefined {
  return children.find((child): child is Element => child.type === 'element');
}
