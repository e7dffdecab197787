import type { SearchResults } from '@/lib/search/query/results';
import { OtherVersionError, SearchFileError } from '@/lib/search/storage/errors';
import type { Mode } from './render';
import { QueryRun } from './run';
import { type Actions, type Problem, SearchView } from './view';
import type { Words } from './words';

/** Pages shown at first, and added by "show more". */
const pageSize = 8;
/** Rest after a keystroke before the search starts; shorter words wait longer, since they match much. */
const restMs = { short: 400, word: 90 } as const;
const shortLength = 3;
/** Rest before a slow search says that it is at work. */
const searchingMs = 150;

/** What is asked and when: from keystrokes and choices to queries, and from their answers to the view. */
export class SearchController implements Actions {
  readonly view: SearchView;
  private run: QueryRun | undefined;
  private facet: string | undefined;
  private limit = pageSize;
  /** Counts what was begun to show: an answer to anything but the last is stale. */
  private sequence = 0;
  private isRunning = false;
  /** Of the rest after a keystroke; 0 when none is running. */
  private timer = 0;

  /** @param onAddress told what an address of the search would say, whenever that changes */
  constructor(
    mode: Mode,
    words: Words,
    private readonly onAddress: (query: string, facet: string | undefined) => void,
  ) {
    this.view = new SearchView(mode, words, this);
    this.view.showStart();
  }

  /** Shows a query as an address has it. */
  open({ query, facet }: { query: string; facet: string | undefined }): void {
    this.facet = facet;
    this.view.input.value = query;
    if (query || this.run) this.submitted();
  }

  typed(): void {
    clearTimeout(this.timer);
    const { length } = this.view.input.value.trim();
    this.timer = window.setTimeout(
      () => this.search(),
      length < shortLength && length > 0 ? restMs.short : restMs.word,
    );
    this.tellBusy();
  }

  submitted(): void {
    this.search(true);
  }

  more(): void {
    this.limit += pageSize;
    void this.present();
  }

  retry(): void {
    this.ask(this.run?.mend);
  }

  narrow(facet: string | undefined): void {
    this.facet = facet;
    this.limit = pageSize;
    this.tellAddress();
    void this.present();
  }

  mend(isMended: boolean): void {
    this.limit = pageSize;
    this.ask(isMended);
  }

  replace(query: string): void {
    this.view.input.value = query;
    this.view.input.focus();
    this.search(true);
  }

  /** Searches at once for what is in the field; `force` repeats a query that is already shown. */
  private search(force = false): void {
    clearTimeout(this.timer);
    this.timer = 0;
    const query = this.view.input.value.trim();
    const isSame = query === (this.run?.query ?? '');
    if (isSame && !force) {
      this.tellBusy();
      return;
    }
    this.limit = pageSize;
    if (query) {
      this.ask(isSame ? this.run?.mend : true, query);
    } else {
      this.run = undefined;
      this.facet = undefined;
      this.sequence++;
      this.setRunning(false);
      this.view.showStart();
    }
    this.tellAddress();
  }

  private ask(mend: boolean | undefined, query = this.run?.query ?? ''): void {
    this.run = new QueryRun(query, mend);
    void this.present();
  }

  private async present(): Promise<void> {
    const { run, view, limit } = this;
    if (!run) return;
    const sequence = ++this.sequence;
    const isStale = () => sequence !== this.sequence;
    this.setRunning(true);
    view.status.hold();
    const slow = window.setTimeout(() => {
      if (!isStale()) view.showSearching();
    }, searchingMs);
    let shown: SearchResults | undefined;
    try {
      await run.present({ limit, facet: this.facet }, progress => {
        if (isStale()) return;
        clearTimeout(slow);
        if (progress.facet !== this.facet) {
          this.facet = progress.facet;
          this.tellAddress();
        }
        view.show(progress, { shown, limit, isMended: run.mend });
        shown = progress.results;
        if (progress.complete) this.setRunning(false);
      });
    } catch (error) {
      clearTimeout(slow);
      if (!isStale()) {
        view.fail(problemOf(error));
        this.setRunning(false);
      }
      // A fault of ours is no matter of the network: it belongs in the console.
      if (!(error instanceof SearchFileError)) throw error;
    }
  }

  private tellAddress(): void {
    this.onAddress(this.run?.query ?? '', this.facet);
  }

  private setRunning(isRunning: boolean): void {
    this.isRunning = isRunning;
    this.tellBusy();
  }

  /**
   * `aria-busy` tells readers and tests alike when both languages are in. From a keystroke on, what is shown answers an
   * older query, even where that one's answer comes in while the keys rest.
   */
  private tellBusy(): void {
    this.view.setBusy(this.isRunning || this.timer !== 0);
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof SearchFileError)) return 'broken';
  return error.cause instanceof OtherVersionError ? 'updated' : 'failed';
}
