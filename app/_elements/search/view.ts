import type { Locale } from '@/lib/i18n/locales';
import type { AnswerCard, SearchResults } from '@/lib/search/query/results';
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

/** Why there is nothing to show: files that cannot be had, an index newer than this page, a fault of ours. */
export type Problem = 'failed' | 'updated' | 'broken';

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
  /** The answer card, as long as it is shown. */
  private card: { href: string; item: HTMLLIElement } | undefined;
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
    // What may be said later stands below, where it moves nothing.
    this.body = [status.element, notes.meant, facets.element, state, list, notes.cut, more, none];
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

  fail(problem: Problem): void {
    this.clear();
    this.status.say('');
    this.showNone('');
    this.showState(problem);
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
    const before = this.itemCount;
    if (shown && hasResults(shown)) {
      this.append(results, shown);
      this.facets.count(results.facets);
    } else {
      this.replace(results);
      this.selection.select(0);
      this.notes.show(results, isMended);
      this.facets.show(results.facets, facet);
    }
    this.notes.showCut(results);
    // With a part of the index missing, nothing found does not mean that there is nothing.
    const nothing = complete && !partMissing ? this.words('none', { query }) : '';
    this.status.say(isFound ? this.countText(results) : nothing);
    this.showMore(totals.pages > limit, before);
    this.showNone(!isFound && complete && query);
    if (!navigator.onLine && !progress.partMissing) void this.showOffline(missing);
    else this.showState(partMissing ? 'partMissing' : undefined);
    this.expand(isFound);
  }

  private replace({ pages, answer }: SearchResults): void {
    this.card = answer && this.cardOf(answer);
    this.list.replaceChildren(...(this.card ? [this.card.item] : []), ...this.itemsOf(pages));
  }

  private append({ pages, answer }: SearchResults, shown: SearchResults): void {
    // By address: the second language may have come with a newer release, which numbers pages anew.
    const known = new Set([...shown.pages, ...(shown.answer ? [shown.answer] : [])].map(({ href }) => href));
    const items = this.itemsOf(pages.filter(({ href }) => !known.has(href)));
    if (answer && answer.href === this.card?.href) {
      completeAnswer(this.card.item, this.cardOf(answer).item);
    } else if (answer) {
      this.card = this.cardOf(answer);
      items.unshift(this.card.item);
    }
    if (items.length && known.size) {
      const role = this.mode === 'dialog' ? 'presentation' : undefined;
      this.list.append(h('li', { class: 'count ui', role }, this.words('foundVia')));
    }
    this.list.append(...items);
  }

  private itemsOf(pages: SearchResults['pages']): HTMLLIElement[] {
    return pages.map(page => renderPage(page, this.mode, this.words));
  }

  private cardOf(answer: AnswerCard): { href: string; item: HTMLLIElement } {
    return { href: answer.href, item: renderAnswer(answer, this.mode, this.words) };
  }

  /** How many pages and cards are listed. */
  private get itemCount(): number {
    return this.list.querySelectorAll('.grp, .answer').length;
  }

  /** The button goes when it has shown all. Its focus goes to the first of what it brought. @param before items listed so far */
  private showMore(isMore: boolean, before: number): void {
    const hadFocus = document.activeElement === this.more;
    this.more.hidden = !isMore;
    if (isMore || !hadFocus) return;
    if (this.mode === 'dialog') {
      this.input.focus();
      return;
    }
    const first = this.list.querySelectorAll('.grp, .answer')[before];
    (first?.closest('a') ?? first?.querySelector('a') ?? this.input).focus();
  }

  private countText({ totals, answer }: SearchResults): string {
    const shown = this.list.querySelectorAll('.grp').length;
    const parts = [
      answer && this.words('answer', { kind: answer.kind }),
      totals.places > 0 && this.words('count', { places: totals.places, pages: totals.pages }),
      totals.via > 0 && this.words('via', { count: totals.via }),
      totals.pages > shown && this.words('first', { shown, pages: totals.pages }),
    ];
    return parts.filter(Boolean).join(' ');
  }

  private clear(): void {
    this.list.replaceChildren();
    this.card = undefined;
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

  private showState(kind: 'partMissing' | Problem | undefined): void {
    this.stateChanges++;
    this.state.hidden = !kind;
    if (!kind) return;
    if (kind === 'updated') {
      // Only the modules of the new release can read its index: the way to them is a page of it.
      const anew = h('a', { href: searchPath(this.input.value.trim()) }, this.words('searchUpdated'));
      this.state.replaceChildren(h('strong', {}, this.words(kind)), ' ', anew);
      return;
    }
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

/** Makes a card whole in its place: its link stays, and with it the focus, the selection and what lies below the pointer. */
function completeAnswer(shown: HTMLLIElement, whole: HTMLLIElement): void {
  shown.querySelector('a')!.replaceChildren(...whole.querySelector('a')!.childNodes);
}

function hasResults({ pages, answer }: SearchResults): boolean {
  return pages.length > 0 || answer !== undefined;
}
