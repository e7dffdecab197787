import { counterpartOf, type Localized, locales, localized } from '../../i18n/locales';
import { NameTable } from '../names/name-table';
import { capitalised, type Name } from '../names/read-names';
import type { Prose } from '../prose';
import type { Rule, RuleFinding } from '../rule';
import { type SectionPair, sectionPairs } from '../sections';

/** Names of people, places and things that one language of a section has and the other does not. */
export const counterpartNames: Rule = {
  id: 'counterpart-names',
  severity: 'warning',
  check(checked) {
    const table = NameTable.of(checked);
    return sectionPairs(checked).flatMap(pair => compare(pair, table));
  },
};

function compare({ section, path, prose }: SectionPair, table: NameTable): RuleFinding[] {
  const words: Localized<string> = localized(locale =>
    prose[locale].map(({ text }) => text.toLowerCase()).join('\n'),
  );
  return locales.flatMap(locale => {
    const other = counterpartOf(locale);
    const told = new Set<string>();
    return prose[locale].flatMap(piece =>
      ownNames(piece).flatMap(found => {
        const { text, index } = found;
        const name = table.nameOf(found, locale);
        if (!name || told.has(name)) return [];
        told.add(name);
        if (table.answers(name, locale).some(form => words[other].includes(form))) return [];
        return [
          {
            path: path[locale],
            place: piece.placeOf(index, index + text.length),
            text,
            message: {
              da: `\`${text}\` står ikke i afsnittet \`${section}\` i \`${path[other]}\`. Nævn det også der, eller tillad forskellen med en begrundelse.`,
              en: `\`${text}\` does not stand in section \`${section}\` of \`${path[other]}\`. Name it there too, or allow the difference with a reason.`,
            },
          },
        ];
      }),
    );
  });
}

/** Names in the text's own language; a phrase in the other's is there because it is one. */
function ownNames(piece: Prose): Name[] {
  return capitalised(piece.text).filter(
    ({ index }) => !piece.foreign.some(({ start, end }) => start <= index && index < end),
  );
}
