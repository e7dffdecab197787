import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { isLocale, type Locale } from '../i18n/locales';
import type { Skeleton } from './xliff-writer';

/** What came back from a translator: nothing of it is trusted but words and the ids of codes. */
export interface TranslatedFile {
  to: Locale;
  pages: TranslatedPage[];
}

export interface TranslatedPage {
  /** As named in links. */
  name: string;
  skeleton: Skeleton;
  /** Unit id → target; units without one are left out. */
  targets: ReadonlyMap<string, TargetInline>;
}

/** Words, and codes by id; `content` is undefined of one that stands by itself. */
export type TargetInline = (string | { id: string; content: TargetInline | undefined })[];

/** A file that is not XLIFF as this project writes it. */
export class XliffError extends Error {
  readonly code = 'XLIFF';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'XliffError';
  }
}

const skeletonSchema = z.object({
  version: z.literal(1),
  sections: z.record(z.string(), z.object({ da: z.string().optional(), en: z.string().optional() })),
});

/** An element or a text, as fast-xml-parser gives them in order. */
type Node = Record<string, Node[] | string> & { ':@'?: Record<string, string> };

// References are decoded here: the parser knows the named ones alone. It is used in place of the package `xliff`, whose
// reader cuts texts at a last line break, leaves out what stands in `mrk`, and keeps one segment of several.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
});

/** Reads XLIFF 2.0, 2.1 or 2.2. @throws {XliffError} telling what is wrong with the file */
export function readXliff(text: string): TranslatedFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(plain))
    throw new XliffError('Unexpected `<!DOCTYPE`, expected XLIFF without one.');
  const valid = XMLValidator.validate(plain);
  if (valid !== true) throw new XliffError(`Unexpected XML on line ${valid.err.line}: ${valid.err.msg}`);
  const root = elements(parsed(plain), 'xliff')[0];
  if (!root) throw new XliffError('Missing `<xliff>`, expected a file that `npm run export` wrote.');
  const { version = '', trgLang = '' } = attributesOf(root);
  if (!version.startsWith('2.'))
    throw new XliffError(`Unexpected XLIFF version \`${version}\`, expected 2.0.`);
  const to = trgLang.split('-')[0]!;
  if (!isLocale(to)) throw new XliffError(`Unexpected trgLang \`${trgLang}\`, expected \`da\` or \`en\`.`);
  return { to, pages: elements(childrenOf(root), 'file').map(readFile) };
}

/** The parser throws at what the validator knows nothing of, such as 100 levels. */
function parsed(text: string): Node[] {
  try {
    return parser.parse(text) as Node[];
  } catch (cause) {
    throw new XliffError(`Unexpected XML: ${(cause as Error).message}`, { cause });
  }
}

function readFile(file: Node): TranslatedPage {
  const name = attributesOf(file).id ?? '';
  const json = elements(childrenOf(file), 'skeleton').map(textOf)[0];
  const targets = new Map<string, TargetInline>();
  for (const unit of unitsIn(childrenOf(file))) {
    const target = targetOf(unit);
    if (target) targets.set(attributesOf(unit).id ?? '', target);
  }
  return { name, skeleton: readSkeleton(name, json), targets };
}

function readSkeleton(name: string, json: string | undefined): Skeleton {
  try {
    return skeletonSchema.parse(JSON.parse(json ?? '')) as Skeleton;
  } catch (cause) {
    throw new XliffError(
      `Missing \`<skeleton>\` of \`${name}\`, expected it as \`npm run export\` wrote it. Export again.`,
      { cause },
    );
  }
}

function unitsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => {
    if (nameOf(node) === 'unit') return [node];
    return nameOf(node) === 'group' ? unitsIn(childrenOf(node)) : [];
  });
}

/** The targets of a unit's segments, put together; a segment without one leaves the unit without. */
function targetOf(unit: Node): TargetInline | undefined {
  const inline: TargetInline = [];
  for (const part of childrenOf(unit)) {
    const name = nameOf(part);
    if (name !== 'segment' && name !== 'ignorable') continue;
    const children = childrenOf(part);
    const target =
      elements(children, 'target')[0] ?? (name === 'ignorable' ? elements(children, 'source')[0] : undefined);
    if (!target) return undefined;
    inline.push(...readInline(childrenOf(target)));
  }
  return inline;
}

function readInline(nodes: readonly Node[]): TargetInline {
  return nodes.flatMap((node): TargetInline => {
    const name = nameOf(node);
    switch (name) {
      case '#text':
      case '#cdata':
        return [textOf(node)];
      case 'ph':
        return [{ id: attributesOf(node).id ?? '', content: undefined }];
      case 'pc':
        return [{ id: attributesOf(node).id ?? '', content: readInline(childrenOf(node)) }];
      // what a tool has marked for itself
      case 'mrk':
        return readInline(childrenOf(node));
      case 'sm':
      case 'em':
        return [];
      default:
        // `sc`, `ec`, `cp` and what else there may be is no code of ours
        return [{ id: `<${name}>`, content: undefined }];
    }
  });
}

const nameOf = (node: Node): string =>
  Object.keys(node)
    .find(key => key !== ':@')
    ?.replace(/^.*:/, '') ?? '';

function elements(nodes: readonly Node[], name: string): Node[] {
  return nodes.filter(node => nameOf(node) === name);
}

function childrenOf(node: Node): Node[] {
  const key = Object.keys(node).find(each => each !== ':@');
  const value = key === undefined ? [] : node[key];
  return Array.isArray(value) ? value : [];
}

function attributesOf(node: Node): Record<string, string> {
  return Object.fromEntries(Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, decode(value)]));
}

function textOf(node: Node): string {
  const name = nameOf(node);
  if (name === '#text') return decode(String(node['#text']));
  if (name === '#cdata')
    return childrenOf(node)
      .map(child => String(child['#text']))
      .join('');
  return childrenOf(node).map(textOf).join('');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
  });
}
