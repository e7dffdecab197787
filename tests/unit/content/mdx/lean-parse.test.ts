import { createProcessor } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { FileFindings } from '../../../../lib/content/finding';
import { citedSources, parseMdx } from '../../../../lib/content/mdx/parse';

const whole = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

/** Pieces that Markdown, MDX and GFM begin something with, and words between them. */
const piece = fc.constantFrom(
  ...'a|b |- :- -: ~ ~~a~~ [ ] [x] - * _ ` # > \\ & &#64; &commat; @ www. w&#119;w. http:// https\\:// a@b.dk [^S1] [^a] [^a]:'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n\n',
  '- [ ] ',
  '- [x] ',
  '| a | b |\n| - | - |\n',
  '[a](https://b.dk)',
);

it('takes for a text what all of GFM would take', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const body = pieces.join('');
      const ours = parseMdx(body, new FileFindings('a.mdx', []));
      if (!ours) return;
      const notes = citedSources(body).map(id => `[^${id}]: ${id}`);
      const theirs = whole.parse(`${body}\n\n${notes.join('\n\n')}\n`) as Root;
      expect(plain(ours)).toEqual(plain(theirs));
    }),
    { numRuns: 500, seed: 8 },
  );
});

/** Without places, which the reading of a body keeps in part. */
function plain(tree: Root): Nodes {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value))) as Nodes;
}
