import { counterpartOf, type Localized, localized } from '../../i18n/locales';
import { compareFigures } from '../figures/compare';
import { type Figure, readFigures } from '../figures/read';
import type { Prose } from '../prose';
import type { Rule, RuleFinding } from '../rule';
import { type SectionPair, sectionPairs } from '../sections';

/** Numbers, dates, percentages and amounts that one language states and the other, in the same place, does not. */
export const counterpartFigures: Rule = {
  id: 'counterpart-figures',
  severity: 'warning',
  check: checked =>
    sectionPairs(checked).flatMap(pair => passages(pair).flatMap(passage => compare(pair, passage))),
};

interface PlacedFigure extends Figure {
  prose: Prose;
}

/** Paragraph by paragraph and cell by cell where a section has the same ones in both languages, or else as a whole. */
function passages({ prose }: SectionPair): Localized<readonly Prose[]>[] {
  const { da, en } = prose;
  const areAlike = da.length === en.length && da.every(({ kind }, index) => kind === en[index]!.kind);
  return areAlike ? da.map((piece, index) => ({ da: [piece], en: [en[index]!] })) : [prose];
}

function compare({ section, path }: SectionPair, passage: Localized<readonly Prose[]>): RuleFinding[] {
  const figures: Localized<PlacedFigure[]> = localized(locale =>
    passage[locale].flatMap(prose => readFigures(prose.text, locale).map(figure => ({ ...figure, prose }))),
  );
  return compareFigures(figures).map(({ locale, figure, instead, otherUnit }) => {
    const other = counterpartOf(locale);
    const { line } = instead ? placeOf(instead) : startOf(passage[other][0]!);
    const there = `\`${path[other]}:${line}\``;
    const isSameText = instead?.text === figure.text && /\d[.,]\d/.test(figure.text);
    const what = isSameText
      ? {
          da: `\`${figure.text}\` er skrevet ens på begge sprog, men er ikke det samme tal: komma og punktum bytter plads i ${there}`,
          en: `\`${figure.text}\` is written alike in both languages, but is not the same number: comma and point change places in ${there}`,
        }
      : otherUnit
        ? {
            da: `\`${figure.text}\` gælder noget andet i afsnittet \`${section}\` i ${there}`,
            en: `\`${figure.text}\` stands for something else in section \`${section}\` of ${there}`,
          }
        : {
            da: `\`${figure.text}\` har intet sidestykke i afsnittet \`${section}\` i ${there}`,
            en: `\`${figure.text}\` has no counterpart in section \`${section}\` of ${there}`,
          };
    return {
      path: path[locale],
      place: placeOf(figure),
      text: figure.text,
      message: {
        da: `${what.da}${instead && !isSameText ? `, som har \`${instead.text}\`` : ''}. Lad begge sige det samme, eller tillad forskellen med en begrundelse.`,
        en: `${what.en}${instead && !isSameText ? `, which has \`${instead.text}\`` : ''}. Let both say the same, or allow the difference with a reason.`,
      },
    };
  });
}

function placeOf({ prose, index, text }: PlacedFigure) {
  return prose.placeOf(index, index + text.length);
}

function startOf(prose: Prose) {
  return prose.placeOf(0, prose.text.length);
}
