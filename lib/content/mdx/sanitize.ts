import type { Nodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/**
 * What may stand in the HTML of a body: an allow-list, the last of three guards (parser, validation, this).
 * It knows just what our own transforms produce; anything else would be a fault of theirs and vanishes.
 */
const schema: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  // an empty list would let every scheme pass; pictures lie on this site and have none
  protocols: { href: ['http', 'https', 'mailto'], src: ['none'] },
  tagNames: [
    'a',
    'blockquote',
    'br',
    'caption',
    'code',
    'del',
    'details',
    'div',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'hgroup',
    'hr',
    'img',
    'ins',
    'li',
    'ol',
    'p',
    'pre',
    'span',
    'strong',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
  ],
  attributes: {
    '*': ['lang', 'id'],
    a: ['href', 'hrefLang', 'ariaLabel', ['className', 'term']],
    blockquote: ['lang'],
    details: [['className', 'drift']],
    div: [['className', 'scroll', 'aside', 'facts'], 'role', 'ariaLabel', ['tabIndex', 0]],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    ol: ['start'],
    p: [['className', 'there']],
    span: [
      ['className', 'credit', 'pair'],
      ['dataOn', 'da', 'en'],
    ],
    summary: [['className', 'ui']],
    td: [['className', 'num']],
    th: [['className', 'num'], 'scope'],
  },
};

export function sanitizeBody<T extends Nodes>(tree: T): T {
  return sanitize(tree, schema) as T;
}
