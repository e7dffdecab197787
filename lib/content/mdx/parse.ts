import { createProcessor } from '@mdx-js/mdx';
import type { Code, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
// Types only: adds the MDX nodes to mdast's.
import type {} from 'mdast-util-mdx';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { FileFindings, Place } from '../finding';
import { withinTime } from '../within-time';
import { maxDepth, tellBeyondLimits, tooDeep, tooDeepIn, tooSlow } from './limits';
import { mdxFault } from './mdx-fault';

/** Markdown with notes and tables, all that most texts have of GFM; the rest of GFM takes a third of the time. */
const lean = createProcessor({ format: 'mdx', remarkPlugins: [notesAndTables] });
const full = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

/** What the rest of GFM begins with, plain or escaped: struck text, task lists, addresses that become links. */
const restOfGfm = /~|\[[\sx]\]|:\/\/|www\.|@|\\|&[#a-z]/i;

function notesAndTables(this: { data(): unknown }): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote(), gfmTable()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
  ];
}

/** A file with front matter, taken apart. */
export interface SourceText {
  /** YAML between the `---` lines; undefined when there is none. */
  frontMatter: string | undefined;
  /** The whole text with the front matter blanked, so that line numbers hold. */
  body: string;
}

/** Splits front matter from the body. Accepts CRLF and a byte order mark. */
export function splitFrontMatter(text: string): SourceText {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) return { frontMatter: undefined, body: plain };
  const lines = match[0].split('\n').length - 1;
  return { frontMatter: match[1] ?? '', body: '\n'.repeat(lines) + plain.slice(match[0].length) };
}

/** Ids of sources that are cited in a text: `[^S13]` → `S13`. */
export function citedSources(body: string): string[] {
  return [...new Set([...body.matchAll(/\[\^(S\d+)\]/g)].map(match => match[1]!))];
}

/**
 * Parses MDX to a syntax tree. Nothing is evaluated.
 *
 * GFM takes `[^S13]` for a note only where a definition exists, so definitions of the cited sources are appended
 * after the body: no position moves.
 * @returns undefined after a syntax error, which becomes a finding
 */
export function parseMdx(body: string, findings: FileFindings): Root | undefined {
  const deep = tooDeepIn(body);
  if (deep) {
    findings.error('mdx-syntax', deep, tooDeep);
    return undefined;
  }
  const definitions = citedSources(body).map(id => `[^${id}]: ${id}`);
  const file = new VFile({ value: `${body}\n\n${definitions.join('\n\n')}\n`, path: findings.path });
  let tree: Root;
  try {
    const parsed = withinTime(body.length, () => (restOfGfm.test(body) ? full : lean).parse(file) as Root);
    if (!parsed) {
      findings.error('limits', undefined, tooSlow);
      return undefined;
    }
    tree = parsed.value;
  } catch (cause) {
    if (cause instanceof RangeError) {
      findings.error('mdx-syntax', undefined, tooDeep);
      return undefined;
    }
    const { reason, place } = cause as { reason?: string; place?: Place | { start: Place } };
    const message = reason ?? String(cause);
    findings.error('mdx-syntax', placeOfMessage(message, place), mdxFault(message));
    return undefined;
  }
  const beyond = firstBeyond(tree, maxDepth);
  if (beyond) {
    findings.error('mdx-syntax', beyond.position?.start, tooDeep);
    return undefined;
  }
  if (tellBeyondLimits(tree, findings)) return undefined;
  const open = openCodeBlock(tree, body.length);
  if (open) {
    findings.error('mdx-syntax', open.position?.start, {
      da: 'Filen slutter inde i en kodeblok. Afslut blokken med en linje som den, den begynder med.',
      en: 'Unexpected end of file in a code block, expected its closing fence. Add it.',
    });
    return undefined;
  }
  return tree;
}

/** The first node found that lies deeper than `depth`; walks without recursion. */
function firstBeyond(tree: Root, depth: number): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let i = 0; i <= depth && level.length; i++)
    level = level.flatMap(node => ('children' in node ? node.children : []));
  return level[0];
}

/** A code block whose fence is missing runs to the end, and would take in the definitions appended to the body. */
function openCodeBlock(tree: Root, bodyLength: number): Code | undefined {
  let open: Code | undefined;
  visit(tree, 'code', node => {
    if ((node.position?.end.offset ?? 0) > bodyLength) open = node;
  });
  return open;
}

/** An unclosed tag carries its own place only in the message: “… `<Note>` (9:1-9:7)”. */
function placeOfMessage(message: string, place: Place | { start: Place } | undefined): Place | undefined {
  const inMessage = /\((\d+):(\d+)/.exec(message);
  if (inMessage) return { line: Number(inMessage[1]), column: Number(inMessage[2]) };
  return place && 'start' in place ? place.start : place;
}
