import { picturesOf } from '../pictures';
import type { Rule, RuleFinding } from '../rule';

/** Pictures without words for readers who do not see them. `<Figure>` without `alt` is told while reading. */
export const altText: Rule = {
  id: 'alt-text',
  severity: 'error',
  check: ({ texts }) =>
    texts.flatMap(({ text }) =>
      picturesOf(text).flatMap(({ src, alt, place }): RuleFinding[] => {
        if (alt === undefined) return [];
        const at = { path: text.findings.path, place, text: src };
        if (!alt.trim())
          return [
            {
              ...at,
              message: {
                da: `Billedet \`${src}\` har ingen alternativ tekst. Skriv, hvad det viser: \`![…](${src})\`.`,
                en: `Picture \`${src}\` has no text alternative. Write what it shows: \`![…](${src})\`.`,
              },
            },
          ];
        if (!/^\S+\.[a-z]{3,4}$/i.test(alt.trim())) return [];
        return [
          {
            ...at,
            message: {
              da: `Billedet \`${src}\` har et filnavn som alternativ tekst. Skriv, hvad det viser.`,
              en: `Picture \`${src}\` has a file name for a text alternative. Write what it shows.`,
            },
          },
        ];
      }),
    ),
};
