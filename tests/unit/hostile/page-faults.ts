import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { attributeName, isSafe } from '../content/mdx/body-faults';

/** Attributes that hold addresses, in any element. */
const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'srcset',
  'ping',
]);

/** What no page of the site holds, whoever wrote the words on it. */
const neverThere = new Set([
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'template',
  'math',
  'applet',
  'frame',
  'portal',
]);

/**
 * Reads a page as a browser does and names all that could run, load from elsewhere or lead to no page.
 * @param own what the address of a file of its own looks like
 */
export function pageFaults(html: string, own = /^\/(?!\/)/): string[] {
  const faults: string[] = [];
  visit(fromHtml(html), 'element', node => {
    faults.push(...elementFaults(node, own));
  });
  return faults;
}

function elementFaults(element: Element, own: RegExp): string[] {
  const { tagName, properties } = element;
  if (neverThere.has(tagName)) return [`<${tagName}>`];
  if (tagName === 'script' && properties.type !== 'application/ld+json' && !isOwnModule(element))
    return ['<script>'];
  if (tagName === 'meta' && properties.httpEquiv) return [`<meta http-equiv=${properties.httpEquiv}>`];
  return Object.entries(properties).flatMap(([property, value]) => {
    const name = attributeName(property);
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return [`<${tagName} ${name}>`];
    if (!addresses.has(name)) return [];
    if (!isSafe(text, ['http:', 'https:', 'mailto:'])) return [`${name}=${text}`];
    const loads = tagName !== 'a' && tagName !== 'link';
    return loads && !own.test(text) ? [`<${tagName} ${name}=${text}>`] : [];
  });
}

const isOwnModule = ({ properties, children }: Element) =>
  !children.length && /^\/assets\/[\w.-]+\.js$/.test(String(properties.src));
