import type { Nodes, PhrasingContent } from 'mdast';
import { readSpelling, type Setting, spell, spellStart } from './spelling';

/** The words of a block with the codes among them. */
export type Inline = (string | Code)[];

/** Markup within a sentence, kept as it is spelt in its file; around words, or (`content` undefined) by itself. */
export interface Code {
  kind: 'format' | 'link' | 'note' | 'image' | 'phrase' | 'spelling' | 'other';
  start: string;
  end: string;
  content: Inline | undefined;
  /** What a translator sees in its place: `[S13]`. */
  shown: string;
}

/** Reads a range of a text, of which `nodes` are the parsed parts. Written again by `writeInline`, it is the same to the byte. */
export function readInline(
  nodes: readonly Nodes[],
  source: string,
  [from, to]: readonly [number, number],
  setting: Setting,
): Inline {
  const inline: Inline = [];
  let at = from;
  for (const node of nodes) {
    const range = rangeOf(node);
    if (node.type === 'text' || !range || range[0] < at || range[1] > to) continue;
    inline.push(...readWords(source.slice(at, range[0]), setting), readCode(node, source, range, setting));
    at = range[1];
  }
  inline.push(...readWords(source.slice(at, to), setting));
  return joinWords(inline);
}

function readWords(spelling: string, setting: Setting): Inline {
  return readSpelling(spelling, setting).map(piece =>
    'text' in piece ? piece.text : standalone('spelling', piece.spelling, piece.shown),
  );
}

function standalone(kind: Code['kind'], spelling: string, shown = spelling): Code {
  return { kind, start: spelling, end: '', content: undefined, shown };
}

const kindOf: Partial<Record<Nodes['type'], Code['kind']>> = {
  emphasis: 'format',
  strong: 'format',
  delete: 'format',
  break: 'spelling',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  footnoteReference: 'note',
  mdxJsxTextElement: 'phrase',
};

function readCode(node: Nodes, source: string, range: readonly [number, number], setting: Setting): Code {
  const kind = kindOf[node.type] ?? 'other';
  const spelling = source.slice(...range);
  if (node.type === 'footnoteReference') return standalone(kind, spelling, `[${node.label}]`);
  if (node.type === 'inlineCode') return standalone(kind, spelling, node.value);
  if (node.type === 'image') return readImage(node.alt ?? '', spelling, setting);
  const inner = 'children' in node ? innerRange(node.children as PhrasingContent[]) : undefined;
  // an address that is a link by itself is all words and no marks
  if (!inner || !('children' in node) || inner[0] === range[0]) return standalone(kind, spelling);
  return {
    kind,
    start: source.slice(range[0], inner[0]),
    end: source.slice(inner[1], range[1]),
    content: readInline(node.children as Nodes[], source, inner, setting),
    shown: '',
  };
}

/** The alternative text is for translators too, where it is spelt as we would. */
function readImage(alt: string, spelling: string, setting: Setting): Code {
  const start = `![${spell(alt, setting)}`;
  if (!alt || !spelling.startsWith(`${start}](`)) return standalone('image', spelling, alt);
  return { kind: 'image', start: '![', end: spelling.slice(start.length), content: [alt], shown: '' };
}

/** From the first to the last of nodes that have a place; undefined where an end has none. */
export function innerRange(nodes: readonly Nodes[]): [number, number] | undefined {
  const [first, last] = [nodes[0] && rangeOf(nodes[0]), nodes.at(-1) && rangeOf(nodes.at(-1)!)];
  return first && last && [first[0], last[1]];
}

function rangeOf({ position }: Nodes): readonly [number, number] | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** Neighbouring words as one, none empty. */
export function joinWords(inline: Inline): Inline {
  const joined: Inline = [];
  for (const item of inline) {
    const last = joined.at(-1);
    if (typeof item === 'string' && typeof last === 'string') joined[joined.length - 1] = last + item;
    else if (item !== '') joined.push(item);
  }
  return joined;
}

/** Spells a block as it stands in a file; its first words never begin another kind of block. */
export function writeInline(inline: Inline, setting: Setting): string {
  const spelt = inline.map(item =>
    typeof item === 'string' ? spell(item, setting) : writeCode(item, setting),
  );
  if (setting === 'prose' && typeof inline[0] === 'string') spelt[0] = spellStart(spelt[0]!);
  return spelt.join('');
}

function writeCode({ start, content, end }: Code, setting: Setting): string {
  const inner = content?.map(item =>
    typeof item === 'string' ? spell(item, setting) : writeCode(item, setting),
  );
  return start + (inner?.join('') ?? '') + end;
}

/** The words alone, as readers see them; a note mark is none. */
export function wordsOf(inline: Inline): string {
  return inline
    .map(item => {
      if (typeof item === 'string') return item;
      if (item.content) return wordsOf(item.content);
      return item.kind === 'note' || item.kind === 'image' ? '' : item.shown;
    })
    .join('');
}

/** Every code, outer ones first, in the order of the text. */
export function codesOf(inline: Inline): Code[] {
  return inline.flatMap(item => (typeof item === 'string' ? [] : [item, ...codesOf(item.content ?? [])]));
}

/** Whether two texts say the same with the same codes; how a code is spelt counts. */
export function isSameInline(a: Inline, b: Inline): boolean {
  return JSON.stringify(normalForm(a)) === JSON.stringify(normalForm(b));
}

/** Without spellings: a `\&` is an `&`. */
function normalForm(inline: Inline): unknown[] {
  const plain = inline.map(item =>
    typeof item !== 'string' && item.kind === 'spelling' ? item.shown : item,
  );
  return joinWords(plain).map(item =>
    typeof item === 'string'
      ? item.replace(/\s+/g, ' ')
      : [item.start, item.end, item.content && normalForm(item.content)],
  );
}
