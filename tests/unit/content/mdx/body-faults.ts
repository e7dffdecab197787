import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What a body may hold, written down anew: the sanitiser's own list would agree with itself. Attributes as in HTML. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang', 'aria-label', 'class'],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  del: [],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  hgroup: [],
  hr: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  li: [],
  ol: ['start'],
  p: ['class'],
  pre: [],
  span: ['class'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

/** Of a hast property, the name in HTML, as far as bodies use it. */
export const attributeName = (property: string) =>
  ({ className: 'class', ariaLabel: 'aria-label', tabIndex: 'tabindex', hrefLang: 'hreflang' })[property] ??
  property.toLowerCase();

/** Reads HTML as a browser does and names every element, attribute and address that may not stand in a body. */
export function bodyFaults(html: string): string[] {
  const faults: string[] = [];
  visit(fromHtml(html, { fragment: true }), node => {
    if (node.type === 'comment' || node.type === 'doctype') faults.push(`<!${node.type}>`);
    if (node.type === 'element') faults.push(...elementFaults(node));
  });
  return faults;
}

function elementFaults({ tagName, properties }: Element): string[] {
  const names = Object.hasOwn(allowed, tagName) ? allowed[tagName]! : undefined;
  if (!names) return [`<${tagName}>`];
  return Object.entries(properties).flatMap(([property, value]) => {
    const name = attributeName(property);
    if (!['id', 'lang', ...names].includes(name)) return [`<${tagName} ${name}>`];
    if (name === 'href' && !isSafe(String(value), ['http:', 'https:', 'mailto:'])) return [`href=${value}`];
    if (name === 'src' && !String(value).startsWith('/media/')) return [`src=${value}`];
    return [];
  });
}

/** Resolves an address as a browser would, white space and control characters and all. */
export function isSafe(address: string, protocols: readonly string[]): boolean {
  const base = 'https://sidestykke.example/da/';
  return URL.canParse(address, base) ? protocols.includes(new URL(address, base).protocol) : true;
}
