import { describe, expect, it } from 'vitest';
import { counterpartFigures } from '../../../../lib/check/rules/counterpart-figures';
import { counterpartNames } from '../../../../lib/check/rules/counterpart-names';
import { counterpartSources } from '../../../../lib/check/rules/counterpart-sources';
import { termCounterpart } from '../../../../lib/check/rules/term-counterpart';
import { article, articleText, danish, termText } from '../../content/site-folder';
import { checkSite } from '../check-site';

describe('counterpart-figures', () => {
  const check = (da: string, en: string, more = {}) =>
    checkSite({ ...article('radar', da, en), ...more }, [counterpartFigures]);

  it('tells a number that the other language lacks, at its place', async () => {
    expect(
      await check('Den kom.\n\nDen kom i 2016.[^S13]\n', 'It came.\n\nIt came in 2017.[^S13]\n'),
    ).toEqual([
      'articles/radar/da.mdx:9:11 warning: `2016` has no counterpart in section `intro` of `articles/radar/en.mdx:9`, which has `2017`. Let both say the same, or allow the difference with a reason. (counterpart-figures)',
    ]);
  });

  it('compares paragraph by paragraph, so that a number in the next one does not answer', async () => {
    expect(await check('I 2016.[^S13]\n\nI 2017.[^S13]\n', 'In 2016.[^S13]\n\nIn 2016.[^S13]\n')).toEqual([
      expect.stringContaining('articles/radar/da.mdx:9:3 warning: `2017` has no counterpart'),
    ]);
  });

  it('compares whole sections where their paragraphs are not the same', async () => {
    expect(await check('I 2016.[^S13]\n\nI 2017.[^S13]\n', 'In 2017 and 2016.[^S13]\n')).toEqual([]);
  });

  it('compares titles, cells and captions', async () => {
    const table = (caption: string, cell: string) =>
      `<Table caption="${caption}">\n\n| a |\n| - |\n| ${cell} |\n\n</Table>\n\n[^S13]\n`;
    const lines = await check(table('Fra 2016', '2.580'), table('From 2016', '2,581'), {
      'articles/radar/en.mdx': articleText('On radar 7', 'radar', table('From 2016', '2,581')),
    });
    expect(lines.map(line => line.split('`')[1])).toEqual(['2.580', '7', '7']);
  });

  it('compares what stands in both languages in YAML', async () => {
    const lines = await checkSite(
      {
        'site.yaml':
          'name: S\ntitle: {da: Fly i 2016, en: Aircraft in 2017}\ndescription: {da: D, en: D}\nbaseUrl: https://a.example\n',
      },
      [counterpartFigures],
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^site\.yaml:2:19 warning: `2016` has no counterpart in section `title` of `site\.yaml:2`, which has `2017`/,
      ),
    ]);
  });

  it('has nothing to say of a page in one language', async () => {
    expect(await checkSite(danish('I 2016.[^S13]\n'), [counterpartFigures])).toEqual([]);
  });
});

describe('counterpart-names', () => {
  const check = (files: object) => checkSite(files as never, [counterpartNames]);
  /** A page on which both languages name them: names are learnt from the site. */
  const both = article('begge', 'Hun mødte Carignan i Besmaya.\n', 'She met Carignan at Besmaya.\n');

  it('tells a name that the other language lacks', async () => {
    expect(
      await check({ ...both, ...article('en', 'Han mødte Carignans stab.\n', 'He met her staff.\n') }),
    ).toEqual([
      'articles/en/da.mdx:7:11 warning: `Carignans` does not stand in section `intro` of `articles/en/en.mdx`. Name it there too, or allow the difference with a reason. (counterpart-names)',
    ]);
  });

  it('knows the genitives and compounds of both languages', async () => {
    const files = article(
      'en',
      'Hun så Besmaya-lejren og Carignans stab.\n',
      'At Besmaya’s camp, Carignan’s staff.\n',
    );
    expect(await check({ ...both, ...files })).toEqual([]);
  });

  it('takes no word for a name that is also written small', async () => {
    const files = {
      ...article('a', 'Han så en Radar.\n', 'He saw a Radar.\n'),
      ...article('b', 'Han så en Radar og radar.\n', 'He saw a dish.\n'),
    };
    expect(await check(files)).toEqual([]);
  });

  it('lets any form of a term answer for its abbreviation', async () => {
    const files = {
      ...both,
      ...article('a', 'Her er NMI.\n', 'Here is NMI.\n'),
      ...article('b', 'Her er NMI.\n', 'Here is the mission.\n'),
      'terms/nmi/page.yaml': '',
      'terms/nmi/da.mdx': termText('Missionen', 'missionen').replace('slug', 'abbreviation: NMI\nslug'),
      'terms/nmi/en.mdx': termText('the mission', 'mission').replace('slug', 'abbreviation: NMI\nslug'),
    };
    expect(await check(files)).toEqual([]);
  });

  it('asks for a place by the name it has there', async () => {
    const place = (da: string, en: string) => ({
      ...article('a', da, en),
      'data/places.yaml':
        'places:\n  - {id: baghdad, name: {da: Bagdad, en: Baghdad}, country: {da: Irak, en: Iraq}, map: iraq, text: {da: By., en: City.}}\n',
    });
    const told = async (da: string, en: string) =>
      (await check(place(da, en))).filter(line => line.includes('counterpart-names'));
    expect(await told('Han var i Bagdad.\n', 'He was in Baghdad.\n')).toEqual([]);
    expect(await told('Han var i Bagdad.\n', 'He was there.\n')).toEqual([
      expect.stringContaining('articles/a/da.mdx:7:11 warning: `Bagdad` does not stand'),
    ]);
  });
});

describe('counterpart-sources', () => {
  it('tells a source that one language of a section cites alone', async () => {
    const files = article(
      'radar',
      'Kom.[^S13][^S14]\n\n## Så [#so]\n\nGik.[^S14]\n',
      'Came.[^S13]\n\n## So [#so]\n\nWent.[^S14]\n',
    );
    expect(await checkSite(files, [counterpartSources])).toEqual([
      'articles/radar/da.mdx:7:11 warning: `S14` is cited in section `intro` here, not in `articles/radar/en.mdx`. Cite it there too, or remove it here. (counterpart-sources)',
    ]);
  });
});

describe('term-counterpart', () => {
  it('tells a term that one language of a section links to alone', async () => {
    const files = {
      ...article('radar', 'Et [fly](term:fly).\n', 'An aircraft.\n'),
      'terms/fly/page.yaml': '',
      'terms/fly/da.mdx': termText('fly', 'fly'),
      'terms/fly/en.mdx': termText('aircraft', 'aircraft'),
    };
    expect(await checkSite(files, [termCounterpart])).toEqual([
      'articles/radar/da.mdx:7:4 warning: `term:fly` is linked in section `intro` here, not in `articles/radar/en.mdx`. Link to it there too, or remove the link here. (term-counterpart)',
    ]);
  });
});
