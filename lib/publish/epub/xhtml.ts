import type { Element, Nodes } from 'hast';
import { escapeAttribute, escapeText } from '../xml';

/** Elements that XHTML writes without an end tag; all others have one, since HTML parsers read `<p/>` as open. */
const empty = new Set(['br', 'col', 'hr', 'img', 'link', 'meta', 'wbr']);

/**
 * A tree of HTML as XML, for readers that stop at the first fault: every tag closed, every attribute quoted, no
 * reference but XML's own. White space stands as it is. Comments and raw nodes are left out.
 */
export function xhtml(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(xhtml).join('');
    case 'element':
      return element(node);
    case 'text':
      return escapeText(node.value);
    default:
      return '';
  }
}

function element({ tagName, properties, children }: Element): string {
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === false) return [];
    const text = escapeAttribute(
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
    );
    // readers of XHTML look at xml:lang, style sheets at lang
    if (name === 'lang') return [` lang="${text}"`, ` xml:lang="${text}"`];
    return [` ${attributeName(name)}="${text}"`];
  });
  const open = `<${tagName}${attributes.join('')}`;
  return empty.has(tagName) ? `${open}/>` : `${open}>${children.map(xhtml).join('')}</${tagName}>`;
}

/** @example attributeName('ariaLabel') // => 'aria-label' */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
}
