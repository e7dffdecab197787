import type { SearchResults } from '@/lib/search/query/results';
import { h } from './dom';
import { mendedQuery } from './mended';
import type { Words } from './words';

/** What was made of the query: above the results slips that were mended, which can be undone; below them a search cut short. */
export class Notes {
  readonly meant: HTMLParagraphElement;
  readonly cut: HTMLParagraphElement;
  private readonly text = h('span');
  /** One button for both ways, so that the focus stays on it. */
  private readonly button = h('button', { type: 'button', class: 'plain' });
  private mended = '';
  private isMended = true;

  /** @param mend called with false to take the query as it is typed, and with true to mend it again */
  constructor(
    private readonly words: Words,
    mend: (isMended: boolean) => void,
  ) {
    this.meant = h('p', { class: 'note ui', hidden: true }, this.text, ' ', this.button);
    this.cut = h('p', { class: 'note ui', hidden: true }, words('phraseCut'));
    this.button.addEventListener('click', () => mend(!this.isMended));
  }

  showCut({ phraseCut }: SearchResults): void {
    this.cut.hidden = !phraseCut;
  }

  show(results: SearchResults, isMended: boolean): void {
    this.isMended = isMended;
    const { query } = results;
    const isFound = results.pages.length > 0 || results.answer !== undefined;
    if (isMended) this.mended = isFound && results.mended.length ? mendedQuery(results) : '';
    this.meant.hidden = !this.mended;
    if (!this.mended) return;
    this.text.textContent = isMended
      ? this.words('mended', { found: this.mended })
      : this.words('asTyped', { query });
    this.button.textContent = isMended
      ? this.words('searchAsTyped', { query })
      : this.words('searchMended', { found: this.mended });
  }

  hide(): void {
    this.meant.hidden = this.cut.hidden = true;
  }
}
