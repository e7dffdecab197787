import type { Nodes } from 'mdast';
import type { Place } from '../content/finding';
import { plainText, sectionsByHeading } from '../content/mdx/outline';
import type { DraftText } from '../content/read';

/** Where prose stands; lists and tables are prose by the item and the cell. */
export type ProseKind = 'title' | 'summary' | 'heading' | 'paragraph' | 'cell' | 'attribute' | 'value';

/** A piece of running text as a reader sees it: no addresses, no citations, no code blocks. */
export interface Prose {
  kind: ProseKind;
  /** `title`, `summary`, `intro` (before the first heading) or the id of the section. */
  section: string;
  text: string;
  /** Parts that are not in the text's language, with the language; code has none. */
  foreign: readonly { start: number; end: number; lang: string | undefined }[];
  /** Where a part of the text stands in the file. */
  placeOf(start: number, end: number): Place;
}

/** A part of prose that stands in one place of the file: text → its place there. */
interface Run {
  start: number;
  text: string;
  at: Place;
}

/** Attributes that readers see. */
const shown = /^(?:title|caption|alt)$/;

/**
 * The prose of a page's text, in order of reading.
 * @param source the file; its lines make places exact, where Markdown's escapes or YAML's quotes shift them
 */
export function proseOf(text: DraftText, source: string): Prose[] {
  const lines = source.split(/\r\n?|\n/);
  const front = text.front.value;
  const names =
    'term' in front
      ? { title: 'term', summary: 'definition' }
      : ({ title: 'title', summary: 'summary' } as const);
  const prose: Prose[] = (['title', 'summary'] as const).map(kind =>
    valueProse(
      kind,
      kind,
      (front as unknown as Record<string, string>)[names[kind]]!,
      text.front.placeOf([names[kind]]),
      lines,
    ),
  );
  const { tree, outline } = text;
  const starts = sectionsByHeading(tree, outline);
  let section = 'intro';
  for (const node of tree.children) {
    section = starts.get(node)?.id ?? section;
    walk(node, undefined);
  }
  return prose;

  function walk(node: Nodes, lang: string | undefined): void {
    switch (node.type) {
      case 'paragraph':
        add('paragraph', node, lang);
        return;
      case 'heading':
        add('heading', node, lang);
        return;
      case 'tableCell':
        add('cell', node, lang);
        return;
      case 'code':
        return;
      case 'footnoteDefinition':
        // the definitions appended for the sources cited say their id alone
        if (plainText({ ...node, type: 'root' }) === node.label) return;
        break;
      case 'mdxJsxFlowElement': {
        const own = attribute(node, 'is') ?? lang;
        for (const { type, position, ...rest } of node.attributes) {
          if (type !== 'mdxJsxAttribute' || !('name' in rest) || !shown.test(rest.name)) continue;
          if (typeof rest.value === 'string')
            prose.push(
              valueProse('attribute', section, rest.value, (position ?? node.position)!.start, lines),
            );
        }
        for (const child of node.children) walk(child, own);
        return;
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, lang);
  }

  function add(kind: ProseKind, node: Nodes, lang: string | undefined): void {
    const builder = new ProseBuilder();
    builder.take(node, lang);
    if (builder.text.trim()) prose.push(builder.prose(kind, section, lines));
  }
}

/** Prose of one value: of YAML, or of an attribute. */
export function valueProse(
  kind: ProseKind,
  section: string,
  value: string,
  at: Place,
  lines: readonly string[],
): Prose {
  const builder = new ProseBuilder();
  builder.push(value, at);
  return builder.prose(kind, section, lines);
}

class ProseBuilder {
  text = '';
  private readonly runs: Run[] = [];
  private readonly foreign: { start: number; end: number; lang: string | undefined }[] = [];
  /** Where the last node began: texts that GFM splits at addresses have no place of their own. */
  private near: Place = { line: 1, column: 1 };

  push(text: string, at: Place): void {
    this.runs.push({ start: this.text.length, text, at });
    this.text += text.replaceAll('\n', ' ');
  }

  take(node: Nodes, lang: string | undefined): void {
    const start = this.text.length;
    if (node.position) this.near = node.position.start;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.push(node.value, this.near);
        break;
      case 'break':
        this.text += ' ';
        break;
      case 'image':
        this.push(node.alt ?? '', this.near);
        break;
      default:
        if (!('children' in node)) return;
    }
    const own = node.type === 'mdxJsxTextElement' ? attribute(node, 'is') : undefined;
    if ('children' in node) for (const child of node.children) this.take(child, undefined);
    const other = node.type === 'inlineCode' ? undefined : (own ?? lang);
    if (other || node.type === 'inlineCode') this.foreign.push({ start, end: this.text.length, lang: other });
  }

  prose(kind: ProseKind, section: string, lines: readonly string[]): Prose {
    const { text, runs, foreign } = this;
    return {
      kind,
      section,
      text,
      foreign,
      placeOf(start, end) {
        const run = runs.findLast(candidate => candidate.start <= start) ?? runs[0]!;
        const before = run.text.slice(0, start - run.start).split('\n');
        const near: Place =
          before.length > 1
            ? { line: run.at.line + before.length - 1, column: before.at(-1)!.length + 1 }
            : { line: run.at.line, column: run.at.column + before[0]!.length };
        return find(lines, near, text.slice(start, end).split(/\s/)[0]!) ?? near;
      },
    };
  }
}

/** Where a word stands first, from a place on; escapes and quotes only ever push words further. */
function find(lines: readonly string[], from: Place, word: string): Place | undefined {
  if (!word) return undefined;
  for (let line = from.line; line <= Math.min(lines.length, from.line + 30); line++) {
    const index = lines[line - 1]!.indexOf(word, line === from.line ? from.column - 1 : 0);
    if (index !== -1) return { line, column: index + 1 };
  }
  return undefined;
}

function attribute(node: Nodes, name: string): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  for (const each of node.attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string')
      return each.value;
  }
  return undefined;
}
