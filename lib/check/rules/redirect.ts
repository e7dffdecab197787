import { shownPath } from '../../content/read';
import { readRedirectsFile, redirectsPath } from '../../content/redirects';
import { draftPathname } from '../../content/registry';
import { locales } from '../../i18n/locales';
import { basePath } from '../../i18n/routes';
import type { Rule, RuleFinding } from '../rule';

/** Old addresses that are a page's, so that nobody would reach it, and new ones that lead on once more. */
export const redirect: Rule = {
  id: 'redirect',
  severity: 'error',
  check({ parts: { root, drafts } }) {
    // its form was told while reading
    const file = readRedirectsFile(root, []);
    const path = shownPath(redirectsPath(root));
    const pages = new Set(
      [...drafts.article, ...drafts.page, ...drafts.term].flatMap(draft =>
        locales.map(locale => draftPathname(draft, locale).slice(basePath.length)),
      ),
    );
    return Object.entries(file?.value ?? {}).flatMap(([from, to]): RuleFinding[] => {
      const at = { path, place: file!.placeOf([from]), text: from };
      if (pages.has(from))
        return [
          {
            ...at,
            message: {
              da: `Den gamle adresse \`${from}\` har nu en side. Fjern linjen.`,
              en: `Old address \`${from}\` has a page now. Remove the line.`,
            },
          },
        ];
      const further = file!.value[to];
      if (further === undefined) return [];
      return [
        {
          ...at,
          message: {
            da: `Den nye adresse \`${to}\` fører selv videre. Skriv \`${further}\` i stedet.`,
            en: `New address \`${to}\` is redirected itself. Write \`${further}\` instead.`,
          },
        },
      ];
    });
  },
};
