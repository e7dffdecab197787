import { extname } from 'node:path/posix';
import { mediaTypes } from '../../content/media';
import type { Content } from '../../content/model';
import type { Locale } from '../../i18n/locales';
import { absoluteAddress, basePath, pathname } from '../../i18n/routes';
import { translator } from '../../i18n/translate';
import { addressReader, nameInBook } from '../../site/book/addresses';
import { type Book, bookOf } from '../../site/book/book';
import { xml, xmlDocument } from '../xml';
import { archive } from './archive';
import { bookCss } from './book-css';
import { chapterDocument, chapterFile, glossaryDocument, glossaryFile } from './chapters';
import { coverSvg } from './cover';
import type { BookDocument } from './document';
import {
  type ContentsEntry,
  contentsDocument,
  contentsFile,
  coverDocument,
  coverFile,
  titleDocument,
  titleFile,
} from './front';
import { type BookFile, packageDocument } from './package-document';
import { uuidOf } from './uuid';

/** Pictures that every reader of EPUB 3 shows. */
const pictureTypes = new Set(['image/svg+xml', 'image/png', 'image/jpeg']);

const folder = 'EPUB';
const coverPicture = 'cover.svg';

/** What the e-book is made of beside the content. */
export interface EpubParts {
  /** The text of app/icon.svg. */
  icon: string;
  /** The bytes of a medium, by its address below `/media/`. */
  medium(address: string): Uint8Array;
}

/** The site of a language as an e-book (EPUB 3): the same chapters as the handbook page, with the pictures in them. */
export function epub(content: Content, locale: Locale, { icon, medium }: EpubParts): Uint8Array {
  const book = bookOf(content, locale);
  const { baseUrl } = content.site;
  const address = absoluteAddress(baseUrl, pathname(locale, { kind: 'home' }));
  /** address below `/media/` → file in the book */
  const pictures = new Map<string, BookFile>();
  const chapters = chapterDocuments(content, book, pictures);
  const reading = [
    coverDocument(book, coverPicture),
    titleDocument(book, address),
    contentsOf(book),
    ...chapters,
    ...(book.glossary.length ? [glossaryDocument(book)] : []),
  ];
  const files: BookFile[] = [
    { file: 'book.css', type: 'text/css' },
    { file: coverPicture, type: 'image/svg+xml', properties: 'cover-image' },
    ...pictures.values(),
  ];
  const identity = { uuid: uuidOf(address), address };
  const path = (file: string) => `${folder}/${file}`;
  return archive(
    new Map<string, Uint8Array | string>([
      ['META-INF/container.xml', container()],
      [path('package.opf'), packageDocument(book, identity, reading, files)],
      ...reading.map(({ file, text }) => [path(file), text] as const),
      [path('book.css'), bookCss],
      [path(coverPicture), coverSvg(book, icon)],
      ...[...pictures].map(([name, { file }]) => [path(file), medium(name)] as const),
    ]),
  );
}

/** @param pictures filled with those that the chapters show */
function chapterDocuments(content: Content, book: Book, pictures: Map<string, BookFile>): BookDocument[] {
  const { baseUrl } = content.site;
  const read = addressReader(content);
  const media = `${basePath}/media/`;

  /** What is not in the book, texts of the other language too, is on the site. */
  function href(address: string): string {
    const target = read(address);
    if (target?.locale !== book.locale)
      return address.startsWith('/') ? absoluteAddress(baseUrl, address) : address;
    if (target.kind === 'term') return `${glossaryFile}#${nameInBook(target)}`;
    const { kind, id, section } = target;
    return chapterFile({ kind, id }) + (section ? `#${section}` : '');
  }

  function picture(address: string): string | undefined {
    const type = mediaTypes[extname(address).toLowerCase()];
    if (!address.startsWith(media) || !type || !pictureTypes.has(type)) return undefined;
    const name = address.slice(media.length);
    const file = `media/${name.replaceAll('/', '.')}`;
    pictures.set(name, { file, type });
    return file;
  }

  return book.parts.flatMap(part =>
    part.chapters.map(chapter =>
      chapterDocument(book, part, chapter, {
        href,
        picture,
        address: absoluteAddress(baseUrl, chapter.path),
      }),
    ),
  );
}

function contentsOf(book: Book): BookDocument {
  const { locale, title, parts, glossary } = book;
  const t = translator(locale);
  const ofGlossary = { title: t('glossary.title'), file: glossaryFile };
  const entries: ContentsEntry[] = [
    { title, file: titleFile },
    ...parts.map(part => ({
      title: part.title,
      below: part.chapters.map(chapter => ({
        title: chapter.title,
        ...(chapter.lang !== locale && { lang: chapter.lang }),
        file: chapterFile(chapter),
      })),
    })),
    ...(glossary.length ? [ofGlossary] : []),
  ];
  const first = parts[0]?.chapters[0];
  return contentsDocument(book, entries, [
    { type: 'cover', title: t('handbook.cover', { title }), file: coverFile },
    { type: 'toc', title: t('article.contents'), file: `${contentsFile}#toc` },
    ...(first ? [{ type: 'bodymatter', title: first.title, file: chapterFile(first) }] : []),
    ...(glossary.length ? [{ type: 'glossary', ...ofGlossary }] : []),
  ]);
}

/** Tells readers where the package document lies. */
function container(): string {
  return xmlDocument(
    xml(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      xml(
        'rootfiles',
        {},
        xml('rootfile', {
          'full-path': `${folder}/package.opf`,
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}
