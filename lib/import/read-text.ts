import { createProcessor } from '@mdx-js/mdx';
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';
import { plainText } from '../content/mdx/outline';
import { splitFrontMatter } from '../content/mdx/parse';
import type { Locale } from '../i18n/locales';
import { slugify } from '../text/slug';
import type { ImportedHeading } from './align-headings';
import { toPlainMarkdown } from './other-markup';
import { toBlocks } from './to-blocks';

/** Tells what was left out of a text, at its line there. */
export type Tell = (kind: import('./report').LossKind, line: number | undefined, what: string) => void;

/** A Markdown file as read: what it says of itself, and blocks that a page may hold. */
export interface ImportedText {
  /** Front matter; empty where there is none or it is no YAML. */
  front: Readonly<Record<string, unknown>>;
  title: string;
  /** Headings of level 2 to 4; links and pictures have their addresses as written. */
  blocks: RootContent[];
  /** The headings among the blocks, in order. */
  headings: (ImportedHeading & { node: Heading; line: number })[];
  /** Anchors of the page itself: those of its title, and those before its first heading. */
  ownAnchors: string[];
}

const processor = createProcessor({ format: 'md', remarkPlugins: [remarkGfm] });

/** Reads plain Markdown, or MDX as far as it is text. Nothing is run; what cannot be kept is told. */
export function readImportedText(source: string, path: string, locale: Locale, tell: Tell): ImportedText {
  const { frontMatter, body } = splitFrontMatter(source);
  const front = frontOf(frontMatter, tell);
  const plain = toPlainMarkdown(body, (line, what) => tell('extension', line, what));
  const tree = processor.parse(plain) as Root;
  const { blocks, anchors } = toBlocks(tree, { locale, isMdx: /\.mdx$/i.test(path), tell });
  const first = blocks[0];
  const isTitle = first?.type === 'heading' && (first.depth === 1 || typeof front.title !== 'string');
  if (isTitle) blocks.shift();
  const title =
    (typeof front.title === 'string' && front.title.trim()) ||
    (isTitle && plainText(first).trim()) ||
    path
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ');
  const nodes = blocks.filter((node): node is Heading => node.type === 'heading');
  const top = Math.min(...nodes.map(({ depth }) => depth));
  const headings = nodes.map(node => {
    const level = Math.min(4, node.depth - top + 2) as Heading['depth'];
    if (node.depth - top + 2 > 4)
      tell(
        'heading',
        node.position?.start.line,
        `heading of level ${node.depth} raised to 4: ${plainText(node)}`,
      );
    node.depth = level;
    const text = plainText(node);
    return {
      text,
      level,
      anchors: [...(anchors.get(node) ?? []), githubSlug(text)],
      node,
      line: node.position?.start.line ?? 1,
    };
  });
  const ownAnchors = [...(anchors.get(undefined) ?? []), ...(isTitle ? (anchors.get(first) ?? []) : [])];
  return { front, title: title.replace(/\s+/g, ' '), blocks, headings, ownAnchors };
}

function frontOf(yaml: string | undefined, tell: Tell): Record<string, unknown> {
  if (!yaml) return {};
  try {
    const value = parse(yaml, { maxAliasCount: 0 });
    return typeof value === 'object' && value && !Array.isArray(value) ? value : {};
  } catch {
    tell('front-matter', 1, 'front matter left out, it is no YAML');
    return {};
  }
}

/** The anchor that code hosts make of a heading: Danish letters stay. */
function githubSlug(text: string): string {
  return (
    text
      .toLowerCase()
      .trim()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-') || slugify(text)
  );
}

/** The first sentence of a text, for a summary; undefined where it has no paragraph. */
export function firstSentence(blocks: readonly Nodes[]): string | undefined {
  for (const node of blocks) {
    if (node.type === 'heading') continue;
    const text = node.type === 'paragraph' && plainText(node).replace(/\s+/g, ' ').trim();
    if (!text || text.length < 20) continue;
    const [sentence = text] = /^.{20,240}?[.!?](?=\s|$)/.exec(text) ?? [];
    return sentence.length <= 240 ? sentence : `${text.slice(0, 237).replace(/\s+\S*$/, '')} …`;
  }
  return undefined;
}
