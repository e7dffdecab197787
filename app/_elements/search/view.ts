import { segments } from '@/lib/i18n/routes';
import type { SearchResults } from '@/lib/search/query/results';
import { keepChoice, readChoice } from '../storage';
import { h, searchIcon } from './dom';
import { base, locale } from './engine';
import { type Mode, renderAnswer, renderPage } from './render';
import { type Progress, runQuery } from './run';
import type { Words } from './words';

/** Pages shown at first, and added by "show more". */
const pageSize = 8;
/** Rest after a keystroke before the search starts; shorter words wait longer, since they match much. */
const restMs = { short: 400, word: 90 } as const;
const shortLength = 3;
/** Rest before the count is read out, and before a slow search says that it is at work. */
const sayMs = { count: 500, searching: 150 } as const;

/** The search field with its results, in the dialog and on the search page alike. */
export class SearchView {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  /** Everything below the field. */
  readonly body: HTMLElement[];
  private readonly count: HTMLParagraphElement;
  private readonly state: HTMLParagraphElement;
  private readonly none: HTMLDivElement;
  private readonly list: HTMLOListElement;
  private readonly more: HTMLButtonElement;
  private sequence = 0;
  private isRunning = false;
  private limit = pageSize;
  private query = '';
  private timer = 0;
  private countTimer = 0;

  constructor(
    private readonly mode: Mode,
    private readonly words: Words,
    private readonly onQuery: (query: string) => void = () => {},
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
    this.count = h('p', { class: 'count ui', role: 'status' });
    this.state = h('p', { class: 'state ui', hidden: true });
    this.none = h('div', { class: 'none', hidden: true });
    this.list = h('ol', {
      id: 'results',
      class: 'hits',
      'aria-label': words('results'),
      'aria-busy': 'false',
      ...(mode === 'dialog' && { role: 'listbox' }),
    });
    this.more = h('button', { type: 'button', class: 'plain ui more-button', hidden: true }, words('more'));
    this.body = [this.count, this.state, this.list, this.more, this.none];
    this.input.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.search(this.input.value, true);
    });
    this.more.addEventListener('click', () => {
      this.limit += pageSize;
      void this.run();
    });
    this.showStart();
  }

  /** Searches at once; `force` repeats a query that is already shown. */
  search(query: string, force = false): void {
    clearTimeout(this.timer);
    const trimmed = query.trim();
    if (trimmed === this.query && !force) {
      this.list.setAttribute('aria-busy', String(this.isRunning));
      return;
    }
    this.query = trimmed;
    this.limit = pageSize;
    this.onQuery(trimmed);
    void this.run();
  }

  private typed(): void {
    clearTimeout(this.timer);
    // What is shown answers an older query from now on.
    this.list.setAttribute('aria-busy', 'true');
    const { length } = this.input.value.trim();
    this.timer = window.setTimeout(
      () => this.search(this.input.value),
      length < shortLength && length > 0 ? restMs.short : restMs.word,
    );
  }

  private async run(): Promise<void> {
    const sequence = ++this.sequence;
    const isStale = () => sequence !== this.sequence;
    const { query } = this;
    if (!query) {
      this.showStart();
      return;
    }
    this.setRunning(true);
    clearTimeout(this.countTimer);
    const slow = window.setTimeout(() => {
      if (!isStale()) this.count.textContent = this.words('searching');
    }, sayMs.searching);
    let shown: SearchResults | undefined;
    try {
      await runQuery(query, this.limit, progress => {
        if (isStale()) return;
        clearTimeout(slow);
        if (shown) this.append(progress.results, shown);
        else this.show(progress.results);
        shown = progress.results;
        this.settle(progress);
      });
    } catch {
      clearTimeout(slow);
      if (!isStale()) this.fail();
    }
  }

  private show(results: SearchResults): void {
    const items = results.pages.map(page => renderPage(page, this.mode, this.words));
    if (results.answer) items.unshift(renderAnswer(results.answer, this.mode, this.words));
    this.list.replaceChildren(...items);
    this.select(0);
  }

  /** What came later stands below; nothing that is shown moves. */
  private append(results: SearchResults, shown: SearchResults): void {
    const known = new Set(shown.pages.map(({ page }) => page));
    const items = results.pages
      .filter(({ page }) => !known.has(page))
      .map(page => renderPage(page, this.mode, this.words));
    if (results.answer && !shown.answer) items.unshift(renderAnswer(results.answer, this.mode, this.words));
    if (items.length && known.size)
      this.list.append(
        h(
          'li',
          { class: 'count ui', role: this.mode === 'dialog' ? 'presentation' : undefined },
          this.words('foundVia'),
        ),
      );
    this.list.append(...items);
    if (this.selected === undefined) this.select(0);
  }

  private settle({ results, complete, partMissing }: Progress): void {
    const { totals, pages, answer, query } = results;
    const found = pages.length > 0 || answer !== undefined;
    const parts = [
      answer && this.words('answer', { kind: answer.kind }),
      totals.places > 0 && this.words('count', { places: totals.places, pages: totals.pages }),
      totals.via > 0 && this.words('via', { count: totals.via }),
      totals.pages > pages.length && this.words('first', { shown: pages.length, pages: totals.pages }),
    ];
    // With a part of the index missing, nothing found does not mean that there is nothing.
    const nothing = complete && !partMissing ? this.words('none', { query }) : '';
    this.say(found ? parts.filter(Boolean).join(' ') : nothing);
    this.more.hidden = totals.pages <= pages.length || this.limit > pages.length + pageSize;
    this.showNone(!found && complete);
    this.showState(partMissing ? 'partMissing' : navigator.onLine ? undefined : 'offline');
    if (complete) this.setRunning(false);
    this.expand(found);
  }

  private fail(): void {
    this.list.replaceChildren();
    this.setRunning(false);
    this.say('');
    this.showNone(true);
    this.showState('failed');
  }

  private showStart(): void {
    this.list.replaceChildren();
    this.setRunning(false);
    this.more.hidden = true;
    this.showNone(false);
    this.showState(undefined);
    clearTimeout(this.countTimer);
    this.count.textContent = this.words('start');
    this.expand(false);
  }

  /** True from the first keystroke until the answer to it is whole: what is shown may answer an older query. */
  get isBusy(): boolean {
    return this.list.getAttribute('aria-busy') === 'true';
  }

  /** `aria-busy` tells readers and tests alike when both languages are in. */
  private setRunning(isRunning: boolean): void {
    this.isRunning = isRunning;
    this.list.setAttribute('aria-busy', String(isRunning));
  }

  /** Only the dialog's field is a combobox. */
  private expand(isExpanded: boolean): void {
    if (this.mode === 'dialog') this.input.setAttribute('aria-expanded', String(isExpanded));
  }

  /** Said after some rest, so that a screen reader is not interrupted at every key. */
  private say(text: string): void {
    clearTimeout(this.countTimer);
    this.countTimer = window.setTimeout(() => {
      this.count.textContent = text;
    }, sayMs.count);
  }

  /** Three ways on. */
  private showNone(visible: boolean): void {
    this.none.hidden = !visible;
    if (!visible) return;
    const link = (kind: 'articles' | 'glossary', label: string) =>
      h('li', {}, h('a', { href: `${base}/${locale}/${segments[kind][locale]}/` }, label));
    this.none.replaceChildren(
      h('p', { class: 'ui' }, this.words('tryTitle')),
      h(
        'ul',
        { class: 'ui' },
        h('li', {}, this.words('tryFewer')),
        link('articles', this.words('tryArticles')),
        link('glossary', this.words('tryGlossary')),
      ),
    );
  }

  private showState(kind: 'partMissing' | 'failed' | 'offline' | undefined): void {
    this.state.hidden = !kind;
    if (!kind) return;
    const retry = h('button', { type: 'button', class: 'plain' }, this.words('retry'));
    retry.addEventListener('click', () => void this.run());
    this.state.replaceChildren(
      h('strong', {}, this.words(kind)),
      ' ',
      ...(kind === 'offline' ? [] : [retry]),
    );
  }

  // The selected option of the dialog's listbox.

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get selected(): HTMLElement | undefined {
    return this.options.find(option => option.getAttribute('aria-selected') === 'true');
  }

  private select(index: number): void {
    const { options } = this;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === index));
    const chosen = options[index];
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** Moves the selection, around the ends. */
  move(step: 1 | -1): void {
    const { options } = this;
    if (!options.length) return;
    const at = this.selected ? options.indexOf(this.selected) : -1;
    const next =
      at === -1 ? (step === 1 ? 0 : options.length - 1) : (at + step + options.length) % options.length;
    this.select(next);
    options[next]!.scrollIntoView({ block: 'nearest' });
  }
}

/** The line below the results: where the search runs, and the shortcut's switch. */
export function shortcutChoice(words: Words): HTMLLabelElement {
  const box = h('input', { type: 'checkbox' });
  box.checked = readChoice('shortcuts') !== 'off';
  box.addEventListener('change', () => keepChoice('shortcuts', box.checked ? null : 'off'));
  return h('label', {}, box, ` ${words('slashKey')}`);
}

export function searchPath(query = ''): string {
  return `${base}/${locale}/${segments.search[locale]}/${query && `?q=${encodeURIComponent(query)}`}`;
}
