import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from './finding';

/** What looks an address up; each reports the ones that lead nowhere. */
export interface AddressBook {
  link(url: string, place: Place | undefined): unknown;
  media(src: string, place: Place | undefined): unknown;
}

/**
 * Looks up every address in a text: links, definitions of links, pictures. Done for itself and not while rendering,
 * because a body with other faults is never rendered, and all findings come at once.
 */
export function checkAddresses(tree: Root, book: AddressBook): void {
  visit(tree, node => {
    const place = node.position?.start;
    if (node.type === 'link' || node.type === 'definition') book.link(node.url, place);
    else if (node.type === 'image') book.media(node.url, place);
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
          book.media(attribute.value, place);
        }
      }
    }
  });
}
