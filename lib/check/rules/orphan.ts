import { join } from 'node:path';
import { entriesOf } from '../../content/data/model';
import { dataOf } from '../../content/data/read';
import { shownPath } from '../../content/read';
import { dataKinds } from '../../content/schema';
import { pageLinks } from '../links';
import type { Checked, Rule } from '../rule';

/** Pages that the site itself leads to, from its menu. */
const inMenu = ['about'];

/** Articles and pages that no other page leads to. */
export const orphan: Rule = {
  id: 'orphan',
  severity: 'warning',
  check(checked) {
    const linked = linkedPages(checked);
    const { article, page } = checked.parts.drafts;
    return [...article, ...page.filter(({ id }) => !inMenu.includes(id))]
      .filter(({ id }) => !linked.has(id))
      .map(({ kind, id, folder }) => ({
        path: shownPath(join(folder, 'page.yaml')),
        place: undefined,
        text: id,
        message: {
          da: `Ingen anden side fører til denne ${kind === 'article' ? 'artikel' : 'side'}. Link til \`${id}\` fra en tekst, eller nævn den under \`related\` på en side.`,
          en: `No other page leads to this ${kind}. Link to \`${id}\` from a text, or name it under \`related\` of a page.`,
        },
      }));
  },
};

/** Ids that a text, a page's data, an entry or the site file names; a page's links to itself do not count. */
function linkedPages({ parts: { drafts, data, site }, texts }: Checked): Set<string> {
  const linked = new Set<string>();
  for (const { draft, text } of texts) {
    for (const { kind, id } of pageLinks(text.tree)) if (kind === 'page' && id !== draft.id) linked.add(id);
  }
  for (const draft of [...drafts.article, ...drafts.page]) {
    for (const id of draft.data.value.related) if (id !== draft.id) linked.add(id);
  }
  for (const { data: page } of drafts.term) if (page.value.article) linked.add(page.value.article);
  const values = dataOf(data);
  for (const { link } of dataKinds.flatMap(kind => entriesOf(values, kind)))
    if (link) linked.add(link.split('#')[0]!);
  if (site?.value.lead?.link) linked.add(site.value.lead.link);
  for (const { links } of site?.value.paths ?? []) for (const id of links) linked.add(id);
  return linked;
}
