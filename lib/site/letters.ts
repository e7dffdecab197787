import { collator } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { ListPage, ListSection } from './parts';

/**
 * What stands under one letter of a list; its title is the letter, or “0–9” for names that begin with a digit or no
 * letter at all.
 */
export interface LetterSection<T> extends ListSection<T> {
  items: T[];
}

/** An entry of the row of letters above a list; without an address where nothing stands under it. */
export interface Jump {
  title: string;
  href?: string;
}

/** What names without a first letter are put under. */
const digits = '0–9';

/** The letters a list can be sorted under; Danish has æ, ø and å last. */
const alphabets: Record<Locale, string> = {
  da: 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** Sorts a list by name, in the alphabet of the language, and puts it under letters. Does not change `items`. */
export function byLetter<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  locale: Locale,
): LetterSection<T>[] {
  const { compare } = collator(locale);
  /** letter → its section; a map, since signs before a name may sort it away from its letter */
  const sections = new Map<string, LetterSection<T>>();
  for (const item of [...items].sort((a, b) => compare(nameOf(a), nameOf(b)))) {
    const letter = letterOf(nameOf(item), locale);
    const slug = letterSlug(letter);
    const section = sections.get(letter) ?? { id: `letter-${slug}`, slug, title: letter, items: [] };
    section.items.push(item);
    sections.set(letter, section);
  }
  return [...sections.values()];
}

/**
 * The alphabet of a language, with the letters that have a section; digits first where there are some.
 * @param hrefOf where a section begins, on this page or another
 */
export function letterJumps<T>(
  sections: readonly LetterSection<T>[],
  locale: Locale,
  hrefOf: ListPage<LetterSection<T>>['hrefOf'],
): Jump[] {
  const first = sections.some(({ title }) => title === digits) ? [digits] : [];
  return [...first, ...alphabets[locale]].map(title => {
    const section = sections.find(section => section.title === title);
    return { title, ...(section && { href: hrefOf(section) }) };
  });
}

/** The letter a name stands under: its first, without marks; in Danish aa at the start of a name counts as å. */
function letterOf(name: string, locale: Locale): string {
  const first = name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\d/.test(first) || !first) return digits;
  const letter = first[0]!.toUpperCase();
  if (alphabets[locale].includes(letter)) return locale === 'da' && /^aa/i.test(first) ? 'Å' : letter;
  return letter.normalize('NFD')[0]!;
}

/** ASCII, so that the address stays plain: Æ → ae. */
function letterSlug(letter: string): string {
  const names: Record<string, string> = { Æ: 'ae', Ø: 'oe', Å: 'aa', [digits]: '0-9' };
  return names[letter] ?? letter.toLowerCase();
}
