/**
 * The entry of what links of a text do beside leading somewhere: loaded with the first such click, in one file, so that
 * what was clicked waits for one.
 */
import { openCitation } from './cite';
import { copyAddress } from './copy-address';
import { showNote } from './note';
import { showTerm } from './term-card';

/** Link → what it does at the moment: a second click of a hurried reader asks for nothing else. */
const underWay = new Map<HTMLAnchorElement, Promise<void>>();

/** Does what a link stands for. @throws when it cannot: the link is followed then */
export function activate(link: HTMLAnchorElement): Promise<void> {
  const known = underWay.get(link);
  if (known) return known;
  const doing = act(link).finally(() => underWay.delete(link));
  underWay.set(link, doing);
  return doing;
}

function act(link: HTMLAnchorElement): Promise<void> {
  if (link.matches('sup a')) return showNote(link);
  if (link.matches('.term')) return showTerm(link);
  return link.dataset.cite ? openCitation(link, link.dataset.cite) : copyAddress(link);
}
