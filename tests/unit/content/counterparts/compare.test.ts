import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareView } from '../../../../lib/site/compare-view';
import { ConfirmedSite, confirmedOn, radar } from '../../drift/confirmed-site';
import { article, articleText, danish, termText } from '../site-folder';

const da = 'articles/radar/da.mdx';
const en = 'articles/radar/en.mdx';

describe('the state of sections', () => {
  it('is in step when nothing was changed', () => {
    expect(new ConfirmedSite().drift).toEqual([]);
  });

  it('tells which language is newer, in that section and no other', () => {
    expect(new ConfirmedSite().edit(da, text => text.replace('30', '40')).drift).toEqual([
      'radar#people newer da',
    ]);
    expect(new ConfirmedSite().edit(en, text => text.replace('At night', 'By day')).drift).toEqual([
      'radar#guard newer en',
    ]);
  });

  it('tells when both were changed', () => {
    const site = new ConfirmedSite().edit(da, text => text.replace('30', '40'));
    expect(site.edit(en, text => text.replace('30', '41')).drift).toEqual(['radar#people bothChanged']);
  });

  it('counts title, summary and introduction as the page', () => {
    for (const [old, now] of [
      ['title: Om radar', 'title: Om den'],
      ['summary: Om radar', 'summary: Om den'],
      ['i drift', 'i brug'],
    ] as const)
      expect(new ConfirmedSite().edit(da, text => text.replace(old, now)).drift).toEqual([
        'radar#page newer da',
      ]);
  });

  it('counts a heading to its section', () => {
    expect(
      new ConfirmedSite().edit(en, text => text.replace('## The base', '## The air base')).drift,
    ).toEqual(['radar#base newer en']);
  });

  it('does not look at other front matter', () => {
    const site = new ConfirmedSite().edit(da, text => text.replace('2026-11-22', '2026-11-23'));
    expect(site.edit(da, text => text.replace('radar-paa-dansk', 'radaren')).drift).toEqual([]);
  });

  it('stays with a section that is moved', () => {
    const move = (text: string) => {
      const [, intro, base, people] =
        /^([\s\S]*?)(## [^\n]*#base\][\s\S]*?)(## [^\n]*#people\][\s\S]*)$/.exec(text)!;
      return `${intro}${people}\n${base}`;
    };
    const site = new ConfirmedSite().edit(da, move).edit(en, move);
    expect(site.drift).toEqual([]);
    expect(site.edit(en, text => text.replace('Al Asad', 'the base')).drift).toEqual(['radar#base newer en']);
  });

  it('stays with a section that is renamed and keeps its old id', () => {
    const rename = (text: string) => text.replace('[#people]', '[#crew people]');
    const site = new ConfirmedSite().edit(da, rename).edit(en, rename);
    expect(site.drift).toEqual([]);
    expect(site.edit(da, text => text.replace('30', '40')).drift).toEqual(['radar#crew newer da']);
  });

  it('begins anew for a section that is renamed without it', () => {
    const rename = (text: string) => text.replace('[#people]', '[#crew]');
    expect(new ConfirmedSite().edit(da, rename).edit(en, rename).drift).toEqual([
      'radar#crew neverConfirmed',
    ]);
  });

  it('tells a new section, and one that a language lacks', () => {
    const add = (text: string) => `${text}\n## X [#new]\n\nX.\n`;
    const site = new ConfirmedSite().edit(da, add);
    expect(site.drift).toEqual(['radar#new missing en']);
    expect(site.edit(en, add).drift).toEqual(['radar#new neverConfirmed']);
  });

  it('tells a page in one language once', () => {
    expect(new ConfirmedSite(danish('Tekst.\n\n## A [#a]\n\nTekst.\n')).drift).toEqual([
      'radar#page missing en',
    ]);
  });

  it('does not call a text missing that cannot be read', () => {
    expect(new ConfirmedSite().edit(en, text => `${text}\n<Note\n`).drift).toEqual([]);
  });

  it('is kept for terms, by their name, definition and text', () => {
    const site = new ConfirmedSite({
      'terms/beer/page.yaml': '',
      'terms/beer/da.mdx': termText('øl', 'oel', 'Humle.\n'),
      'terms/beer/en.mdx': termText('beer', 'beer', 'Hops.\n'),
    });
    expect(site.drift).toEqual([]);
    expect(site.edit('terms/beer/en.mdx', text => text.replace('Hops', 'Malt')).drift).toEqual([
      'beer#page newer en',
    ]);
  });

  it('looks at the words of ordinary notes, wherever they stand, and not at note marks', () => {
    const noted = articleText(
      'Om radar',
      'radar-paa-dansk',
      'En.[^a]\n\n## A [#a]\n\nTo.\n\n[^a]: Kun om natten.\n',
    );
    const site = new ConfirmedSite({ ...article('radar', '', '## A [#a]\n\nTwo.\n'), [da]: noted });
    expect(
      site.edit(da, text => text.replace('En.[^a]', 'En.[^b][^S13]').replace('[^a]:', '[^b]:')).drift,
    ).toEqual([]);
    expect(site.edit(da, text => text.replace('Kun om', 'Om')).drift).toEqual(['radar#page newer da']);
  });
});

describe('an edit', () => {
  const word = fc.constantFrom(
    'radaren',
    'stod',
    'på',
    'NATO’s',
    '“base”',
    '2016–19',
    'om',
    'natten,',
    'men',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 8 });
  /** Ways to write a word that leave it the same word. */
  const markup = fc.constantFrom(
    (text: string) => text,
    (text: string) => `*${text}*`,
    (text: string) => `**${text}**`,
    (text: string) => `[${text}](#base)`,
    (text: string) => `[${text}](https://example.org/)`,
    (text: string) => `<Lang is="en">${text}</Lang>`,
    (text: string) => `${text}[^S13]`,
    (text: string) => text.replace('’', "'").replace('–', '-').replace('“', '»').replace('”', '«'),
  );
  const space = fc.constantFrom(' ', '\n', '  ', '\n\n');
  const setting = fc.array(fc.tuple(markup, space), { minLength: 8, maxLength: 8 });
  const written = (list: string[], how: [(text: string) => string, string][]) =>
    list.map((each, i) => `${how[i]![0](each)}${how[i]![1]}`).join('');

  it('of markup, links, note marks, quotation marks or line breaks alone raises no drift', () => {
    const site = new ConfirmedSite();
    fc.assert(
      fc.property(words, setting, setting, (list, first, second) => {
        const body = (how: typeof first) => `${radar[da]}\n## Nyt [#new]\n\n${written(list, how)}\n`;
        site.write(da, body(first));
        site.write(en, `${radar[en]}\n## New [#new]\n\nText.\n`);
        site.confirm();
        site.write(da, body(second));
        expect(site.drift).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('of the words of one section marks that section and no other', () => {
    const site = new ConfirmedSite();
    const section = fc.constantFrom('page', 'base', 'people', 'guard');
    fc.assert(
      fc.property(section, fc.constantFrom('da', 'en'), words, (id, locale, list) => {
        const path = `articles/radar/${locale}.mdx`;
        const at = (text: string) =>
          id === 'page' ? text.indexOf('\n## ') : text.indexOf(`#${id}]\n`) + id.length + 2;
        const text = String(radar[path]);
        site.write(da, String(radar[da]));
        site.write(en, String(radar[en]));
        site.write(path, `${text.slice(0, at(text))}\n${list.join(' ')}\n\n${text.slice(at(text))}`);
        expect(site.drift).toEqual([`radar#${id} newer ${locale}`]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what readers are told', () => {
  const newer = () =>
    new ConfirmedSite()
      .edit(en, text => text.replace('There were 30.', 'There were *about* 30 people.'))
      .edit(en, text => text.replace('updated: 2026-11-22', 'updated: 2026-11-25'))
      .page('radar').texts;

  it('is a note below the heading, with the day and what changed, in the other language', () => {
    expect(newer().da!.html).toContain(
      '</hgroup>\n<details class="drift"><summary class="ui"><span class="pair" data-on="en"></span><span>' +
        'Dette afsnit er nyere på engelsk: 25. november 2026. <u>Se, hvad der er ændret</u></span></summary>' +
        '<p lang="en">The people. There were <del>30.</del> <ins>about 30 people.</ins></p></details>',
    );
    expect(newer().da!.html.match(/<details/g)).toHaveLength(1);
  });

  it('is nothing in the language that is newer, and nothing where all is in step', () => {
    expect(newer().en!.html).not.toContain('<details');
    expect(newer().en!.behind).toBeUndefined();
    const { da: text } = new ConfirmedSite().page('radar').texts;
    expect(text!.html).not.toContain('<details');
    expect(text!.behind).toBeUndefined();
  });

  it('stands before the text where the opening of the page is newer', () => {
    const { html } = new ConfirmedSite().edit(da, text => text.replace('i drift', 'i brug')).page('radar')
      .texts.en!;
    expect(html).toMatch(/^<details class="drift">.*The introduction is newer in Danish: 22 November 2026\./);
    expect(html).toContain(
      '<p lang="da">Om radar. Om radar. Radaren kom i <del>drift.</del> <ins>brug.</ins></p>',
    );
  });

  it('says so on both sides where both were changed', () => {
    const site = new ConfirmedSite()
      .edit(da, text => text.replace('30', '40'))
      .edit(en, text => text.replace('30', '41'));
    const { texts, outOfStep } = site.page('radar');
    expect(texts.da!.html).toContain('Dette afsnit er også ændret på engelsk');
    expect(texts.en!.html).toContain('This section has also changed in Danish');
    expect(outOfStep).toMatchObject([
      { section: 'people', state: 'bothChanged', last: { confirmed: confirmedOn } },
    ]);
  });

  it('is left out where both texts stand side by side', () => {
    const site = new ConfirmedSite().edit(en, text => text.replace('30', '31'));
    const { content } = site;
    const shown = JSON.stringify(compareView(content.articles[0]!, 'da'));
    expect(shown).toContain('There were 31.');
    expect(content.articles[0]!.texts.da!.html).toContain('class="drift"');
    expect(shown).not.toContain('<details');
  });

  it('holds no markup of the text', () => {
    const { html } = new ConfirmedSite()
      .edit(en, text => text.replace('There were 30.', 'There \\<b>were\\</b> `<i>30</i>`.'))
      .page('radar').texts.da!;
    expect(html).toContain('&#x3C;b>were&#x3C;/b>');
    expect(html).not.toMatch(/<(?:b|i)>/);
  });
});
