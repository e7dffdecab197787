import type { Locale } from '../../i18n/locales';

/** A search to be evaluated, built over a subject. */
export interface Engine {
  /** The first documents found, as many as are scored, in the order a reader of that language sees them. */
  rank(query: string, reader: Locale): Promise<string[]>;
  /** Does all that a reader waits for, for the results that are shown. */
  ask(query: string, reader: Locale): Promise<unknown>;
}

/** Results that are scored. */
export const scoredResults = 100;
/** Results that a reader is shown. */
export const shownResults = 8;
