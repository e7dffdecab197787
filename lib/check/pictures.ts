import { visit } from 'unist-util-visit';
import type { Place } from '../content/finding';
import type { DraftText } from '../content/read';

/** A picture as a text has it. */
export interface Picture {
  src: string;
  /** Undefined where a component has none, which is told while reading. */
  alt: string | undefined;
  place: Place | undefined;
}

/** The pictures of a text: `![alt](./file)` and `<Figure src="./file" alt="…" />`. */
export function picturesOf({ tree }: DraftText): Picture[] {
  const pictures: Picture[] = [];
  visit(tree, node => {
    const place = node.position?.start;
    if (node.type === 'image') pictures.push({ src: node.url, alt: node.alt ?? '', place });
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Figure') return;
    const attribute = (name: string) =>
      node.attributes.flatMap(each =>
        each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string'
          ? [each.value]
          : [],
      )[0];
    const src = attribute('src');
    if (src !== undefined) pictures.push({ src, alt: attribute('alt'), place });
  });
  return pictures;
}
