import type { Element, ElementContent } from 'hast';
import { element } from '../../content/mdx/components';
import type { Locale } from '../../i18n/locales';
import { xhtml } from './xhtml';

/** A document of the book. */
export interface BookDocument {
  /** File in the book, without folder. */
  file: string;
  title: string;
  text: string;
  /** Properties of its manifest entry, such as `nav`. */
  properties?: string;
}

/** Part of a document: elements, or text. */
export type Part = ElementContent | string;

/** Makes an element. `epub:type` and other names with a colon stand as they are. */
export function tag(name: string, properties: Element['properties'], ...children: Part[]): Element {
  return element(
    name,
    properties,
    children.map(child => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  );
}

/** An XHTML document of the book. */
export function bookDocument(file: string, locale: Locale, title: string, ...body: Part[]): BookDocument {
  const root = tag(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: locale },
    tag(
      'head',
      {},
      tag('title', {}, title),
      tag('link', { rel: ['stylesheet'], type: 'text/css', href: 'book.css' }),
    ),
    tag('body', {}, ...body),
  );
  return { file, title, text: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${xhtml(root)}\n` };
}
