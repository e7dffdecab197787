import type { Finding } from '../../content/finding';
import { quoted } from '../../content/quoted';
import { counterpartOf, type Locale, type Localized, locales, localized } from '../../i18n/locales';
import { editDistance } from '../../text/edit-distance';
import type { Prose } from '../prose';
import type { Checked, Rule, RuleFinding } from '../rule';
import { abbreviations } from '../sentences';
import { isCompound, isNearWord } from '../spelling/compounds';
import { type Dictionary, loadDictionaries } from '../spelling/dictionaries';
import { readWordList, type WordList } from '../spelling/word-list';
import { formsOf, type Word, wordsIn } from '../spelling/words';
import { termNames } from '../term-names';

/** Words that neither the dictionary of their language has, nor the site's word lists, nor the glossary. */
export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  async check(checked) {
    const dictionaries = await loadDictionaries();
    const faults: Finding[] = [];
    const lists = localized(locale => readWordList(checked.parts.root, locale, faults));
    const findings: RuleFinding[] = faults.map(({ path, line, column, severity, message }) => ({
      path,
      place: { line, column },
      severity,
      message,
    }));
    const speller = new Speller(dictionaries, lists, glossaryWords(checked));
    const unknown: { word: Word; path: string; prose: Prose }[] = [];
    const see = (prose: Prose, locale: Locale, path: string) => {
      for (const word of wordsIn(prose, locale))
        if (!speller.knows(word)) unknown.push({ word, path, prose });
    };
    for (const { text, prose } of checked.texts)
      for (const piece of prose) see(piece, text.locale, text.findings.path);
    for (const { path, prose } of checked.values)
      for (const locale of locales) see(prose[locale], locale, path);
    // a word is told at every place, its suggestions are sought once
    for (const { word, path, prose } of unknown) {
      const suggestions = speller.suggest(word).map(name => quoted([name]));
      const list = quoted([lists[word.locale].path]);
      const remedy = suggestions.length
        ? {
            da: `Mente du ${suggestions.join(' eller ')}? Er det rigtigt, så føj det til ${list}.`,
            en: `Did you mean ${suggestions.join(' or ')}? If it is right, add it to ${list}.`,
          }
        : { da: `Ret det, eller føj det til ${list}.`, en: `Correct it, or add it to ${list}.` };
      findings.push({
        path,
        place: prose.placeOf(word.index, word.index + word.text.length),
        text: word.text,
        message: {
          da: `Ukendt ord \`${word.text}\`. ${remedy.da}`,
          en: `Unknown word \`${word.text}\`. ${remedy.en}`,
        },
      });
    }
    for (const locale of locales) findings.push(...speller.idle(locale));
    return findings;
  },
};

/** Knows words, and remembers: most stand in a site many times. */
class Speller {
  /** Word → whether it is known, and how often it was asked for. */
  private readonly seen: Localized<Map<string, { isKnown: boolean; count: number }>> = {
    da: new Map(),
    en: new Map(),
  };
  private readonly suggestions = new Map<string, string[]>();
  /** Entries of the word lists that were needed, as `da:ord`. */
  private readonly used = new Set<string>();

  constructor(
    private readonly dictionaries: Localized<Dictionary>,
    private readonly lists: Localized<WordList>,
    private readonly glossary: Localized<ReadonlySet<string>>,
  ) {}

  knows({ text, locale }: Word): boolean {
    const seen = this.seen[locale].get(text) ?? { isKnown: this.look(text, locale), count: 0 };
    seen.count++;
    this.seen[locale].set(text, seen);
    return seen.isKnown;
  }

  private look(word: string, locale: Locale): boolean {
    const forms = formsOf(word, locale);
    if (!forms.length || forms.some(form => this.isWord(form, locale))) return true;
    if (forms.some(form => abbreviations[locale].includes(form))) return true;
    // names are names in both languages: `Ekstra Bladet`, `Inherent Resolve`
    const other = counterpartOf(locale);
    const isName = /^\p{Lu}/u.test(word);
    if (isName && forms.some(form => this.dictionaries[other].has(form))) return true;
    for (const list of isName ? locales : [locale]) {
      const entry = forms.find(form => this.lists[list].words.has(form));
      if (entry === undefined) continue;
      this.used.add(`${list}:${entry}`);
      return true;
    }
    return false;
  }

  private isWord(word: string, locale: Locale): boolean {
    const { has } = this.dictionaries[locale];
    if (this.glossary[locale].has(word) || has(word)) return true;
    return locale === 'da' && isCompound(word, has) && !isNearWord(word, has);
  }

  /** At most three: words of the site that are near, or else the dictionary's. */
  suggest({ text, locale }: Word): string[] {
    const key = `${locale}:${text}`;
    const found = this.suggestions.get(key) ?? this.seek(text, locale);
    this.suggestions.set(key, found);
    return found;
  }

  private seek(word: string, locale: Locale): string[] {
    const near = [...this.seen[locale]]
      .filter(([, { isKnown }]) => isKnown)
      .map(([name, { count }]) => ({ name, count, distance: editDistance(word, name, 2) }))
      .filter(({ name, distance }) => distance <= (word.length < 6 ? 1 : 2) && name.length > 3)
      .sort((a, b) => a.distance - b.distance || b.count - a.count)
      .map(({ name }) => name);
    // the dictionary takes a fifth of a second for one word
    if (near.length) return near.slice(0, 3);
    return this.dictionaries[locale]
      .suggest(word)
      .filter(name => name !== word && this.isWord(name, locale))
      .slice(0, 3);
  }

  /** Entries of a word list that nothing needs. */
  idle(locale: Locale): RuleFinding[] {
    const { path, words } = this.lists[locale];
    return [...words]
      .filter(([word]) => !this.used.has(`${locale}:${word}`))
      .map(([word, line]) => ({
        path,
        place: { line, column: 1 },
        text: word,
        message: {
          da: `Overflødigt ord \`${word}\`: ingen tekst har det, eller ordbogen kender det. Fjern linjen.`,
          en: `Unneeded word \`${word}\`: no text has it, or the dictionary knows it. Remove the line.`,
        },
      }));
  }
}

/** The words of the glossary's names, which need no dictionary. */
function glossaryWords({ parts }: Checked): Localized<ReadonlySet<string>> {
  return localized(
    locale =>
      new Set(
        parts.drafts.term
          .flatMap(term => termNames(term, locale))
          .flatMap(name => name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []),
      ),
  );
}
