import { afterEach, describe, expect, it, vi } from 'vitest';
import { article, articleText, danish, faults, htmlOf, termText, writeSite } from './site-folder';

const others = {
  ...article('nmi', '## Tal [#figures older-figures]\n', '## Figures [#figures older-figures]\n'),
  'terms/fly/page.yaml': '',
  'terms/fly/da.mdx': termText('AWACS-fly', 'awacs-fly', '## Brug [#use]\n'),
  'pages/about/page.yaml': '',
  'pages/about/da.mdx': articleText('Om', 'om'),
};
const fault = (markdown: string) => faults({ ...others, ...danish(`${markdown}\n\n## Her [#here]\n`) });
const link = (markdown: string) => htmlOf(`${markdown}\n\n## Her [#here gammelt]\n`, others).split('\n')[0];

describe('a link', () => {
  it.each([
    ['an article', '[a](nmi)', '<a href="/da/artikler/nmi-paa-dansk/">a</a>'],
    ['a section of an article', '[a](nmi#figures)', '<a href="/da/artikler/nmi-paa-dansk/#figures">a</a>'],
    [
      'an earlier id of a section',
      '[a](nmi#older-figures)',
      '<a href="/da/artikler/nmi-paa-dansk/#older-figures">a</a>',
    ],
    ['a plain page', '[a](about)', '<a href="/da/om/">a</a>'],
    ['a term', '[a](term:fly)', '<a class="term" href="/da/ordliste/awacs-fly/">a</a>'],
    ['a section of a term', '[a](term:fly#use)', '<a class="term" href="/da/ordliste/awacs-fly/#use">a</a>'],
    ['a section of its own page', '[a](#here)', '<a href="#here">a</a>'],
    ['an earlier id on its own page', '[a](#gammelt)', '<a href="#gammelt">a</a>'],
    [
      'another site',
      '[a](https://www.nato.int/?a=1&b=2#c)',
      '<a href="https://www.nato.int/?a=1&#x26;b=2#c">a</a>',
    ],
    ['a site without encryption', '[a](http://www.fmn.dk/)', '<a href="http://www.fmn.dk/">a</a>'],
    [
      'a mail address',
      '[a](mailto:redaktion@sidestykke.example)',
      '<a href="mailto:redaktion@sidestykke.example">a</a>',
    ],
    ['an address of the site, as it is', '[a](/feed.xml)', '<a href="/feed.xml">a</a>'],
    ['its definition', '[a][x]\n\n[x]: nmi#figures', '<a href="/da/artikler/nmi-paa-dansk/#figures">a</a>'],
    [
      'the definition of its words',
      '[Fly][]\n\n[fly]: term:fly',
      '<a class="term" href="/da/ordliste/awacs-fly/">Fly</a>',
    ],
  ])('leads to %s', (_name, markdown, html) => {
    expect(link(markdown)).toBe(`<p>${html}</p>`);
  });

  it('keeps what stands in it', () => {
    expect(link('[*den* `ene`](nmi)')).toBe(
      '<p><a href="/da/artikler/nmi-paa-dansk/"><em>den</em> <code>ene</code></a></p>',
    );
  });

  it.each([
    ['an unknown page', '[a](nmj)', '7:1', 'Unknown page `nmj` in a link. Nearest: `nmi`. (dead-link)'],
    [
      'an id like no other',
      '[a](flyvevaabnet-i-fredstid)',
      '7:1',
      'Unknown page `flyvevaabnet-i-fredstid` in a link. See the folder names for the ids there are. (dead-link)',
    ],
    [
      'no page at all',
      'Se [a]().',
      '7:4',
      'Unknown page `` in a link. See the folder names for the ids there are. (dead-link)',
    ],
    [
      'an unknown term',
      '[a](term:flyy)',
      '7:1',
      'Unknown term `flyy` in a link. Nearest: `fly`. (dead-link)',
    ],
    [
      'a term without its mark',
      '[a](fly)',
      '7:1',
      'Unknown page `fly` in a link. There is a term of that id: write `term:fly`. (dead-link)',
    ],
    [
      'an article marked as a term',
      '[a](term:nmi)',
      '7:1',
      'Unknown term `nmi` in a link. There is an article of that id: write `nmi`. (dead-link)',
    ],
    [
      'an unknown section',
      '[a](nmi#figure)',
      '7:1',
      'Unknown section `#figure` of `nmi` in `articles/nmi/da.mdx`. Nearest: `#figures`. (dead-link)',
    ],
    [
      'an unknown section of its own page',
      'Ordet\n[a](#her)',
      '8:1',
      'Unknown section `#her` of `radar` in `articles/radar/da.mdx`. Nearest: `#here`. (dead-link)',
    ],
    [
      'a section of a page without any',
      '[a](about#kontakt)',
      '7:1',
      'Unknown section `#kontakt` of `about` in `pages/om/da.mdx`. It has no section like that. (dead-link)',
    ],
    [
      'a script',
      '[a](javascript:alert)',
      '7:1',
      'Unexpected address `javascript:alert`, expected `https:`, `http:` or `mailto:`. Remove the link, or link to a page by its id. (link-scheme)',
    ],
    [
      'data',
      '[a](data:text/html,x)',
      '7:1',
      'Unexpected address `data:text/html,x`, expected `https:`, `http:` or `mailto:`. Remove the link, or link to a page by its id. (link-scheme)',
    ],
    [
      'a script in capitals, through a definition',
      '[a][x]\n\n[x]: JavaScript:alert',
      '9:1',
      'Unexpected address `JavaScript:alert`, expected `https:`, `http:` or `mailto:`. Remove the link, or link to a page by its id. (link-scheme)',
    ],
    [
      'another site without its scheme',
      '[a](//www.nato.int)',
      '7:1',
      'Unexpected address `//www.nato.int`. Write it with its scheme: `https:…`. (link-scheme)',
    ],
    [
      'another site by a backslash',
      '[a](/\\\\www.nato.int)',
      '7:1',
      'Unexpected address `/\\www.nato.int`. Write it with its scheme: `https:…`. (link-scheme)',
    ],
    [
      'an unknown page, from a note',
      'Ordet[^a].\n\n[^a]: Se [a](nmj).',
      '9:10',
      'Unknown page `nmj` in a link. Nearest: `nmi`. (dead-link)',
    ],
  ])('to %s is told', (_name, markdown, place, message) => {
    const lines = fault(markdown).map(line => line.replace('pages/about', 'pages/om'));
    expect(lines).toEqual([`articles/radar/da.mdx:${place} error: ${message}`]);
  });

  it.each([
    '[a](java&#10;script:alert)',
    '[a](&#1;javascript:alert)',
    '[a](&#32;javascript:alert)',
    '[a](&#9;data:x)',
  ])('is told when it hides its scheme: %s', markdown => {
    expect(fault(markdown)).toHaveLength(1);
  });

  it('is told a second time where it stands a second time', () => {
    expect(fault('[a](nmj)\n[b](nmj)').map(line => line.split(' ')[0])).toEqual([
      'articles/radar/da.mdx:7:1',
      'articles/radar/da.mdx:8:1',
    ]);
  });

  it('names the nearest three ids, nearest first', () => {
    const page = (id: string) => ({
      [`articles/${id}/page.yaml`]: '',
      [`articles/${id}/da.mdx`]: articleText(id, id),
    });
    const files = { ...page('radar-a'), ...page('radar-bb'), ...page('radar-ccc'), ...page('radar-dddd') };
    expect(faults({ ...files, ...danish('[a](radar-)\n') })).toEqual([
      'articles/radar/da.mdx:7:1 error: Unknown page `radar-` in a link. Nearest: `radar`, `radar-a`, `radar-bb`. (dead-link)',
    ]);
  });
});

describe('under a base path', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it('links to pages, media and addresses on the site carry it, other links do not', async () => {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', '/viden/');
    const { loadContent } = await import('../../../lib/content/load');
    const root = writeSite({
      ...others,
      ...danish(
        '[a](nmi) [b](#here) [c](./kort.pdf) [d](https://nato.int) [e](/da/kilder/)\n\n## Her [#here]\n',
      ),
      'articles/radar/kort.pdf': '%PDF-',
    });
    const radar = loadContent(root).content!.articles.find(({ id }) => id === 'radar');
    const html = radar!.texts.da!.html;
    expect([...html.matchAll(/href="([^"]*)"/g)].map(match => match[1])).toEqual([
      '/viden/da/artikler/nmi-paa-dansk/',
      '#here',
      expect.stringMatching(/^\/viden\/media\/articles\/radar\/kort\.[\w-]{10}\.pdf$/),
      'https://nato.int',
      '/viden/da/kilder/',
      '#here',
    ]);
  });
});
