import { translator } from '../../i18n/translate';
import type { Book } from '../../site/book/book';
import { type XmlElement, xml, xmlDocument } from '../xml';
import type { BookDocument } from './document';

/** A file of the book that is no document: styles, pictures. */
export interface BookFile {
  file: string;
  type: string;
  properties?: string;
}

/** Of a site without a single page; the format wants a date. */
const never = '1970-01-01';

/**
 * The package document (EPUB 3.3): what the book is, its files and the order of reading.
 * @param identity `address` is where the site lies in the book's language, `uuid` what never changes
 * @param documents in the order of reading
 */
export function packageDocument(
  book: Book,
  identity: { uuid: string; address: string },
  documents: readonly BookDocument[],
  files: readonly BookFile[],
): string {
  return xmlDocument(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': book.locale,
      },
      metadata(book, identity, files),
      xml(
        'manifest',
        {},
        ...documents.map(({ file, properties }) => item(file, 'application/xhtml+xml', properties)),
        ...files.map(({ file, type, properties }) => item(file, type, properties)),
      ),
      xml('spine', {}, ...documents.map(({ file }) => xml('itemref', { idref: idOf(file) }))),
    ),
  );
}

function metadata(
  book: Book,
  { uuid, address }: { uuid: string; address: string },
  files: readonly BookFile[],
): XmlElement {
  const { locale, title, name, description, updated, license } = book;
  const property = (name: string, value: string) => xml('meta', { property: name }, value);
  const hasPictures = files.some(({ type, properties }) => type.startsWith('image/') && !properties);
  return xml(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    xml('dc:identifier', { id: 'id' }, `urn:uuid:${uuid}`),
    xml('dc:title', {}, title),
    xml('dc:language', {}, locale),
    xml('dc:creator', {}, name),
    xml('dc:publisher', {}, name),
    xml('dc:description', {}, description),
    xml('dc:source', {}, address),
    ...(updated ? [xml('dc:date', {}, updated)] : []),
    ...(license ? [xml('dc:rights', {}, `${license.name}, ${license.url}`)] : []),
    property('dcterms:modified', `${updated ?? never}T00:00:00Z`),
    property('schema:accessMode', 'textual'),
    ...(hasPictures ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessModeSufficient', 'textual'),
    ...['tableOfContents', 'structuralNavigation', 'alternativeText'].map(feature =>
      property('schema:accessibilityFeature', feature),
    ),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', translator(locale)('handbook.accessibility')),
  );
}

function item(file: string, type: string, properties: string | undefined): XmlElement {
  return xml('item', {
    id: idOf(file),
    href: encodeURI(file),
    'media-type': type,
    ...(properties && { properties }),
  });
}

/** An id may hold no slash, and begins with a letter. @example idOf('media/a.svg') // => 'f-media.a.svg' */
function idOf(file: string): string {
  return `f-${file.replace(/[^\w.-]/g, '.')}`;
}
