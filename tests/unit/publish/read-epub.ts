import { posix } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** A document of a book as read back. */
interface ReadDocument {
  ids: string[];
  /** Addresses of links and of what it shows, as written. */
  addresses: string[];
  text: string;
}

/** An e-book as read back, with parsers that are none of ours. */
export interface ReadEpub {
  /** Path in the archive → bytes, in the order of the archive. */
  files: Map<string, Uint8Array>;
  /** Property or element → its values, of the package document's metadata. */
  metadata: Map<string, string[]>;
  /** Paths of the files that the manifest names, and their types. */
  manifest: Map<string, string>;
  /** Paths in the order of reading. */
  spine: string[];
  /** Path → document. */
  documents: Map<string, ReadDocument>;
  /** The path behind an address as a document has it, with its anchor; undefined for one outside the book. */
  target(from: string, address: string): string | undefined;
}

type Node = Record<string, unknown> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  processEntities: true,
});

/** @throws where a file is not well-formed XML, or the container names no package */
export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const textOf = (path: string) => {
    const file = files.get(path);
    if (!file) throw new Error(`There is no ${path} in the book.`);
    return strFromU8(file);
  };
  const tree = (path: string) => parsed(textOf(path), path);
  const rootfile = elements(tree('META-INF/container.xml')).find(({ name }) => name === 'rootfile');
  const packagePath = rootfile!.attributes['full-path']!;
  const inPackage = elements(tree(packagePath));
  const pathOf = (href: string) => posix.join(posix.dirname(packagePath), decodeURI(href));
  const items = inPackage.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const metadata = new Map<string, string[]>();
  for (const { name, attributes, text } of inPackage) {
    const key = name === 'meta' ? attributes.property! : name.startsWith('dc:') ? name : undefined;
    if (key) metadata.set(key, [...(metadata.get(key) ?? []), text]);
  }
  const manifest = new Map(items.map(({ href, 'media-type': type }) => [pathOf(href!), type!]));
  const documents = new Map<string, ReadDocument>();
  for (const [path, type] of manifest) {
    if (type !== 'application/xhtml+xml') continue;
    const all = elements(tree(path));
    documents.set(path, {
      ids: all.flatMap(({ attributes }) => attributes.id ?? []),
      addresses: all.flatMap(({ attributes: { href, src } }) => [href, src].filter(x => x !== undefined)),
      text: all[0]!.text,
    });
  }
  return {
    files,
    metadata,
    manifest,
    spine: inPackage
      .filter(({ name }) => name === 'itemref')
      .map(({ attributes }) => pathOf(items.find(({ id }) => id === attributes.idref)!.href!)),
    documents,
    target(from, address) {
      if (/^[a-z]+:/.test(address)) return undefined;
      const [file = '', id] = address.split('#', 2);
      const path = file ? posix.join(posix.dirname(from), decodeURI(file)) : from;
      return path + (id === undefined ? '' : `#${id}`);
    },
  };
}

function parsed(text: string, path: string): Node[] {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`${path}: ${verdict.err.msg} (line ${verdict.err.line})`);
  return parser.parse(text) as Node[];
}

interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  /** With that of the elements in it. */
  text: string;
}

/** All elements of a tree, in order. */
function elements(nodes: readonly Node[]): ReadElement[] {
  return nodes.flatMap(node => {
    const name = Object.keys(node).find(key => key !== ':@' && key !== '#text' && !key.startsWith('?'));
    if (!name) return [];
    const children = node[name] as Node[];
    return [{ name, attributes: node[':@'] ?? {}, text: textOf(children) }, ...elements(children)];
  });
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(node => {
      if ('#text' in node) return String(node['#text']);
      const name = Object.keys(node).find(key => key !== ':@')!;
      return textOf(node[name] as Node[]);
    })
    .join('');
}
