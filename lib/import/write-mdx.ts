import type { RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
// Types only: adds the MDX nodes to mdast's.
import type {} from 'mdast-util-mdx';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';

/** Writes blocks as the text of a page: Markdown in which nothing begins a tag, an expression or an import. */
export function writeMdx(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      fences: true,
      listItemIndent: 'one',
      // `<https://…>` is a tag in MDX
      resourceLink: true,
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
      unsafe: [
        { character: '{', inConstruct: 'phrasing' },
        { character: '<', inConstruct: 'phrasing' },
        { atBreak: true, character: '{' },
        { atBreak: true, character: '<' },
        { atBreak: true, character: 'i', after: 'mport\\b' },
        { atBreak: true, character: 'e', after: 'xport\\b' },
      ],
      handlers: { footnoteDefinition, footnoteReference, mdxJsxFlowElement } as Record<string, Handle>,
    },
  );
}

const footnoteReference: Handle = node => `[^${node.identifier}]`;

const footnoteDefinition: Handle = (node, _parent, state, info) =>
  state.indentLines(
    `[^${node.identifier}]: ${state.containerFlow(node, info)}`,
    (line, index, isBlank) => (index && !isBlank ? '    ' : '') + line,
  );

/** Components that an import makes have attributes of text and hold blocks. */
const mdxJsxFlowElement: Handle = (node, _parent, state, info) => {
  const attributes = (node.attributes as { name: string; value: string }[]).map(
    ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${node.name}${attributes.join('')}>\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;
};
