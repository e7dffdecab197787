import { formatDate, languageNames } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Offer } from '@/lib/offline/pack';
import { h } from '../search/dom';
import { locale as pageLocale } from '../site';
import { fetchOffers } from './offers';
import { isLocked, withLock } from './pack-lock';
import { bytesToFetch, type PackState, readState } from './pack-state';
import { removePack, undoSaving } from './remove-pack';
import { SaveError, type SaveProblem, toSaveError } from './save-error';
import { savePack } from './save-pack';
import { formatSize } from './size';
import type { Words } from './words';

const problems = {
  network: 'networkProblem',
  quota: 'quotaProblem',
  denied: 'deniedProblem',
} as const satisfies Record<SaveProblem, string>;

/** One language on the page where readers save: what there is of it, and what can be done. */
export class PackView {
  readonly element: HTMLElement;
  private readonly size = h('p', { class: 'ui size' });
  private readonly status = h('p', { role: 'status', tabindex: -1 });
  private readonly problem = h('p', { role: 'alert', hidden: true });
  private readonly bar = h('progress', { hidden: true });
  private readonly count = h('p', { class: 'ui', hidden: true });
  /** One button for saving, cancelling, updating and going on, so that the focus stays on it. */
  private readonly act = h('button', { type: 'button', hidden: true });
  private readonly remove = h('button', { type: 'button', class: 'plain', hidden: true });
  private onAct = () => {};

  constructor(
    private readonly locale: Locale,
    private readonly words: Words,
  ) {
    const id = `pack-${locale}`;
    const { size, status, problem, bar, count, act, remove } = this;
    this.element = h(
      'section',
      { 'aria-labelledby': id },
      h('h2', { id, lang: locale }, languageNames[locale]),
      size,
      status,
      problem,
      bar,
      count,
      h('p', { class: 'ui acts' }, act, remove),
    );
    bar.setAttribute('aria-labelledby', id);
    act.addEventListener('click', () => this.onAct());
    remove.addEventListener('click', () => void this.removeAll());
  }

  /** Shows what there is, once nobody else changes it. */
  async refresh(): Promise<void> {
    if (await isLocked()) {
      this.status.textContent = this.say('waiting');
      this.offerAct(undefined);
      await withLock(async () => {});
    }
    try {
      this.show(await readState(this.locale), await this.offer());
    } catch (error) {
      this.fail(error);
    }
  }

  /** What the site offers; undefined without a network. */
  private async offer(): Promise<Offer | undefined> {
    try {
      return (await fetchOffers())[this.locale];
    } catch {
      return undefined;
    }
  }

  private show({ mark, begun }: PackState, offer: Offer | undefined): void {
    if (offer) {
      this.size.textContent = this.say('size', {
        pages: String(offer.pages),
        transfer: formatSize(offer.transferBytes),
        stored: formatSize(offer.storedBytes),
      });
    }
    this.hideProgress();
    this.remove.hidden = !mark && !begun;
    this.remove.textContent = this.say(mark ? 'remove' : 'removeBegun');
    if (mark) {
      const isNewer = offer !== undefined && offer.version !== mark.version;
      const date = formatDate(mark.saved, pageLocale);
      this.status.textContent = this.say(offer && !isNewer ? 'savedNewest' : 'savedOn', { date });
      this.offerAct(isNewer && 'update');
      if (isNewer) void this.tellUpdate(offer.version);
    } else if (begun) {
      this.status.textContent = this.say('begun', figures(begun));
      this.offerAct('resume');
    } else {
      this.status.textContent = this.say(offer ? 'notSaved' : 'noOffer');
      this.offerAct(offer && 'save');
    }
  }

  private async tellUpdate(version: string): Promise<void> {
    try {
      const transfer = formatSize(await bytesToFetch(this.locale, version));
      this.size.textContent = this.say('newer', { transfer });
    } catch {
      // How much it is cannot be had now; that there is one is said by the button.
    }
  }

  private offerAct(key: 'save' | 'update' | 'resume' | false | undefined): void {
    if (!key) {
      if (document.activeElement === this.act) (this.remove.hidden ? this.status : this.remove).focus();
      this.act.hidden = true;
      return;
    }
    this.act.hidden = false;
    this.act.textContent = this.say(key);
    this.onAct = () => void this.save();
  }

  private async save(): Promise<void> {
    const cancelling = new AbortController();
    const { signal } = cancelling;
    let isBegun = false;
    this.problem.hidden = true;
    this.remove.hidden = true;
    this.act.textContent = this.say('cancel');
    this.onAct = () => cancelling.abort();
    this.status.textContent = this.say('saving');
    // leaving the page breaks the saving off; the browser asks first
    const keepPage = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', keepPage);
    try {
      await savePack({
        locale: this.locale,
        signal,
        waiting: () => {
          this.status.textContent = this.say('waiting');
        },
        progress: ({ done, all }) => {
          isBegun = true;
          this.status.textContent = this.say('saving');
          this.bar.hidden = this.count.hidden = false;
          this.bar.max = all;
          this.bar.value = done;
          this.count.textContent = this.say('progress', figures({ done, all }));
        },
      });
    } catch (error) {
      // Who gave up while another tab was at work has nothing to undo, and need not wait for it.
      if (!signal.aborted) this.fail(error);
      else if (isBegun) await undoSaving(this.locale).catch(cause => this.fail(cause));
    } finally {
      removeEventListener('beforeunload', keepPage);
    }
    await this.refresh();
  }

  private async removeAll(): Promise<void> {
    this.problem.hidden = true;
    try {
      await removePack(this.locale);
    } catch (error) {
      this.fail(error);
    }
    await this.refresh();
    // without a network there is nothing left to press
    (this.act.hidden ? this.status : this.act).focus();
  }

  private fail(error: unknown): void {
    const problem = toSaveError(error);
    this.hideProgress();
    this.problem.hidden = false;
    this.problem.textContent = this.say(problems[problem instanceof SaveError ? problem.code : 'network']);
  }

  private hideProgress(): void {
    this.bar.hidden = this.count.hidden = true;
  }

  private say(key: Parameters<Words>[0], values: Record<string, string> = {}): string {
    return this.words(key, { language: this.words(this.locale), ...values });
  }
}

function figures({ done, all }: { done: number; all: number }): Record<string, string> {
  return { done: String(done), all: String(all) };
}
