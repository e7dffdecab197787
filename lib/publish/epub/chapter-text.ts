import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { relinkTree } from '../../site/book/relink';

/** What a chapter's text needs to know of the book. */
export interface ChapterContext {
  /** The address of a link as the site has it → as the book has it. */
  href(address: string): string;
  /** The address of a picture as the site has it → its file in the book; undefined: the book cannot hold it. */
  picture(address: string): string | undefined;
}

/** Attributes that mean something in a book; those of a browser's page (loading, scrollers, popovers) go. */
const kept = new Set([
  'id',
  'lang',
  'className',
  'href',
  'hrefLang',
  'src',
  'alt',
  'width',
  'height',
  'scope',
  'colSpan',
  'rowSpan',
  'start',
  'role',
  'ariaLabel',
  'ariaLabelledBy',
]);

/** The HTML of a page's text as the text of a chapter: links within the book, notes known as notes. */
export function chapterText(html: string, context: ChapterContext): ElementContent[] {
  const tree = relinkTree(fromHtml(html, { fragment: true }), { id: id => id, href: context.href });
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const put = (...nodes: ElementContent[]) => {
      (parent as Root).children.splice(index, 1, ...nodes);
      return [SKIP, index] as [typeof SKIP, number];
    };
    // EPUB 3.2 knows a group of headings only, without the paragraph that is the counterpart
    if (node.tagName === 'hgroup') return put(...node.children);
    if (isSelfLink(node, parent)) return put(...node.children);
    if (node.tagName === 'img') {
      const picture = placePicture(node, context);
      if (picture !== node) return put(picture);
    }
    forBook(node);
    return undefined;
  });
  return tree.children as ElementContent[];
}

/** A heading leads to itself, for copying its address; a book has none. */
function isSelfLink({ tagName, properties }: Element, parent: { type: string }): boolean {
  const { tagName: name = '', properties: { id } = {} } = parent as Partial<Element>;
  return tagName === 'a' && /^h[1-6]$/.test(name) && properties.href === `#${String(id)}`;
}

/** A picture of a kind that not every reader knows becomes a link to it. */
function placePicture(node: Element, { picture, href }: ChapterContext): Element {
  const { src, alt } = node.properties;
  const file = picture(String(src));
  if (file === undefined) {
    const text = { type: 'text' as const, value: String(alt || src) };
    return { type: 'element', tagName: 'a', properties: { href: href(String(src)) }, children: [text] };
  }
  node.properties.src = file;
  return node;
}

function forBook(node: Element): void {
  const { properties, tagName } = node;
  for (const name of Object.keys(properties)) if (!kept.has(name)) delete properties[name];
  if (properties.role === 'region') {
    delete properties.role;
    delete properties.ariaLabel;
  }
  if (tagName === 'a' && /^#n\d+$/.test(String(properties.href))) {
    properties['epub:type'] = 'noteref';
    properties.role = 'doc-noteref';
  }
}
