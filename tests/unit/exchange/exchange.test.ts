import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../lib/content/load';
import { siteDrift } from '../../../lib/drift/site-drift';
import { wordsOf } from '../../../lib/exchange/inline';
import { textPath } from '../../../lib/exchange/selection';
import { readSourceText } from '../../../lib/exchange/source-text';
import { translatePage } from '../../../lib/exchange/translate-page';
import { readXliff } from '../../../lib/exchange/xliff-reader';
import { locales } from '../../../lib/i18n/locales';
import { article, termText } from '../content/site-folder';
import { ExchangedSite, exportOf, retarget, translateAll } from './exchanged-site';

const marked = article(
  'radar',
  'Radaren **kom** i [drift](#base).[^S13] Den var \\{ny\\} & god.\n\n<Note title="Om &quot;tal&quot;">\n\n- **Antal:** 30[^S14]\n- <Lang is="en">crew</Lang> fra `A`\n\n</Note>\n\n## Basen [#base site]\n\nDen stod\npå Al Asad.\n\n| Hvad | Hvor \\| hvornår |\n| --- | --- |\n| Radar | 1 |\n',
  'The radar went into [service](#base).[^S13] It was new & good.\n\n<Note title="On figures">\n\n- **Number:** 30[^S14]\n- crew from `A`\n\n</Note>\n\n## The base [#base site]\n\nIt stood at Al Asad.\n\n| What | Where |\n| --- | --- |\n| Radar | 1 |\n',
);
const da = 'articles/radar/da.mdx';
const en = 'articles/radar/en.mdx';

describe('an export that comes back unchanged', () => {
  const readShipped = () => loadContent(join(import.meta.dirname, '../../../content')).parts!;
  let shipped: ReturnType<typeof readShipped>;

  beforeAll(() => {
    shipped = readShipped();
  }, 60_000);

  it.each(locales)(
    'leaves all of the shipped content as it is, into %s',
    to => {
      const { pages } = readXliff(exportOf(shipped, to, true));
      const drafts = siteDrift(shipped).map(({ draft }) => draft);
      expect(pages).toHaveLength(drafts.length);
      const outcomes = pages.flatMap(page => {
        const [kind, id] = page.name.startsWith('term:') ? ['term', page.name.slice(5)] : ['', page.name];
        const draft = drafts.find(each => each.id === id && (kind === 'term') === (each.kind === 'term'))!;
        const files = {
          da: readFileSync(textPath(draft, 'da'), 'utf8'),
          en: readFileSync(textPath(draft, 'en'), 'utf8'),
        };
        const { file, sections } = translatePage(page, files, { to, today: '2026-12-01' });
        expect(file, page.name).toBeUndefined();
        return sections.map(({ outcome }) => outcome);
      });
      expect(outcomes.length).toBeGreaterThan(pages.length);
      expect(new Set(outcomes)).toEqual(new Set(['unchanged']));
    },
    180_000,
  );
});

describe('one changed segment', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter(text => /[\p{L}\p{N}]/u.test(text));
  const syntax = fc
    .array(
      fc.constantFrom(
        'a',
        'B7',
        ' ',
        '*',
        '**',
        '_',
        '`',
        '[',
        ']',
        '(x)',
        '[^S13]',
        '<b>',
        '{',
        '}',
        '|',
        '#',
        '# ',
        '- ',
        '1. ',
        '1) ',
        '> ',
        '\\',
        '&',
        '&amp;',
        '&lt;',
        '~',
        '~~',
        '!',
        '"',
        "'",
        ':',
        'https://a.dk',
        'www.a.dk',
        'a@b.dk',
        '[#base]',
        '=',
        '---',
        '\n',
        '+ ',
        'import x',
        'é',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map(parts => parts.join(''))
    .filter(text => /[\p{L}\p{N}]/u.test(text));
  const escapeXml = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // what XML cannot hold reaches no translator
  const isXml = (text: string) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);

  it.each([
    ['a title', 'page.1', /^(title: )(.*)$/m],
    ['a heading', 'base.1', /^(## )(.*)(?= \[#base site\])/m],
    ['a paragraph', 'base.2', /^(.*)(It stood at Al Asad\.)$/m],
    ['a cell', 'base.4', /^(\| What \| )(Where)(?= \|)/m],
    ['an attribute', 'page.4', /(title=")(On figures)(?=">)/],
  ] as const)(
    'of %s changes its range and no other byte, whatever its words',
    (_what, unit, place) => {
      const site = new ExchangedSite(marked);
      const before = site.read(en);
      const xliff = site.export('en', true);
      const [, lead = '', old = ''] = place.exec(before)!;
      const start = before.search(place) + lead.length;
      let written = 0;
      fc.assert(
        fc.property(fc.oneof(syntax, word.filter(isXml)), text => {
          site.write(en, before);
          const [outcome] = site
            .import(retarget(xliff, unit, () => escapeXml(text)))
            .filter(line => line.startsWith(`radar#${unit.split('.')[0]}`));
          const after = site.read(en);
          if (outcome?.includes('written')) {
            written++;
            expect(after.slice(0, start)).toBe(before.slice(0, start));
            expect(after.endsWith(before.slice(start + old.length))).toBe(true);
            // read again, it says what the translator wrote
            const [section, number] = unit.split('.') as [string, string];
            const { blocks } = readSourceText(after)!.sections.find(({ id }) => id === section)!;
            const words = wordsOf(blocks[Number(number) - 1]!.content);
            expect(words.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
          } else expect(after).toBe(before);
        }),
        { numRuns: 30, seed: 7 },
      );
      expect(written).toBeGreaterThan(20);
    },
    120_000,
  );

  it('keeps the line ends and the byte order mark of the file', () => {
    const site = new ExchangedSite(marked);
    site.edit(en, text => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const before = site.read(en);
    site.import(retarget(site.export('en', true), 'base.2', () => 'It was there.'));
    expect(site.read(en)).toBe(before.replace('It stood at Al Asad.', 'It was there.'));
  });

  it('may move the codes', () => {
    const site = new ExchangedSite(marked);
    const xliff = retarget(
      site.export('en', true),
      'page.3',
      () => '<ph id="3"/>In <pc id="2">use</pc>, <pc id="1">once</pc>.',
    );
    expect(site.import(xliff)[0]).toBe('radar#page written');
    expect(site.read(en)).toContain('[^S13]In [use](#base), **once**.\n');
  });
});

describe('a file that does not fit', () => {
  const refusal = (change: (inner: string) => string) => {
    const site = new ExchangedSite(marked);
    const before = site.read(en);
    const [line] = site.import(retarget(site.export('en', true), 'page.3', change));
    expect(site.read(en)).toBe(before);
    return line;
  };

  it('is refused where a note or a link is gone, doubled, empty or unknown', () => {
    expect(refusal(inner => inner.replace(/<ph[^>]*>/, ''))).toBe(
      'radar#page refused: unit `page.3`: missing code `3` (`[^S13]`)',
    );
    expect(refusal(inner => inner.replace(/<\/?pc[^>]*>/g, ''))).toBe(
      'radar#page refused: unit `page.3`: missing code `2` (`[…](#base)`)',
    );
    expect(refusal(inner => `${inner}<ph id="3"/>`)).toContain('unexpected second code `3` (`[^S13]`)');
    expect(refusal(inner => inner.replace('service', ''))).toContain(
      'unexpected code without words (`[…](#base)`)',
    );
    expect(refusal(inner => `${inner}<ph id="9"/>`)).toContain(
      'unexpected code `9`, expected the codes of the source',
    );
  });

  it('is refused section by section where the source or the target was changed since the export', () => {
    const site = new ExchangedSite(marked);
    const xliff = retarget(
      retarget(site.export('en', true), 'base.2', () => 'It was there.'),
      'page.1',
      () => 'Radar',
    );
    site.edit(da, text => text.replace('på Al Asad', 'i Irak'));
    expect(site.import(xliff)).toEqual([
      'radar#page written',
      'radar#base refused: the da text was changed since the export. Export again',
    ]);
    site
      .edit(da, text => text.replace('i Irak', 'på Al Asad'))
      .edit(en, text => text.replace('It stood', 'It lay'));
    expect(site.import(xliff)).toEqual([
      'radar#page unchanged',
      'radar#base refused: the en text was changed since the export. Export again',
    ]);
  });

  it('tells what is no XLIFF of ours', () => {
    expect(() => readXliff('<xliff version="2.0"')).toThrow(/Unexpected XML on line 1/);
    expect(() => readXliff('<!DOCTYPE x><xliff/>')).toThrow('Unexpected `<!DOCTYPE`');
    expect(() => readXliff('<xliff version="1.2"/>')).toThrow(
      'Unexpected XLIFF version `1.2`, expected 2.0.',
    );
    expect(() => readXliff('<xliff version="2.0" trgLang="en"><file id="a"/></xliff>')).toThrow(
      'Missing `<skeleton>` of `a`',
    );
  });
});

describe('what is missing', () => {
  it('is exported alone, and made after the source', () => {
    const site = new ExchangedSite({
      ...marked,
      'terms/crew/page.yaml': '',
      'terms/crew/da.mdx': termText('besætning', 'besaetning'),
      'articles/frigate/page.yaml': '',
      'articles/frigate/en.mdx': article('frigate', '', '## A [#a]\n\nOne **two**.[^S13]\n')[
        'articles/frigate/en.mdx'
      ]!,
    });
    site.edit(en, text => text.slice(0, text.indexOf('## The base')));
    const xliff = translateAll(site.export('en'));
    expect(site.import(xliff)).toEqual(['radar#base written', 'term:crew#page written']);
    expect(site.read(en)).toMatch(
      /<\/Note>\n\n## BASEN \[#base site\]\n\nDEN STOD\nPÅ AL ASAD\.\n\n\| HVAD \| HVOR \\\| HVORNÅR \|\n\| --- \| --- \|\n\| RADAR \| 1 \|\n$/,
    );
    expect(site.read('terms/crew/en.mdx')).toBe(
      '---\nterm: BESÆTNING\nslug: besaetning\ndefinition: BESÆTNING.\nupdated: 2026-12-01\n---\n',
    );
    expect(site.import(translateAll(site.export('da')))).toEqual([
      'frigate#page written',
      'frigate#a written',
      // written in capitals above, and so the newer side
      'radar#base unchanged',
    ]);
    expect(site.read('articles/frigate/da.mdx')).toContain('---\n\n## A [#a]\n\nONE **TWO**.[^S13]\n');
    expect(site.content.articles).toHaveLength(2);
  });

  it('is taken whole, or refused with what is not translated', () => {
    const site = new ExchangedSite(marked);
    site.edit(en, text => text.slice(0, text.indexOf('## The base')));
    const xliff = site.export('en');
    expect(site.import(xliff)).toEqual(['radar#base untranslated']);
    expect(site.import(retarget(xliff, 'base.1', () => 'The base'))).toEqual([
      'radar#base refused: not translated whole, missing are `base.2`, `base.3`, `base.4`, `base.5`, `base.6`',
    ]);
  });

  it('takes its slug from the id where that of its title is taken', () => {
    const site = new ExchangedSite({
      'terms/crew/page.yaml': '',
      'terms/crew/da.mdx': termText('besætning', 'besaetning'),
      'terms/team/page.yaml': '',
      'terms/team/da.mdx': termText('hold', 'hold'),
      'terms/team/en.mdx': termText('team', 'besaetning'),
    });
    expect(site.import(translateAll(site.export('en')))).toEqual(['term:crew#page written']);
    expect(site.read('terms/crew/en.mdx')).toContain('slug: crew\n');
    expect(site.content.terms).toHaveLength(2);
  });

  it('is put back where the page gets an error by it', () => {
    const site = new ExchangedSite({
      'pages/list/page.yaml': '',
      'pages/list/da.mdx': article('x', '', '')['articles/x/da.mdx']!,
    });
    // the site has a page of its own at /en/articles/
    const xliff = retarget(
      retarget(site.export('en'), 'page.1', () => 'Articles'),
      'page.2',
      () => 'All.',
    );
    expect(site.import(xliff)).toEqual([
      expect.stringMatching(/^list#page refused: the page has errors: .*slug/),
    ]);
    expect(() => site.read('pages/list/en.mdx')).toThrow('ENOENT');
  });
});

describe('what is behind', () => {
  const behind = () =>
    new ExchangedSite({
      ...marked,
      'terms/air-base/page.yaml': '',
      'terms/air-base/da.mdx': termText('luftbase', 'luftbase'),
      'terms/air-base/en.mdx': termText('air base', 'air-base'),
    }).edit(da, text => text.replace('Den stod\npå', 'Luftbasen lå ved'));

  it('has its change, its previous wording and the approved terms as notes, and the present target', () => {
    const xliff = behind().export('en');
    expect([...xliff.matchAll(/<unit id="([^"]+)"/g)].map(match => match[1])).toEqual([
      'base.1',
      'base.2',
      'base.3',
      'base.4',
      'base.5',
      'base.6',
    ]);
    expect(xliff).toContain(
      '<note category="change">da: … [-Den stod på-] {+Luftbasen lå ved+} Al Asad.'.replace('… ', 'Basen. '),
    );
    expect(xliff).toContain('<note category="previous-source">Basen. Den stod på Al Asad.');
    expect(xliff).toContain('<note category="previous-target">The base. It stood at Al Asad.');
    expect(xliff).toContain('<note category="term">luftbase = air base</note>');
    expect(xliff).toMatch(
      /<segment state="initial">\n<source>Luftbasen lå ved Al Asad\.<\/source>\n<target>It stood at Al Asad\.</,
    );
    expect(xliff).toMatch(/<segment state="translated">\n<source>Radar<\/source>/);
  });

  it('counts as matching when the import is confirmed, and that section alone', () => {
    const site = behind();
    expect(site.drift).toEqual(['radar#base newer da']);
    site.import(
      retarget(site.export('en'), 'base.2', () => 'The air base lay at Al Asad.'),
      true,
    );
    expect(site.drift).toEqual([]);
    site.edit(en, text => text.replace('new & good', 'new'));
    expect(site.drift).toEqual(['radar#page newer en']);
  });

  it('with other blocks than its source is made anew after it', () => {
    const site = behind().edit(da, text => `${text}\nOg mere.\n`);
    const xliff = site.export('en');
    expect(xliff).toContain('<note category="present-target">The base\nIt stood at Al Asad.');
    expect(site.import(translateAll(xliff))).toEqual(['radar#base written']);
    expect(site.read(en)).toMatch(/\n\nLUFTBASEN LÅ VED AL ASAD\.\n[\s\S]*\n\nOG MERE\.\n$/);
    expect(site.read(en)).toContain('It was new & good.');
  });
});
