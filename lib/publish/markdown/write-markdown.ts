import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';

/** A Markdown document of some blocks, escaped where it must be. */
export function writeMarkdown(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      listItemIndent: 'one',
      // columns padded to one width would double a table; autolinks and notes are GFM, too, but would escape more
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
      handlers: { text: withPlainAmpersands('text'), link: withPlainAmpersands('link') },
    },
  );
}

/** Takes back `\&` where no reference such as `&amp;` begins: programs that read an address as it stands would stumble. */
function withPlainAmpersands(type: 'text' | 'link'): Handle {
  const handle = defaultHandlers[type] as Handle;
  return Object.assign<Handle, object>(
    (node, parent, state, info) => handle(node, parent, state, info).replace(/(?<!\\)\\&(?!#?\w+;)/g, '&'),
    'peek' in handle ? { peek: handle.peek } : {},
  );
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

export function link(url: string, title: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: title }] };
}

export function paragraph(...children: (PhrasingContent | string)[]): Paragraph {
  return {
    type: 'paragraph',
    children: children.map(child => (typeof child === 'string' ? text(child) : child)),
  };
}

export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

/** A list whose items are paragraphs or several blocks each. */
export function list(items: readonly (readonly RootContent[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map(children => ({
      type: 'listItem',
      spread: false,
      children: [...children] as Paragraph[],
    })),
  };
}
