import { createProcessor } from '@mdx-js/mdx';
import type { Code, Nodes, Root } from 'mdast';
// Types only: adds the MDX nodes to mdast's.
import type {} from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { FileFindings, Place } from '../finding';
import { mdxFault } from './mdx-fault';

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

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
  const definitions = citedSources(body).map(id => `[^${id}]: ${id}`);
  const file = new VFile({ value: `${body}\n\n${definitions.join('\n\n')}\n`, path: findings.path });
  let tree: Root;
  try {
    tree = processor.parse(file) as Root;
  } catch (cause) {
    const { reason, place } = cause as { reason?: string; place?: Place | { start: Place } };
    const message = reason ?? String(cause);
    findings.error('mdx-syntax', placeOfMessage(message, place), mdxFault(message));
    return undefined;
  }
  const tooDeep = firstBeyond(tree, maxDepth);
  if (tooDeep) {
    findings.error('mdx-syntax', tooDeep.position?.start, {
      da: `For dyb indlejring, højst ${maxDepth} niveauer. Skriv det fladere.`,
      en: `Unexpected nesting, expected at most ${maxDepth} levels. Write it flatter.`,
    });
    return undefined;
  }
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

/** No text for readers nests deeper; beyond some thousand levels, walking the tree would overflow the stack. */
const maxDepth = 50;

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
