import { translator } from '../../i18n/translate';
import { nameInBook } from '../../site/book/addresses';
import type { Book, BookPart, Chapter } from '../../site/book/book';
import type { NoteView, SourceView } from '../../site/source-label';
import type { WordRow } from '../../site/word-list';
import { type ChapterContext, chapterText } from './chapter-text';
import { type BookDocument, bookDocument, type Part, tag } from './document';

/** The file of an article or a page in the book. */
export function chapterFile(page: Pick<Chapter, 'kind' | 'id'>): string {
  return `${nameInBook(page)}.xhtml`;
}

export const glossaryFile = 'glossary.xhtml';

/** An article or a page: where it belongs, title and summary, text, notes. */
export function chapterDocument(
  book: Book,
  part: BookPart,
  chapter: Chapter,
  context: ChapterContext & { address: string },
): BookDocument {
  const { locale } = book;
  const { title, lang, counterpart, summary, dates, html, notes } = chapter;
  const foreign = lang === locale ? {} : { lang };
  const { address } = context;
  return bookDocument(
    chapterFile(chapter),
    locale,
    title,
    tag(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: ['title'] },
      tag('p', { className: ['kicker'] }, part.title),
      tag('h1', { id: 'title', ...foreign }, title),
      ...(counterpart
        ? [
            tag(
              'p',
              { className: ['there'], lang: counterpart.lang },
              tag(
                'a',
                { hrefLang: counterpart.lang, href: context.href(counterpart.href) },
                counterpart.title,
              ),
            ),
          ]
        : []),
      tag('p', { className: ['intro'], ...foreign }, summary),
      tag('p', { className: ['meta'] }, `${dates.join(' · ')} · `, tag('a', { href: address }, address)),
      tag('div', { className: ['text'], ...foreign }, ...chapterText(html, context)),
      ...noteSection(book, notes, context),
    ),
  );
}

/** Notes stand where the chapter ends, and are known as notes, so that a reader may show one beside its mark. */
function noteSection({ locale }: Book, notes: readonly NoteView[], context: ChapterContext): Part[] {
  if (!notes.length) return [];
  const t = translator(locale);
  const backTo = (backs: readonly string[], i: number) =>
    backs.length > 1 ? t('article.backNumbered', { number: i + 1 }) : t('article.back');
  return [
    tag(
      'section',
      { className: ['notes'], 'epub:type': 'endnotes', role: 'doc-endnotes', ariaLabelledBy: ['notes'] },
      tag('h2', { id: 'notes' }, t('article.notes')),
      tag(
        'ol',
        {},
        ...notes.map(({ number, source, html, backs }) =>
          tag(
            'li',
            { id: `n${number}`, 'epub:type': 'endnote' },
            ...(source ? sourceText(source) : []),
            ...(html === undefined ? [] : chapterText(html, context)),
            ...backs.flatMap((back, i): Part[] => [
              ' ',
              tag('a', { href: back, role: 'doc-backlink', ariaLabel: backTo(backs, i) }, '↑'),
            ]),
          ),
        ),
      ),
    ),
  ];
}

/** Publisher, title, date, and the address written out, since a book may be read away from the net. */
function sourceText({ publisher, title, titleLang, url, date }: SourceView): Part[] {
  return [
    `${publisher}: `,
    tag('cite', titleLang ? { lang: titleLang } : {}, title),
    ...(date ? [`, ${date}`] : []),
    '.',
    ...(url ? [' ', tag('a', { className: ['url'], href: url }, url)] : []),
  ];
}

/** Every term: its words in both languages, and its definition in the book's, or in the only one it has. */
export function glossaryDocument({ locale, glossary }: Book): BookDocument {
  const title = translator(locale)('glossary.title');
  const inWords = ({ name, abbreviations }: WordRow['sides'][number]) =>
    name + (abbreviations.length ? ` (${abbreviations.join(', ')})` : '');
  const entry = ({ id, sides }: WordRow): Part[] => {
    const own = sides.find(({ lang }) => lang === locale) ?? sides[0]!;
    const others = sides.filter(side => side !== own);
    const foreign = own.lang === locale ? {} : { lang: own.lang };
    return [
      tag('dt', { id: nameInBook({ kind: 'term', id }), ...foreign }, tag('dfn', {}, inWords(own))),
      tag(
        'dd',
        {},
        ...others.map(other => tag('p', { className: ['there'], lang: other.lang }, inWords(other))),
        tag('p', foreign, own.definition),
      ),
    ];
  };
  return bookDocument(
    glossaryFile,
    locale,
    title,
    tag(
      'section',
      { 'epub:type': 'glossary', role: 'doc-glossary', ariaLabelledBy: ['title'] },
      tag('h1', { id: 'title' }, title),
      tag('dl', {}, ...glossary.flatMap(entry)),
    ),
  );
}
