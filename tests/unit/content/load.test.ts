import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ContentError } from '../../../lib/content/finding';
import { contentDir, loadContent, requireContent } from '../../../lib/content/load';
import { isFallback, textFor } from '../../../lib/content/model';
import { article, articleText, contentOf, danish, faults, load, termText, writeSite } from './site-folder';

describe('loadContent', () => {
  it('a content file with an import, an {expression}, an unknown component, a bad date and a dead link is refused with five findings, each at its line', () => {
    const { content, lines } = load({
      ...article('nmi', 'Missionen.\n', 'The mission.\n'),
      'articles/radar/page.yaml': '',
      'articles/radar/da.mdx': `---
title: Radaren
slug: radaren
summary: Radaren på Al Asad.
updated: 2026-02-30
---

import Kort from './kort'

Danmark sendte {antal} soldater.

<Boks title="Radaren">Den stod på Al Asad.</Boks>

Læs om [missionen](nmii).
`,
    });
    expect(lines).toEqual([
      'articles/radar/da.mdx:5:10 error: Unexpected value of `updated`: expected a day that exists in the calendar. (front-matter)',
      "articles/radar/da.mdx:8:1 error: Unexpected `import Kort from './kort'`: `import` and `export` are not allowed in content. Remove the line. (no-import)",
      'articles/radar/da.mdx:10:16 error: Unexpected expression `{antal}`: content cannot hold code. Write the words, or `\\{` for a brace. (no-expression)',
      'articles/radar/da.mdx:12:1 error: Unexpected component `<Boks>`, expected one of `<Note>`, `<Facts>`, `<Table>`, `<Figure>`, `<Quote>`, `<Lang>`, `<NoTerms>`. Use one of them, or plain Markdown. (unknown-component)',
      'articles/radar/da.mdx:14:8 error: Unknown page `nmii` in a link. Nearest: `nmi`. (dead-link)',
    ]);
    expect(content).toBeUndefined();
  });

  it('tells the faults of all files at once, by path, then line, then column', () => {
    const { findings } = load({
      ...article('b', '[x](nej) {a}\n\n[y](neej)\n', '{b}\n'),
      'articles/a/page.yaml': 'grup: nmi\n',
      'articles/a/en.mdx': articleText('A', 'a', '<script>alert()</script>\n'),
      'terms/fly/page.yaml': 'theme: luft\n',
      'terms/fly/da.mdx': termText('fly', 'fly'),
      'redirects.yaml': '/da/gammel/: ny\n',
    });
    expect(findings.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)).toEqual([
      'articles/a/en.mdx:7:1 unknown-component',
      'articles/a/page.yaml:1:1 unknown-key',
      'articles/b/da.mdx:7:1 dead-link',
      'articles/b/da.mdx:7:10 no-expression',
      'articles/b/da.mdx:9:1 dead-link',
      'articles/b/en.mdx:7:1 no-expression',
      'redirects.yaml:1:14 front-matter',
      'terms/fly/page.yaml:1:8 unknown-group',
    ]);
  });

  it('gives content in spite of warnings', () => {
    const { content, findings } = load(danish('## Radaren\n'));
    expect(findings.map(finding => finding.severity)).toEqual(['warning']);
    expect(content?.articles.map(page => page.id)).toEqual(['radar']);
  });

  it('tells that the folder is missing', () => {
    const { content, findings } = loadContent('/findes/ikke');
    expect(content).toBeUndefined();
    expect(findings).toEqual([
      {
        path: '/findes/ikke',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'missing-file',
        message: {
          da: 'Indholdsmappen mangler. Opret den, eller lad CONTENT_DIR pege på den rigtige.',
          en: 'Missing content folder. Create it, or set CONTENT_DIR to the right one.',
        },
      },
    ]);
  });

  it('tells that site.yaml is missing', () => {
    const { content, findings } = loadContent(resolve(writeSite(danish('')), 'articles'));
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-file']);
    expect(findings[0]!.path).toMatch(/articles\/site\.yaml$/);
    expect(content).toBeUndefined();
  });

  it('shows the path of a finding from the working directory where the folder lies below it', () => {
    const { findings } = loadContent('tests/fixtures/findes-ikke');
    expect(findings[0]!.path).toBe('tests/fixtures/findes-ikke');
  });

  it('orders articles by group, then by their order, then by id', () => {
    const page = (id: string, yaml: string) => ({
      [`articles/${id}/page.yaml`]: yaml,
      [`articles/${id}/da.mdx`]: articleText(id, id),
    });
    const content = contentOf({
      'site.yaml': `name: x
title: {da: x, en: x}
description: {da: x, en: x}
baseUrl: https://x.example/
groups:
  - {id: nmi, title: {da: x, en: x}}
  - {id: koalition, title: {da: x, en: x}}
`,
      ...page('a', ''),
      ...page('b', 'group: koalition\n'),
      ...page('c', 'group: nmi\n'),
      ...page('d', 'group: nmi\norder: 2\n'),
      ...page('e', 'group: nmi\norder: 1\n'),
    });
    expect(content.articles.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('takes the slash off the end of the base URL', () => {
    const yaml =
      'name: x\ntitle: {da: x, en: x}\ndescription: {da: x, en: x}\nbaseUrl: https://x.example/nmi/\n';
    expect(contentOf({ 'site.yaml': yaml }).site.baseUrl).toBe('https://x.example/nmi');
  });

  it('notes once, in reading order, the pages that link to a page', () => {
    const content = contentOf({
      ...article('b', '[a](term:fly) [igen](term:fly)\n', '[a](term:fly)\n'),
      ...article('a', '', '[a](term:fly)\n'),
      'terms/fly/page.yaml': '',
      'terms/fly/da.mdx': termText('fly', 'fly', '[selv](term:fly)\n'),
    });
    expect(content.terms[0]!.mentionedOn.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('counts the words of a text, but none of its notes', () => {
    const body =
      'Fire ord står her.[^S13]\n\n## To ord [#to-ord]\n\nTre ord til.[^a]\n\n[^a]: Ikke talt med.\n';
    expect(contentOf(danish(body)).articles[0]!.texts.da!.words).toBe(7);
  });
});

describe('a page in one language', () => {
  const files = {
    ...article('nmi', 'Læs om [radaren](radar#drift).\n', 'Read about [the radar](radar#drift).\n'),
    ...danish('## Driften [#drift]\n\nDen kørte længe.\n'),
  };

  it('loads without a finding', () => {
    expect(faults(files)).toEqual([]);
  });

  it('is shown in the language it has', () => {
    const page = contentOf(files).articles.find(({ id }) => id === 'radar')!;
    expect([isFallback(page, 'da'), isFallback(page, 'en')]).toEqual([false, true]);
    expect(textFor(page, 'en')).toBe(page.texts.da);
  });

  it('is linked under its own slug from both languages', () => {
    const { texts } = contentOf(files).articles.find(({ id }) => id === 'nmi')!;
    expect(texts.da!.html).toContain('href="/da/artikler/radaren/#drift"');
    expect(texts.en!.html).toContain('href="/en/articles/radaren/#drift"');
  });

  it('shows no counterpart at its headings', () => {
    const page = contentOf(files).articles.find(({ id }) => id === 'radar')!;
    expect(page.texts.da!.html).toContain('<h2 id="drift"><a href="#drift">Driften</a></h2>');
    expect(page.texts.da!.html).not.toContain('hgroup');
  });
});

describe('references between pages', () => {
  it('must lead to a page of their kind', () => {
    const files = {
      'articles/radar/page.yaml': 'group: nmii\nrelated:\n  - radar\n  - radarr\n',
      'articles/radar/da.mdx': articleText('Radaren', 'radaren'),
      'terms/fly/page.yaml': 'related: [radar]\narticle: rader\nsources: [S13, S99]\n',
      'terms/fly/da.mdx': termText('fly', 'fly'),
      'pages/om/page.yaml': 'related: [fly]\n',
      'pages/om/da.mdx': articleText('Om', 'om'),
    };
    expect(faults(files)).toEqual([
      'articles/radar/page.yaml:1:8 error: Unknown group `nmii`, expected one of `nmi`. Add it to site.yaml or correct it. (unknown-group)',
      'articles/radar/page.yaml:4:5 error: Unknown article `radarr` in `related`. Nearest: `radar`. (dead-link)',
      'pages/om/page.yaml:1:11 error: Unknown article `fly` in `related`. See the folder names for the ids there are. (dead-link)',
      'terms/fly/page.yaml:1:11 error: Unknown term `radar` in `related`. See the folder names for the ids there are. (dead-link)',
      'terms/fly/page.yaml:2:10 error: Unknown article `rader` in `article`. Nearest: `radar`. (dead-link)',
      'terms/fly/page.yaml:3:16 error: Unknown source `S99`. Nearest: `S13`, `S14`; or add it to data/sources.yaml. (unknown-source)',
    ]);
  });
});

describe('slugs', () => {
  const only = (locale: string, slug: string) => (id: string) => ({
    [`articles/${id}/page.yaml`]: '',
    [`articles/${id}/${locale}.mdx`]: articleText(id, slug),
  });

  it('are told once when two pages of a kind have the same', () => {
    const page = only('da', 'radaren');
    expect(faults({ ...page('a'), ...page('b') })).toEqual([
      'articles/b/da.mdx:3:7 error: Unexpected slug `radaren`: `articles/a/da.mdx` has the same address. Choose another. (slug)',
    ]);
  });

  it('clash with the address that a page of the other language falls back to', () => {
    expect(faults({ ...only('da', 'radar')('a'), ...only('en', 'radar')('b') })).not.toEqual([]);
  });

  it('may be the same for an article and a term', () => {
    const files = { 'terms/b/page.yaml': '', 'terms/b/da.mdx': termText('radar', 'radar') };
    expect(faults({ ...only('da', 'radar')('a'), ...files })).toEqual([]);
  });

  it.each([
    ['da', 'artikler'],
    ['da', 'soeg'],
    ['da', '404'],
    ['en', 'glossary'],
    ['en', 'compare'],
    // in English the Danish page would lie on the list of articles
    ['da', 'articles'],
  ])('of a plain page in %s may not be `%s`, which the site uses', (locale, slug) => {
    const files = { 'pages/om/page.yaml': '', [`pages/om/${locale}.mdx`]: articleText('Om', `"${slug}"`) };
    expect(faults(files)).toEqual([
      `pages/om/${locale}.mdx:3:7 error: Unexpected slug \`${slug}\`: the site uses it for a list. Choose another. (slug)`,
    ]);
  });

  it('of a plain page may be a list’s name in the other language when it has a counterpart', () => {
    const files = {
      'pages/om/page.yaml': '',
      'pages/om/da.mdx': articleText('Om', 'articles'),
      'pages/om/en.mdx': articleText('About', 'about'),
    };
    expect(faults(files)).toEqual([]);
  });
});

describe('requireContent', () => {
  it('returns the content of a site without errors', () => {
    expect(requireContent(writeSite(danish('Radaren.\n'))).site.name).toBe('Sidestykke');
  });

  it('throws an error that lists every error, one line each, and no warning', () => {
    const root = writeSite(danish('## Radaren\n\n{a}\n\n[b](nej)\n'));
    const run = () => requireContent(root);
    expect(run).toThrow(ContentError);
    expect(run).toThrow(
      new ContentError([
        {
          path: `${root}/articles/radar/da.mdx`,
          line: 9,
          column: 1,
          severity: 'error',
          rule: 'no-expression',
          message: {
            da: 'Uventet udtryk `{a}`: indhold kan ikke rumme kode. Skriv ordene, eller `\\{` for en klamme.',
            en: 'Unexpected expression `{a}`: content cannot hold code. Write the words, or `\\{` for a brace.',
          },
        },
        {
          path: `${root}/articles/radar/da.mdx`,
          line: 11,
          column: 1,
          severity: 'error',
          rule: 'dead-link',
          message: {
            da: 'Ukendt side `nej` i et link. Mappenavnene viser, hvilke id’er der er.',
            en: 'Unknown page `nej` in a link. See the folder names for the ids there are.',
          },
        },
      ]),
    );
  });
});

describe('contentDir', () => {
  it('is content/ in the project, or CONTENT_DIR', () => {
    vi.stubEnv('CONTENT_DIR', '');
    expect(contentDir()).toBe(resolve('content'));
    vi.stubEnv('CONTENT_DIR', '/srv/indhold');
    expect(contentDir()).toBe('/srv/indhold');
    vi.unstubAllEnvs();
  });
});
