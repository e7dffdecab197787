import type { BlockContent, Definition, PhrasingContent, Root, RootContent } from 'mdast';
// Types only: adds the MDX nodes to mdast's.
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { noteKey, noteNumbers } from './note-numbers';
import { paragraph, text } from './write-markdown';

export interface PlainContext {
  /** The absolute address of a link as written; undefined leaves its words alone. */
  link(url: string): string | undefined;
  /** The absolute address of a picture as written. */
  media(src: string): string | undefined;
}

/** A text without MDX and without notes: what any reader of Markdown understands. */
export interface PlainText {
  blocks: RootContent[];
  /** Turns other parts of the same text, such as the body of a note. */
  plain(nodes: readonly RootContent[]): RootContent[];
}

type Attributes = Readonly<Record<string, string>>;

/** What a component becomes. Its children are plain already. */
type PlainForm = (attributes: Attributes, children: RootContent[], context: PlainContext) => RootContent[];

const strong = (value: string) => paragraph({ type: 'strong', children: [text(value)] });
const quote = (children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as BlockContent[],
});
const titled: PlainForm = ({ title }, children) => [quote([strong(title!), ...children])];

/** Component → its plain form. A test holds the names to those of lib/content/mdx/components.ts. */
export const plainForms: Readonly<Record<string, PlainForm>> = {
  Note: titled,
  Facts: titled,
  Table: ({ caption }, children) => [strong(caption!), ...children],
  Figure({ src, alt, caption, credit }, _children, context) {
    const url = context.media(src!);
    return [
      ...(url ? [paragraph({ type: 'image', url, alt: alt! })] : []),
      paragraph({ type: 'emphasis', children: [text(caption!)] }, ` (${credit})`),
    ];
  },
  Quote: (_attributes, children) => [quote(children)],
  Lang: (_attributes, children) => children,
  NoTerms: (_attributes, children) => children,
};

/**
 * Turns a parsed and validated text into plain Markdown's tree: components by their plain forms, addresses absolute,
 * marks of notes as `[1]`. The tree itself is left as it is.
 */
export function plainTree(tree: Root, context: PlainContext): PlainText {
  const numbers = noteNumbers(tree);
  /** name of an address → the address, as in `[text][name]` */
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });

  function plain(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap(node => plainNode(node));
  }

  function plainNode(node: RootContent): RootContent[] {
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'footnoteReference':
        // written as it is: as text, its brackets would be escaped
        return [{ type: 'html', value: `[${numbers.get(noteKey(node))}]` }];
      case 'link':
        return linkTo(node.url, plain(node.children));
      case 'linkReference':
        return linkTo(definitions.get(node.identifier)?.url, plain(node.children));
      case 'image': {
        const url = context.media(node.url);
        return url ? [{ ...node, url }] : [];
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return plainForms[node.name ?? '']!(
          attributesOf(node),
          plain(node.children as RootContent[]),
          context,
        );
      default:
        return 'children' in node
          ? [{ ...node, children: plain(node.children as RootContent[]) } as RootContent]
          : [node];
    }
  }

  function linkTo(url: string | undefined, children: RootContent[]): RootContent[] {
    const address = url === undefined ? undefined : context.link(url);
    return address
      ? [{ type: 'link', url: address, children: children as PhrasingContent[] } as RootContent]
      : children;
  }

  return { blocks: plain(tree.children), plain };
}

/** Validation lets attributes of plain text pass only. */
function attributesOf(
  node: Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Attributes {
  return Object.fromEntries(
    (node.attributes as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
  );
}
