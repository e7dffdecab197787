/**
 * The entry of what links of a text do beside leading somewhere: loaded with the first such click, in one file, so that
 * what was clicked waits for one.
 */
import { openCitation } from './cite';
import { copyAddress } from './copy-address';
import { showNote } from './note';
import { showTerm } from './term-card';

/** Does what a link stands for. @throws when it cannot: the link is followed then */
export function activate(link: HTMLAnchorElement): Promise<void> {
  if (link.matches('sup a')) return showNote(link);
  if (link.matches('.term')) return showTerm(link);
  return link.dataset.cite ? openCitation(link, link.dataset.cite) : copyAddress(link);
}
