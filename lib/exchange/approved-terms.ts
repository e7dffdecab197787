import type { Draft } from '../content/read';
import { counterpartOf, type Locale } from '../i18n/locales';
import { TermFinder } from '../terms/term-finder';

/** Finds which terms of the glossary occur in a text, and says what they are called in both languages. */
export class ApprovedTerms {
  private readonly finder: TermFinder;
  /** id → name in the language of the text, name in the other */
  private readonly names: ReadonlyMap<string, readonly [string, string]>;

  /** @param from the language of the texts */
  constructor(terms: readonly Draft<'term'>[], from: Locale) {
    const pairs = terms.flatMap(({ id, texts }) => {
      const [own, other] = [texts[from]?.front.value, texts[counterpartOf(from)]?.front.value];
      return own?.term && other?.term ? [{ id, own, other }] : [];
    });
    this.names = new Map(pairs.map(({ id, own, other }) => [id, [own.term, other.term]]));
    this.finder = new TermFinder(
      pairs.map(({ id, own: { term: title, abbreviation: abbreviations = [], variants } }) => ({
        id,
        title,
        abbreviations,
        variants,
      })),
      from,
    );
  }

  /** Each term once. @example in('Luftbasen') // => [['luftbase', 'air base']] */
  in(text: string): (readonly [string, string])[] {
    const ids = new Set(this.finder.find(text).map(({ id }) => id));
    return [...ids].map(id => this.names.get(id)!);
  }
}
