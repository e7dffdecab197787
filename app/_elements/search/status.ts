import { h } from './dom';

/** Rest before the count is read out. */
const restMs = 500;

/** The count line, which screen readers announce; in the page from the start. */
export class StatusLine {
  readonly element = h('p', { class: 'count ui', role: 'status' });
  private timer = 0;

  /** Said after some rest, so that a screen reader is not interrupted at every key. */
  say(text: string): void {
    this.hold();
    this.timer = window.setTimeout(() => {
      this.element.textContent = text;
    }, restMs);
  }

  sayNow(text: string): void {
    this.hold();
    this.element.textContent = text;
  }

  /** Keeps back what was going to be said. */
  hold(): void {
    clearTimeout(this.timer);
  }
}
