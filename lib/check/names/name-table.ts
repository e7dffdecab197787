import { counterpartOf, type Locale, type Localized, locales, localized } from '../../i18n/locales';
import type { Prose } from '../prose';
import type { Checked } from '../rule';
import { termNames } from '../term-names';
import { capitalised, type Name } from './read-names';

/** Words of this many letters and more are names; `Al` and `II` stand in too much else. */
const minLength = 3;

/**
 * What counts as a name on a site, and what answers for it in the other language. Read from the site itself: a name is
 * a word that both languages write with a capital, never without one, and on about the same pages. What is called
 * differently comes from the glossary and from data/places.yaml.
 */
export class NameTable {
  private constructor(
    /** Word → the forms that answer for it in the other language, in lower case. */
    private readonly forms: Localized<ReadonlyMap<string, ReadonlySet<string>>>,
    /** Names that also stand by themselves, unlike the `Ekstra` of `Ekstra Bladet`. */
    private readonly alone: ReadonlySet<string>,
  ) {}

  static of(checked: Checked): NameTable {
    const used = { da: new Map<string, Set<unknown>>(), en: new Map<string, Set<unknown>>() };
    const lower = { da: new Set<string>(), en: new Set<string>() };
    const alone = new Set<string>();
    const note = (prose: Prose, locale: Locale, page: unknown) => {
      const text = ownWords(prose);
      for (const { text: word, isFirst, goesOn } of capitalised(text)) {
        if (isFirst || word.length < minLength) continue;
        if (!goesOn) alone.add(word);
        const pages = used[locale].get(word) ?? new Set();
        used[locale].set(word, pages.add(page));
      }
      for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{Ll}[\p{L}\p{M}]+/gu)) lower[locale].add(word);
    };
    for (const { draft, text, prose } of checked.texts)
      for (const piece of prose) note(piece, text.locale, draft);
    for (const value of checked.values)
      for (const locale of locales) note(value.prose[locale], locale, value);

    const forms = { da: new Map<string, Set<string>>(), en: new Map<string, Set<string>>() };
    const add = (locale: Locale, word: string, answers: readonly string[]) => {
      const known = forms[locale].get(word) ?? new Set();
      forms[locale].set(word, known);
      for (const answer of answers) known.add(answer.toLowerCase());
    };
    for (const [word, pages] of used.da) {
      if (!areAlike(pages, used.en.get(word))) continue;
      if (locales.some(locale => lower[locale].has(word.toLowerCase()))) continue;
      for (const locale of locales) add(locale, word, [stem(word)]);
    }
    const { places } = checked.parts.data;
    for (const { name } of places?.yaml.value.places ?? []) {
      if (/[\s-]/.test(name.da + name.en)) continue;
      add('da', name.da, [stem(name.en)]);
      add('en', name.en, [stem(name.da)]);
    }
    // a name that is in a term: any form of the term answers for it
    for (const term of checked.parts.drafts.term) {
      if (!term.texts.da || !term.texts.en) continue;
      const all = localized(locale => termNames(term, locale));
      for (const locale of locales) {
        const words = new Set(all[locale].flatMap(form => capitalised(form).map(({ text }) => text)));
        for (const word of words) {
          if (forms[locale].has(word)) add(locale, word, all[counterpartOf(locale)]);
        }
      }
    }
    return new NameTable(forms, alone);
  }

  /** The name a word is, also in the genitive: `Stoltenbergs`; undefined for a word that is none. */
  nameOf({ text, isFirst, goesOn }: Name, locale: Locale): string | undefined {
    const forms = this.forms[locale];
    const bare = locale === 'da' ? text.replace(/s$/, '') : text;
    const name = [text, bare].find(word => forms.has(word));
    // the first word of a sentence has its capital anyway
    return name && isFirst && !goesOn && !this.alone.has(name) ? undefined : name;
  }

  /** What may stand for a name in the other language, in lower case, as the beginning of a word. */
  answers(name: string, locale: Locale): readonly string[] {
    return [...(this.forms[locale].get(name) ?? [])];
  }
}

/** The text with what is in another language blanked. */
function ownWords({ text, foreign }: Prose): string {
  let own = text;
  for (const { start, end } of foreign) own = own.slice(0, start) + '.'.repeat(end - start) + own.slice(end);
  return own;
}

/**
 * Whether a word stands on about the same pages in both languages. `Iraq` and `Copenhagen` do not: Danish has them in
 * titles of works only, and otherwise says `Irak` and `København`. Of a rare word one page must do.
 */
function areAlike(da: ReadonlySet<unknown>, en: ReadonlySet<unknown> | undefined): boolean {
  if (!en) return false;
  const both = [...da].filter(page => en.has(page)).length;
  const most = Math.max(da.size, en.size);
  return most <= 3 ? both >= 1 : both >= 0.7 * most;
}

/** What `Canada` and `Canadian`, `Iraq` and `Iraqi` share. */
function stem(word: string): string {
  return word.length > 5 ? word.slice(0, -1) : word;
}
