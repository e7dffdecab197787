import { visit } from 'unist-util-visit';
import type { Place } from '../../content/finding';
import { counterpartOf, type Localized, locales, localized } from '../../i18n/locales';
import type { CheckedText, Rule, RuleFinding } from '../rule';
import { nodesBySection } from '../section-nodes';
import { pagePairs } from '../sections';

/** Sources that one language of a section cites and the other does not. */
export const counterpartSources: Rule = {
  id: 'counterpart-sources',
  severity: 'warning',
  check: ({ texts }) => pagePairs(texts).flatMap(compare),
};

function compare(page: Localized<CheckedText>): RuleFinding[] {
  const cited = localized(locale => citationsOf(page[locale]));
  return locales.flatMap(locale => {
    const other = counterpartOf(locale);
    return [...cited[locale]].flatMap(([section, sources]) => {
      const there = cited[other].get(section);
      // a section that a side lacks was reported
      if (!there) return [];
      return [...sources]
        .filter(([id]) => !there.has(id))
        .map(([id, place]) => ({
          path: page[locale].text.findings.path,
          place,
          text: id,
          message: {
            da: `Her i afsnittet \`${section}\` henvises til \`${id}\`, men ikke i \`${page[other].text.findings.path}\`. Henvis også til kilden der, eller fjern den her.`,
            en: `\`${id}\` is cited in section \`${section}\` here, not in \`${page[other].text.findings.path}\`. Cite it there too, or remove it here.`,
          },
        }));
    });
  });
}

/** Section → sources cited in it, each with its first place. */
function citationsOf({ text }: CheckedText): Map<string, Map<string, Place | undefined>> {
  const sections = new Map<string, Map<string, Place | undefined>>();
  for (const [section, children] of nodesBySection(text)) {
    const cited = new Map<string, Place | undefined>();
    sections.set(section, cited);
    visit({ type: 'root', children }, 'footnoteReference', ({ identifier, position }) => {
      const name = identifier.toUpperCase();
      if (/^S\d+$/.test(name) && !cited.has(name)) cited.set(name, position?.start);
    });
  }
  return sections;
}
