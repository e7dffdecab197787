import { join } from 'node:path';
import { shownPath } from '../../content/read';
import { type Localized, locales } from '../../i18n/locales';
import { pageLinks } from '../links';
import type { Checked, Rule } from '../rule';
import { termNames } from '../term-names';

/** Terms that no article, no other term and no entry of data uses, neither by a link nor by name. */
export const unusedTerm: Rule = {
  id: 'unused-term',
  severity: 'warning',
  check(checked) {
    const linked = linkedTerms(checked);
    const words = wordsOf(checked);
    return checked.parts.drafts.term
      .filter(({ id }) => !linked.has(id))
      .filter(
        term =>
          !locales.some(locale =>
            words[locale].some(
              ({ owner, text }) => owner !== term && termNames(term, locale).some(name => stands(name, text)),
            ),
          ),
      )
      .map(({ id, folder }) => ({
        path: shownPath(join(folder, 'page.yaml')),
        place: undefined,
        text: id,
        message: {
          da: `Ingen artikel, intet andet begreb og ingen data bruger dette begreb. Link til det: \`[…](term:${id})\`, eller fjern det.`,
          en: `No article, no other term and no data uses this term. Link to it: \`[…](term:${id})\`, or remove it.`,
        },
      }));
  },
};

function linkedTerms({ parts: { data }, texts }: Checked): Set<string> {
  const linked = new Set<string>();
  for (const { draft, text } of texts) {
    for (const { kind, id } of pageLinks(text.tree))
      if (kind === 'term' && !(draft.kind === 'term' && draft.id === id)) linked.add(id);
  }
  for (const { nodes } of data.diagrams?.yaml.value.diagrams ?? [])
    for (const { term } of nodes) if (term) linked.add(term);
  return linked;
}

/** All running text by language, with the page it is of, in lower case. */
function wordsOf({ texts, values }: Checked): Localized<{ owner: unknown; text: string }[]> {
  const words = {
    da: [] as { owner: unknown; text: string }[],
    en: [] as { owner: unknown; text: string }[],
  };
  for (const { draft, text, prose } of texts)
    words[text.locale].push({ owner: draft, text: prose.map(piece => piece.text.toLowerCase()).join('\n') });
  for (const { prose } of values)
    for (const locale of locales)
      words[locale].push({ owner: prose, text: prose[locale].text.toLowerCase() });
  return words;
}

/** Whether a name stands in a text as a word or words of its own. */
function stands(name: string, text: string): boolean {
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + wanted.length] ?? ' ');
    if (!/[\p{L}\d]/u.test(around)) return true;
  }
  return false;
}
