import { visit } from 'unist-util-visit';
import type { Rule } from '../rule';

/** So many sources an article rests on at least, in each language. */
const minSources = 3;

/** Articles that rest on too few sources. */
export const fewSources: Rule = {
  id: 'few-sources',
  severity: 'error',
  check: ({ texts, parts }) =>
    texts.flatMap(({ draft, text }) => {
      if (draft.kind !== 'article') return [];
      const cited = new Set<string>();
      visit(text.tree, 'footnoteReference', ({ identifier }) => {
        const id = identifier.toUpperCase();
        if (parts.sources.has(id)) cited.add(id);
      });
      if (cited.size >= minSources) return [];
      return [
        {
          path: text.findings.path,
          place: undefined,
          message: {
            da: `Artiklen bygger på ${cited.size} ${cited.size === 1 ? 'kilde' : 'kilder'}, men skal have mindst ${minSources}. Henvis til flere: \`[^S13]\`.`,
            en: `Article rests on ${cited.size} ${cited.size === 1 ? 'source' : 'sources'}, expected at least ${minSources}. Cite more: \`[^S13]\`.`,
          },
        },
      ];
    }),
};
