import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../lib/check/check';
import { RuleSkipped } from '../../../lib/check/rule';
import { counterpartFigures } from '../../../lib/check/rules/counterpart-figures';
import { article, danish, writeSite } from '../content/site-folder';
import { checkSite } from './check-site';

const differing = article(
  'radar',
  'I 2016.[^S13]\n\n## Så [#so]\n\nI 2018.[^S13]\n',
  'In 2017.[^S13]\n\n## So [#so]\n\nIn 2019.[^S13]\n',
);
const allow = (entry: string) =>
  checkSite({ ...differing, 'check.yaml': `allow:\n  - ${entry}\n` }, [counterpartFigures]);
const places = (lines: string[]) => lines.map(line => line.split(':').slice(0, 2).join(':'));

describe('the check', () => {
  it('tells what reading finds and what the rules find, in one list', async () => {
    const lines = await checkSite({ ...differing, ...danish('I 2016.\n') }, [counterpartFigures]);
    expect(lines.some(line => line.includes('(uncited)'))).toBe(true);
    expect(lines.some(line => line.includes('(counterpart-figures)'))).toBe(true);
  });

  it('goes on where pages have errors', async () => {
    const lines = await checkSite({ ...differing, ...article('ny', '[x](findes-ikke)\n', 'I 2016.\n') }, [
      counterpartFigures,
    ]);
    expect(places(lines)).toContain('articles/radar/da.mdx:7');
    expect(lines.some(line => line.includes('(dead-link)'))).toBe(true);
  });

  it('tells a missing folder', async () => {
    const { findings, skipped } = await checkContent('/findes/ikke', { today: '2026-11-22' });
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-file']);
    expect(skipped).toEqual([]);
  });

  it('says which rules could not run, and does not call what is allowed of them unneeded', async () => {
    const skipping = {
      ...counterpartFigures,
      check: () => {
        throw new RuleSkipped({ da: 'cspell mangler', en: 'cspell is not installed' });
      },
    };
    const root = writeSite({
      ...differing,
      'check.yaml': 'allow:\n  - {rule: counterpart-figures, file: articles/radar/da.mdx, reason: x}\n',
    });
    expect(await checkContent(root, { today: '2026-11-22', rules: [skipping] })).toEqual({
      findings: [],
      skipped: [
        { rule: 'counterpart-figures', reason: { da: 'cspell mangler', en: 'cspell is not installed' } },
      ],
    });
  });

  it('tells of the rules asked for only, and does not call what is allowed of the others unneeded', async () => {
    const root = writeSite({
      ...differing,
      ...danish('I 2016.\n'),
      'check.yaml': 'allow:\n  - {rule: orphan, file: articles/radar/da.mdx, reason: x}\n',
    });
    const rulesOf = async (only: string[]) => {
      const { findings } = await checkContent(root, { today: '2026-11-22', only });
      return [...new Set(findings.map(({ rule }) => rule))];
    };
    expect(await rulesOf(['uncited'])).toEqual(['uncited']);
    expect(await rulesOf(['allow'])).toEqual(['allow']);
  });
});

describe('check.yaml', () => {
  it('allows the findings of a rule in a file, a section or about a text', async () => {
    const file = 'rule: counterpart-figures, file: articles/radar/da.mdx';
    expect(places(await allow(`{${file}, reason: x}`))).toEqual([]);
    expect(places(await allow(`{${file}, section: so, reason: x}`))).toEqual(['articles/radar/da.mdx:7']);
    expect(places(await allow(`{${file}, section: intro, reason: x}`))).toEqual(['articles/radar/da.mdx:11']);
    expect(places(await allow(`{${file}, text: "2016", reason: x}`))).toEqual(['articles/radar/da.mdx:11']);
  });

  it('counts a paragraph that begins with a mark to its section', async () => {
    const entry = 'rule: uncited, file: articles/radar/da.mdx, section: intro, reason: x';
    const lines = await checkSite(
      { ...article('radar', '**I 2016** kom den.\n', 'Text.\n'), 'check.yaml': `allow:\n  - {${entry}}\n` },
      [],
    );
    expect(lines).toEqual([]);
  });

  it('counts a finding at the beginning of an entry of data to that entry', async () => {
    const lines = await checkSite(
      {
        'data/timeline.yaml': `scopes: [{id: nmi, title: {da: NMI, en: NMI}}]
events:
  - {id: first, date: "2018", scope: nmi, title: {da: En, en: One}}
  - id: second
    date: "2019"
    scope: nmi
    title: {da: To, en: Two}
`,
        'check.yaml': 'allow:\n  - {rule: uncited, file: data/timeline.yaml, section: second, reason: x}\n',
      },
      [],
    );
    expect(lines.filter(line => line.includes('(uncited)') || line.includes('(allow)'))).toEqual([
      expect.stringContaining('data/timeline.yaml:3:5 warning: Entry `first` has no source.'),
    ]);
  });

  it('tells an entry that allows nothing', async () => {
    expect(await allow('{rule: counterpart-figures, file: articles/radar/en.mdx, reason: x}')).toContain(
      'check.yaml:2:12 warning: Unneeded entry: it allows no finding. Remove it. (allow)',
    );
  });

  it('tells an unknown rule, an unknown file and a missing reason', async () => {
    expect(await allow('{rule: counterpart-figure, file: articles/radar/da.mdx, reason: x}')).toContainEqual(
      expect.stringContaining(
        'check.yaml:2:12 error: Unknown rule `counterpart-figure`. Nearest: `counterpart-figures`',
      ),
    );
    expect(await allow('{rule: spelling, file: articles/radar/fr.mdx, reason: x}')).toContain(
      'check.yaml:2:28 error: Unknown file `articles/radar/fr.mdx`. Write its path from the content folder. (allow)',
    );
    expect(await allow('{rule: spelling, file: articles/radar/da.mdx}')).toContain(
      'check.yaml:2:5 error: Missing key `allow.0.reason`. Add it. (front-matter)',
    );
  });
});
