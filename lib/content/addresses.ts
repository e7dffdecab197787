import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from './finding';

/** An address as written. */
export interface AddressInText {
  /** Of a link or the definition of one; or of a picture. */
  use: 'link' | 'picture';
  url: string;
  place: Place | undefined;
}

/**
 * Every address in a text: links, definitions of links, pictures. Looked up for themselves and not while rendering,
 * because a body with other faults is never rendered, and all findings come at once.
 */
export function addressesIn(tree: Root): AddressInText[] {
  const found: AddressInText[] = [];
  visit(tree, node => {
    const start = node.position?.start;
    const place = start && { line: start.line, column: start.column };
    if (node.type === 'link' || node.type === 'definition') found.push({ use: 'link', url: node.url, place });
    else if (node.type === 'image') found.push({ use: 'picture', url: node.url, place });
    else if (
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      node.name === 'Figure'
    ) {
      for (const attribute of node.attributes) {
        if (
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'src' &&
          typeof attribute.value === 'string'
        ) {
          found.push({ use: 'picture', url: attribute.value, place });
        }
      }
    }
  });
  return found;
}
