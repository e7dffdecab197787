import type { Nodes } from 'mdast';
import { counterpartOf, type Localized, locales, localized } from '../../i18n/locales';
import { type PageLink, pageLinks } from '../links';
import type { CheckedText, Rule, RuleFinding } from '../rule';
import { pagePairs } from '../sections';

/** Terms that one language of a section links to and the other does not. */
export const termCounterpart: Rule = {
  id: 'term-counterpart',
  severity: 'warning',
  check: ({ texts }) => pagePairs(texts).flatMap(compare),
};

function compare(page: Localized<CheckedText>): RuleFinding[] {
  const linked = localized(locale => termLinks(page[locale]));
  return locales.flatMap(locale => {
    const other = counterpartOf(locale);
    return [...linked[locale]].flatMap(([section, links]) => {
      const there = linked[other].get(section);
      return [...links].flatMap(([id, { place }]): RuleFinding[] => {
        if (!there || there.has(id)) return [];
        return [
          {
            path: page[locale].text.findings.path,
            place,
            text: id,
            message: `\`term:${id}\` is linked in section \`${section}\` here, not in \`${page[other].text.findings.path}\`. Link to it there too, or remove the link here.`,
          },
        ];
      });
    });
  });
}

/** Section → terms linked in it, each with its first link. */
function termLinks({ text }: CheckedText): Map<string, Map<string, PageLink>> {
  const ids = new Map<Nodes, string>(text.outline.sections.map(({ node, id }) => [node, id]));
  let links = new Map<string, PageLink>();
  const sections = new Map([['intro', links]]);
  for (const node of text.tree.children) {
    const id = ids.get(node);
    if (id !== undefined) {
      links = new Map();
      sections.set(id, links);
    }
    for (const link of pageLinks(node))
      if (link.kind === 'term' && !links.has(link.id)) links.set(link.id, link);
  }
  return sections;
}
