import { copyText } from './copy-text';
import { pageAddress } from './page-address';
import { readingWords } from './reading-words';
import { say } from './say';

/** A heading's link: goes to the section, as every link does, and copies its lasting address. */
export async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  const copied = copyText(pageAddress() + link.hash);
  location.assign(link.href);
  const [words, isCopied] = await Promise.all([readingWords(), copied]);
  say(words(isCopied ? 'addressCopied' : 'addressAbove'));
}
