import { counterpartOf, type Localized, locales, localized } from '../../i18n/locales';
import { type PageLink, pageLinks } from '../links';
import type { CheckedText, Rule, RuleFinding } from '../rule';
import { nodesBySection } from '../section-nodes';
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
            message: {
              da: `Her i afsnittet \`${section}\` er der et link til \`term:${id}\`, men ikke i \`${page[other].text.findings.path}\`. Link også til det der, eller fjern linket her.`,
              en: `\`term:${id}\` is linked in section \`${section}\` here, not in \`${page[other].text.findings.path}\`. Link to it there too, or remove the link here.`,
            },
          },
        ];
      });
    });
  });
}

/** Section → terms linked in it, each with its first link. */
function termLinks({ text }: CheckedText): Map<string, Map<string, PageLink>> {
  const sections = new Map<string, Map<string, PageLink>>();
  for (const [section, children] of nodesBySection(text)) {
    const links = new Map<string, PageLink>();
    sections.set(section, links);
    for (const link of pageLinks({ type: 'root', children }))
      if (link.kind === 'term' && !links.has(link.id)) links.set(link.id, link);
  }
  return sections;
}
