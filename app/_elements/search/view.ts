import type { Locale } from '@/lib/i18n/locales';
import type { SearchResults } from '@/lib/search/query/results';
import { h, searchIcon } from './dom';
import { FacetRow } from './facets';
import { handOver } from './hand-over';
import { Notes } from './notes';
import { offlineText } from './offline-text';
import { searchPath } from './paths';
import { type Mode, renderAnswer, renderPage } from './render';
import type { Progress } from './run';
import { Selection } from './selection';
import { StatusLine } from './status';
import { renderWaysOn } from './ways-on';
import type { Words } from './words';

/** What the reader can do here. */
export interface Actions {
  typed(): void;
  submitted(): void;
  more(): void;
  retry(): void;
  /** Shows one facet only; undefined for all. */
  narrow(facet: string | undefined): void;
  /** Repeats the query with its slips mended, or as it is typed. */
  mend(isMended: boolean): void;
  /** Searches for something else instead. */
  replace(query: string): void;
}

/** The search field with its results, in the dialog and on the search page alike. */
export class SearchView {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly status = new StatusLine();
  readonly selection: Selection;
  /** Everything below the field. */
  readonly body: HTMLElement[];
  private readonly notes: Notes;
  private readonly facets: FacetRow;
  private readonly state = h('p', { class: 'state ui', role: 'alert', hidden: true });
  private readonly none = h('div', { class: 'none', hidden: true });
  private readonly list: HTMLOListElement;
  private readonly more: HTMLButtonElement;
  /** What the results answer. */
  private query = '';
  /** Counts what was said of the state of things, so that what comes late says nothing. */
  private stateChanges = 0;

  constructor(
    private readonly mode: Mode,
    private readonly words: Words,
    private readonly actions: Actions,
  ) {
    const combobox = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'results',
      'aria-autocomplete': 'list',
    };
    this.input = h('input', {
      name: 'q',
      type: 'search',
      'aria-label': words('searchLabel'),
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: 512,
      ...(mode === 'dialog' && combobox),
    });
    this.form = h('form', { role: 'search', action: searchPath() }, searchIcon(), this.input);
    this.notes = new Notes(words, isMended => actions.mend(isMended));
    this.facets = new FacetRow(words, facet => actions.narrow(facet));
    this.list = h('ol', {
      id: 'results',
      class: 'hits',
      'aria-label': words('results'),
      'aria-busy': 'false',
      ...(mode === 'dialog' && { role: 'listbox' }),
    });
    this.selection = new Selection(this.list, this.input);
    this.more = h('button', { type: 'button', class: 'plain ui more-button', hidden: true }, words('more'));
    const { status, notes, facets, state, list, more, none } = this;
    this.body = [status.element, ...notes.elements, facets.element, state, list, more, none];
    this.input.addEventListener('input', () => actions.typed());
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      actions.submitted();
    });
    this.more.addEventListener('click', () => actions.more());
    this.list.addEventListener('click', event => {
      const link = (event.target as Element).closest('a');
      if (link) handOver(link, event, this.query);
    });
  }

  /** True from the first keystroke until the answer to it is whole: what is shown may answer an older query. */
  get isBusy(): boolean {
    return this.list.getAttribute('aria-busy') === 'true';
  }

  setBusy(isBusy: boolean): void {
    this.list.setAttribute('aria-busy', String(isBusy));
  }

  showStart(): void {
    this.clear();
    this.status.sayNow(this.words('start'));
    this.showState(undefined);
  }

  showSearching(): void {
    this.status.sayNow(this.words('searching'));
  }

  fail(): void {
    this.clear();
    this.status.say('');
    this.showNone('');
    this.showState('failed');
  }

  /** @param shown what is already shown of the same query: what comes later stands below, and nothing moves */
  show(
    progress: Progress,
    { shown, limit, isMended }: { shown: SearchResults | undefined; limit: number; isMended: boolean },
  ): void {
    const { results, facet, complete, missing } = progress;
    const partMissing = progress.partMissing || missing.length > 0;
    const { totals, query } = results;
    const isFound = hasResults(results);
    this.query = query;
    if (shown && hasResults(shown)) {
      this.append(results, shown);
      this.facets.count(results.facets);
    } else {
      this.list.replaceChildren(...this.itemsOf(results));
      this.selection.select(0);
      this.notes.show(results, isMended);
      this.facets.show(results.facets, facet);
    }
    // With a part of the index missing, nothing found does not mean that there is nothing.
    const nothing = complete && !partMissing ? this.words('none', { query }) : '';
    this.status.say(isFound ? this.countText(results) : nothing);
    this.more.hidden = totals.pages <= limit;
    this.showNone(!isFound && complete && query);
    if (!navigator.onLine && !progress.partMissing) void this.showOffline(missing);
    else this.showState(partMissing ? 'partMissing' : undefined);
    this.expand(isFound);
  }

  private itemsOf({ pages, answer }: Pick<SearchResults, 'pages' | 'answer'>): HTMLLIElement[] {
    const items = pages.map(page => renderPage(page, this.mode, this.words));
    if (answer) items.unshift(renderAnswer(answer, this.mode, this.words));
    return items;
  }

  private append(results: SearchResults, shown: SearchResults): void {
    const known = new Set(shown.pages.map(({ page }) => page));
    const items = this.itemsOf({
      pages: results.pages.filter(({ page }) => !known.has(page)),
      ...(!shown.answer && results.answer && { answer: results.answer }),
    });
    if (items.length && known.size) {
      const role = this.mode === 'dialog' ? 'presentation' : undefined;
      this.list.append(h('li', { class: 'count ui', role }, this.words('foundVia')));
    }
    this.list.append(...items);
  }

  private countText({ totals, pages, answer }: SearchResults): string {
    const parts = [
      answer && this.words('answer', { kind: answer.kind }),
      totals.places > 0 && this.words('count', { places: totals.places, pages: totals.pages }),
      totals.via > 0 && this.words('via', { count: totals.via }),
      totals.pages > pages.length && this.words('first', { shown: pages.length, pages: totals.pages }),
    ];
    return parts.filter(Boolean).join(' ');
  }

  private clear(): void {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.notes.hide();
    this.facets.show([], undefined);
    this.showNone(false);
    this.expand(false);
  }

  /** Only the dialog's field is a combobox. */
  private expand(isExpanded: boolean): void {
    if (this.mode === 'dialog') this.input.setAttribute('aria-expanded', String(isExpanded));
  }

  /** Ways on for a query without results; false where there is none to give them for. */
  private showNone(query: string | false): void {
    this.none.hidden = query === false;
    if (query === false) return;
    this.none.replaceChildren(...renderWaysOn(query, this.words, other => this.actions.replace(other)));
  }

  private showState(kind: 'partMissing' | 'failed' | undefined): void {
    this.stateChanges++;
    this.state.hidden = !kind;
    if (!kind) return;
    const retry = h('button', { type: 'button', class: 'plain' }, this.words('retry'));
    retry.addEventListener('click', () => {
      // The button goes with what it stands for; the field is where the arrow keys work.
      this.input.focus();
      this.actions.retry();
    });
    this.state.replaceChildren(h('strong', {}, this.words(kind)), ' ', retry);
  }

  /** Without a network a missing language is no fault: it is said what there is, and what is not. */
  private async showOffline(missing: readonly Locale[]): Promise<void> {
    const change = ++this.stateChanges;
    const text = await offlineText(this.words, missing);
    if (change !== this.stateChanges) return;
    this.state.hidden = false;
    const [first = '', ...more] = text.split(/(?<=\.) /);
    this.state.replaceChildren(h('strong', {}, first), ` ${more.join(' ')}`);
  }
}

function hasResults({ pages, answer }: SearchResults): boolean {
  return pages.length > 0 || answer !== undefined;
}
