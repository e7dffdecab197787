import { createHash } from 'node:crypto';
import type { Heading, Nodes } from 'mdast';
import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { wholePage } from '../content/counterparts/schema';
import { FileFindings } from '../content/finding';
import { type Outline, readOutline, unravel } from '../content/mdx/outline';
import { parseMdx, splitFrontMatter } from '../content/mdx/parse';
import { type Inline, innerRange, readInline } from './inline';
import type { Setting } from './spelling';

/** A text file taken apart into what is translated, each part with its place. */
export interface SourceText {
  /** With line feeds alone, and no byte order mark; every offset is one of this. */
  text: string;
  /** In the order of the file: `page`, then the sections. */
  sections: SourceSection[];
}

export interface SourceSection {
  id: string;
  /** From its heading to the next; of `page`, what stands between front matter and first heading. */
  range: readonly [number, number];
  blocks: Block[];
  /** Fingerprint of its source, markup and all: it tells that a file for translators has become stale. */
  hash: string;
}

/** What is translated as one: a paragraph, heading, table cell, attribute, or value of the front matter. */
export interface Block {
  /** `title`, `summary`, `term`, `definition` in front matter; else the kinds of node around it, `list/listItem/paragraph`. */
  shape: string;
  setting: Setting;
  range: readonly [number, number];
  content: Inline;
  /** The value as YAML has it, of front matter. */
  scalar?: Scalar;
}

/** Keys of front matter that are translated; the others are each language's own. */
const translatedKeys = ['title', 'summary', 'term', 'definition'];

/** Attributes of components whose words readers see. */
const translatedAttributes = ['title', 'caption', 'alt', 'credit'];

/** @returns undefined for a text that cannot be parsed: the content check tells why */
export function readSourceText(file: string): SourceText | undefined {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { frontMatter, body } = splitFrontMatter(text);
  const tree = parseMdx(body, new FileFindings('text.mdx', []));
  if (!tree || frontMatter === undefined) return undefined;
  unravel(tree);
  const outline = readOutline(tree, new FileFindings('text.mdx', []));
  // the body has a line feed for each line of the front matter, so that lines hold; offsets have to be moved
  const shift = text.length - body.length;
  const bodyStart = /^---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text)![0].length;

  const sections = cut(outline, bodyStart, text.length, shift);
  const [page] = sections;
  page!.blocks.push(...frontBlocks(frontMatter, text.indexOf('\n') + 1));
  for (const node of tree.children) {
    const start = node.position?.start.offset;
    // beyond the end stand the definitions of sources that parsing added
    if (start === undefined || start >= body.length) continue;
    const section = sections.findLast(({ range }) => range[0] <= start + shift)!;
    section.blocks.push(...blocksOf(node, '', text, shift));
  }
  for (const section of sections) section.hash = hashOf(section, text);
  return { text, sections };
}

function cut({ sections }: Outline, start: number, end: number, shift: number): SourceSection[] {
  const starts = [
    { id: wholePage, at: start },
    ...sections.map(({ id, at }) => ({ id, at: at!.offset! + shift })),
  ];
  return starts.map(({ id, at }, index) => ({
    id,
    range: [at, starts[index + 1]?.at ?? end],
    blocks: [],
    hash: '',
  }));
}

function hashOf({ range, blocks }: SourceSection, text: string): string {
  const front = blocks.filter(({ setting }) => setting === 'yaml').map(block => text.slice(...block.range));
  return createHash('sha256')
    .update([...front, text.slice(...range).trim()].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

function frontBlocks(frontMatter: string, offset: number): Block[] {
  const { contents } = parseDocument(frontMatter);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): Block[] => {
    const name = String(key);
    if (!translatedKeys.includes(name) || !isScalar(value) || !value.range) return [];
    const range = [value.range[0] + offset, value.range[1] + offset] as const;
    const content = [String(value.value ?? '').trim()];
    return [{ shape: name, setting: 'yaml', range, content, scalar: value }];
  });
}

/** The blocks in a node, in the order of the text. */
function blocksOf(node: Nodes, within: string, text: string, shift: number): Block[] {
  const shape = within + ('name' in node ? node.name : node.type);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const block = leafBlock(node, shape, text, shift);
    return block ? [block] : [];
  }
  const attributes = node.type === 'mdxJsxFlowElement' ? attributeBlocks(node, shape, text, shift) : [];
  const inner = 'children' in node ? (node.children as Nodes[]) : [];
  return [...attributes, ...inner.flatMap(child => blocksOf(child, `${shape}/`, text, shift))];
}

type Leaf = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

function leafBlock(node: Leaf, shape: string, text: string, shift: number): Block | undefined {
  const setting = node.type === 'tableCell' ? 'cell' : 'prose';
  const { position } = node;
  const inner = innerRange(node.children as Nodes[]);
  if (!inner) {
    // words that GFM made into a link have no place of their own
    if (!position || !node.children.length) return undefined;
    const own = [position.start.offset! + shift, position.end.offset! + shift] as const;
    return { shape, setting, range: own, content: readInline([], text, own, setting) };
  }
  const range: [number, number] = [inner[0] + shift, inner[1] + shift];
  if (node.type === 'heading') range[1] = withoutIds(node, text, range, shift);
  const moved = shifted(node.children as Nodes[], shift);
  return {
    shape: node.type === 'heading' ? `heading${node.depth}` : shape,
    setting,
    range,
    content: readInline(moved, text, range, setting),
  };
}

/** Where a heading's words end: before ` [#id]`. */
function withoutIds(node: Heading, text: string, [start]: readonly [number, number], shift: number): number {
  const line = text.slice(start, node.position!.end.offset! + shift);
  return start + line.replace(/\s*\[#[^\]]*\]\s*#*\s*$/, '').length;
}

/** The nodes, with offsets of the whole file. */
function shifted(nodes: readonly Nodes[], shift: number): Nodes[] {
  if (!shift) return [...nodes];
  return nodes.map(node => {
    const { position } = node;
    const moved = position && {
      start: { ...position.start, offset: position.start.offset! + shift },
      end: { ...position.end, offset: position.end.offset! + shift },
    };
    return {
      ...node,
      ...(moved && { position: moved }),
      ...('children' in node && { children: shifted(node.children as Nodes[], shift) }),
    } as Nodes;
  });
}

function attributeBlocks(
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>,
  shape: string,
  text: string,
  shift: number,
): Block[] {
  return node.attributes.flatMap((attribute): Block[] => {
    const { position } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || !translatedAttributes.includes(attribute.name) || !position)
      return [];
    const [start, end] = [position.start.offset! + shift, position.end.offset! + shift];
    const value = /=\s*"/.exec(text.slice(start, end));
    // between single quotes, words would be spelt otherwise
    if (!value) return [];
    const range = [start + value.index + value[0].length, end - 1] as const;
    const content = readInline([], text, range, 'attribute');
    return [{ shape: `${shape}.${attribute.name}`, setting: 'attribute', range, content }];
  });
}
