import type { Root, RootContent } from 'mdast';
import { sectionsByHeading } from '../mdx/outline';
import { BodyRenderer, type RenderContext, type RenderedBody } from '../mdx/render';
import type { AroundData, Mark } from '../model';
import type { Entry } from './model';

/**
 * Renders the body of a page that shows data, in the order of reading: 1 the introduction, up to the first heading,
 * 2 the marks of the entries' sources, 3 the sections, with a break after each that a diagram stands in. Notes are
 * numbered through all of it.
 * @param diagrams ids of the diagrams there are; one stands in the section of its id
 */
export function renderAround(
  tree: Root,
  context: RenderContext,
  entries: readonly Entry[],
  diagrams: readonly string[],
): RenderedBody & { around: AroundData } {
  const renderer = new BodyRenderer(tree, context);
  const [intro, ...sections] = bySection(tree, context);
  const html = renderer.html(intro!.nodes);
  const marks = new Map<string, readonly Mark[]>(
    entries.map(({ id, sources }) => [id, sources.map(source => renderer.mark(source))]),
  );
  const parts: { html: string; diagram?: string }[] = [];
  let open: RootContent[] = [];
  for (const { id, nodes } of sections) {
    open.push(...nodes);
    if (!diagrams.includes(id)) continue;
    parts.push({ html: renderer.html(open), diagram: id });
    open = [];
  }
  if (open.length) parts.push({ html: renderer.html(open) });
  return { html, notes: renderer.notes(), around: { marks, parts } };
}

/** The tree's children by section; those before the first heading come first, under no id. */
function bySection(tree: Root, { outline }: RenderContext): { id: string; nodes: RootContent[] }[] {
  const starts = sectionsByHeading(tree, outline);
  const sections: { id: string; nodes: RootContent[] }[] = [{ id: '', nodes: [] }];
  for (const node of tree.children) {
    const section = starts.get(node);
    if (section) sections.push({ id: section.id, nodes: [] });
    sections.at(-1)!.nodes.push(node);
  }
  return sections;
}
