import { formatDate } from '../../i18n/format';
import { translator } from '../../i18n/translate';
import type { Book } from '../../site/book/book';
import { type BookDocument, bookDocument, type Part, tag } from './document';

export const coverFile = 'cover.xhtml';
export const titleFile = 'title.xhtml';
export const contentsFile = 'nav.xhtml';

/** The cover: the drawing, which says the title too. */
export function coverDocument({ locale, title }: Book, picture: string): BookDocument {
  const alt = translator(locale)('handbook.cover', { title });
  return bookDocument(
    coverFile,
    locale,
    alt,
    tag(
      'section',
      { 'epub:type': 'cover', className: ['cover'] },
      tag('p', {}, tag('img', { src: picture, alt, role: 'doc-cover' })),
    ),
  );
}

/** What the book is, of which day, who is not behind it, and what may be done with it. */
export function titleDocument(book: Book, address: string): BookDocument {
  const { locale, title, counterpart, name, description, updated, disclaimer, license } = book;
  const t = translator(locale);
  return bookDocument(
    titleFile,
    locale,
    title,
    tag(
      'section',
      { 'epub:type': 'titlepage' },
      tag('h1', {}, title),
      tag('p', { className: ['there'], lang: counterpart.lang }, counterpart.title),
      tag('p', { className: ['intro'] }, description),
      ...(updated
        ? [tag('p', {}, `${name}. ${t('handbook.edition', { date: formatDate(updated, locale) })}.`)]
        : [tag('p', {}, name)]),
      ...(disclaimer ? [tag('p', {}, disclaimer)] : []),
      ...(license
        ? [tag('p', {}, tag('a', { href: license.url }, t('layout.license', { license: license.name })))]
        : []),
      tag('p', {}, tag('a', { href: address }, address)),
    ),
  );
}

/** An entry of the contents. A part has chapters below it, and no document of its own. */
export interface ContentsEntry {
  title: string;
  /** Language of the title, where it is not the book's. */
  lang?: string;
  file?: string;
  below?: readonly ContentsEntry[];
}

/** The contents, which readers also show as their own list, and the landmarks, which they show not at all. */
export function contentsDocument(
  { locale, title }: Book,
  entries: readonly ContentsEntry[],
  landmarks: readonly { type: string; title: string; file: string }[],
): BookDocument {
  const heading = translator(locale)('article.contents');
  const item = ({ title, lang, file, below }: ContentsEntry): Part =>
    tag(
      'li',
      {},
      file ? tag('a', { href: file, ...(lang && { lang }) }, title) : tag('span', {}, title),
      ...(below ? [tag('ol', {}, ...below.map(item))] : []),
    );
  const links = landmarks.map(({ type, title, file }) =>
    tag('li', {}, tag('a', { 'epub:type': type, href: file }, title)),
  );
  const document = bookDocument(
    contentsFile,
    locale,
    title,
    tag(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: ['title'] },
      tag('h1', { id: 'title' }, heading),
      tag('ol', {}, ...entries.map(item)),
    ),
    tag('nav', { 'epub:type': 'landmarks', hidden: '' }, tag('ol', {}, ...links)),
  );
  return { ...document, title: heading, properties: 'nav' };
}
