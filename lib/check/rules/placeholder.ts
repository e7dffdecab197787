import { placeholder as mark } from '../../scaffold/placeholder';
import type { Prose } from '../prose';
import type { Rule, RuleFinding } from '../rule';

/** Words that a new page still has to be filled with. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  check: ({ texts, values }) => [
    ...texts.flatMap(({ text, prose }) => prose.flatMap(piece => unfilled(piece, text.findings.path))),
    ...values.flatMap(({ path, prose }) => Object.values(prose).flatMap(piece => unfilled(piece, path))),
  ],
};

function unfilled({ text, placeOf }: Prose, path: string): RuleFinding[] {
  const at = text.indexOf(mark);
  if (at === -1) return [];
  const told = text.slice(at, at + 60);
  return [
    {
      path,
      place: placeOf(at, at + mark.length),
      text: told,
      message: {
        da: `\`${told}\` er ikke udfyldt. Skriv teksten, eller fjern linjen.`,
        en: `\`${told}\` is not filled in. Write the text, or remove the line.`,
      },
    },
  ];
}
