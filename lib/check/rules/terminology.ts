import type { Draft } from '../../content/read';
import { counterpartOf, type Localized, locales, localized } from '../../i18n/locales';
import { TermFinder } from '../../terms/term-finder';
import type { Prose } from '../prose';
import type { Checked, Rule, RuleFinding } from '../rule';
import { type SectionPair, sectionPairs } from '../sections';
import { termNames } from '../term-names';

/**
 * Terms that a section names in one language without an approved name of theirs in the other. Only what is no everyday
 * word asks (a title of several words or with a capital, an abbreviation); any name answers, in any inflection, within a
 * compound, and with half its words.
 */
export const terminology: Rule = {
  id: 'terminology',
  severity: 'warning',
  check(checked) {
    const glossary = new Glossary(checked);
    return byEntry(sectionPairs(checked)).flatMap(pair => compare(pair, glossary));
  },
};

/** The values of an entry of data as one: a title may name what the text then calls “it”. */
function byEntry(pairs: readonly SectionPair[]): SectionPair[] {
  const entries = new Map<string, SectionPair>();
  for (const pair of pairs) {
    const key = `${pair.path.da} ${pair.section}`;
    const { prose } = entries.get(key) ?? { prose: { da: [], en: [] } };
    entries.set(key, { ...pair, prose: localized(locale => [...prose[locale], ...pair.prose[locale]]) });
  }
  return [...entries.values()];
}

function compare({ section, path, prose }: SectionPair, glossary: Glossary): RuleFinding[] {
  return locales.flatMap(locale => {
    const other = counterpartOf(locale);
    const there = prose[other].map(({ text }) => text.toLowerCase()).join('\n');
    const told = new Set<string>();
    return prose[locale].flatMap(piece =>
      glossary.in(piece, locale).flatMap(({ id, start, end }): RuleFinding[] => {
        if (told.has(id)) return [];
        told.add(id);
        if (glossary.answers(id, other).some(words => isIn(words, there))) return [];
        const name = glossary.nameOf(id, other);
        const text = piece.text.slice(start, end);
        return [
          {
            path: path[locale],
            place: piece.placeOf(start, end),
            text,
            message: {
              da: `\`${text}\` er begrebet \`${id}\`, men afsnittet \`${section}\` i \`${path[other]}\` har ingen af dets godkendte navne, fx \`${name}\`. Brug et af dem der, eller føj ordet derfra til \`variants\`.`,
              en: `\`${text}\` is the term \`${id}\`, but section \`${section}\` of \`${path[other]}\` has none of its approved names, such as \`${name}\`. Use one of them there, or add the word there to \`variants\`.`,
            },
          },
        ];
      }),
    );
  });
}

/** The terms that both languages have. */
class Glossary {
  private readonly finders: Localized<TermFinder>;
  /** Id of a term → what answers for it, in lower case. */
  private readonly forms: Localized<ReadonlyMap<string, readonly string[][]>>;
  private readonly terms: ReadonlyMap<string, Draft<'term'>>;

  constructor({ parts }: Checked) {
    const terms = parts.drafts.term.filter(({ texts }) =>
      locales.every(locale => texts[locale]?.front.value.term),
    );
    this.terms = new Map(terms.map(term => [term.id, term]));
    this.finders = localized(
      locale =>
        new TermFinder(
          terms.flatMap(({ id, texts }) => {
            const { term, abbreviation = [] } = texts[locale]!.front.value;
            const [title, ...abbreviations] = [term, ...abbreviation].filter(isTelling);
            return title === undefined ? [] : [{ id, title, abbreviations, variants: [] }];
          }),
          locale,
        ),
    );
    this.forms = localized(
      locale => new Map(terms.map(term => [term.id, termNames(term, locale).map(wordsOf)])),
    );
  }

  /** The terms in a piece of prose, in its own language. */
  in({ text, foreign }: Prose, locale: keyof Localized) {
    return this.finders[locale]
      .find(text)
      .filter(({ start }) => !foreign.some(part => part.start <= start && start < part.end));
  }

  answers(id: string, locale: keyof Localized): readonly string[][] {
    return this.forms[locale].get(id)!;
  }

  nameOf(id: string, locale: keyof Localized): string {
    return this.terms.get(id)!.texts[locale]!.front.value.term;
  }
}

/** Whether half the words of a name stand in a text: `the armed forces` is what is left of `Danish Armed Forces`. */
function isIn(words: readonly string[], text: string): boolean {
  return words.filter(word => text.includes(word)).length >= words.length / 2;
}

/** Whether a name tells a term from everyday words: an abbreviation, a proper name, or several words. */
function isTelling(name: string): boolean {
  return /\s|\p{Lu}/u.test(name);
}

/** The words of a name in lower case, without the endings that inflection may change; small words say nothing. */
function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const long = words.filter(word => word.length > 3 || /\d/.test(word));
  return (long.length ? long : words).map(word => (word.length > 5 ? word.slice(0, -2) : word));
}
