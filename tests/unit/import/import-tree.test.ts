import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatFinding } from '../../../lib/content/finding';
import { loadContent } from '../../../lib/content/load';
import type { Locale } from '../../../lib/i18n/locales';
import { importTree, reportFile } from '../../../lib/import/import-tree';
import { FolderTakenError } from '../../../lib/scaffold/init';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Imports files given as `da/…` and `en/…`; `oneTree` gives the same folder for both languages. */
function imported(files: Record<string, string | Buffer>, oneTree = false) {
  const root = mkdtempSync(join(tmpdir(), 'sidestykke-import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'in', path)), { recursive: true });
    writeFileSync(join(root, 'in', path), text);
  }
  const tree = (locale: Locale) => join(root, 'in', oneTree ? '' : locale);
  const out = join(root, 'out');
  const { pages } = importTree({ roots: { da: tree('da'), en: tree('en') }, out, date: '2026-11-23' });
  const { content, findings } = loadContent(out);
  const errors = findings.filter(({ severity }) => severity === 'error').map(formatFinding);
  expect(errors).toEqual([]);
  return {
    pages,
    content: content!,
    read: (path: string) => readFileSync(join(out, path), 'utf8'),
    report: readFileSync(join(out, reportFile), 'utf8'),
    again: () => importTree({ roots: { da: tree('da'), en: tree('en') }, out, date: '2026-11-23' }),
  };
}

describe('importTree', () => {
  it('pairs files of one path, gives ids, front matter and shared section ids', () => {
    const { content, read, pages } = imported({
      'da/guide/saet-op.md': '# Kun dansk\n\nEn side uden modstykke på engelsk.\n',
      'da/guide/setup.md':
        '---\ntitle: Sæt op\nms.date: 05/16/2024\n---\n\nFørste sætning er lang nok. Så en til.\n\n## Før du begynder\n\nA\n\n## Bagefter\n\nB\n',
      'en/guide/setup.md':
        '# Set up\n\nA first sentence that is long enough. More.\n\n## Before you begin\n\nA\n\n## Afterwards\n\nB\n',
    });
    expect(pages).toEqual({ both: 1, da: 1, en: 0 });
    const { texts, id } = content.articles.find(article => article.id === 'setup')!;
    expect(id).toBe('setup');
    expect(texts.da).toMatchObject({
      title: 'Sæt op',
      slug: 'saet-op',
      summary: 'Første sætning er lang nok.',
      updated: '2024-05-16',
    });
    expect(texts.en).toMatchObject({ title: 'Set up', updated: '2026-11-23' });
    for (const text of [texts.da, texts.en])
      expect(text!.sections.map(section => section.id)).toEqual(['before-you-begin', 'afterwards']);
    expect(read('articles/setup/da.mdx')).toContain('## Før du begynder [#before-you-begin]');
  });

  it('reads one tree where names or folders tell the language', () => {
    const { pages } = imported(
      {
        'a.da.md': '# A\n',
        'a.en.md': '# A\n',
        'b.md': '# B\n',
        'da-DK/b.md': '# B\n',
        'pages.da/c.md': '# C\n',
        'pages/c.md': '# C\n',
      },
      true,
    );
    expect(pages).toEqual({ both: 3, da: 0, en: 0 });
  });

  it('pairs files of other names by their front matter, and by what no translation changes', () => {
    const same = 'Use `npm start`, `npm test` and https://example.org/a.\n';
    const { pages, content } = imported({
      'da/om-os.md': '---\nuid: team\n---\n# Om os\n',
      'en/team.md': '---\nuid: team\n---\n# Team\n',
      'da/brug.md': `# Brug\n\n${same}`,
      'en/use.md': `# Use\n\n${same}`,
      'da/andet.md': '# Noget helt andet\n',
      'en/other.md': '# Something else\n',
    });
    expect(pages).toEqual({ both: 2, da: 1, en: 1 });
    expect(content.articles.map(({ id }) => id).sort()).toEqual(['andet', 'other', 'team', 'use']);
  });

  it('aligns sections where a language has more of them, and tells of those left alone', () => {
    const { content, report } = imported({
      'da/a.md':
        '# A\n\n## <a name="install-it"></a>Installér\n\n## Kun her\n\n## <a name="use-it"></a>Brug\n',
      'en/a.md': '# A\n\n## Install it\n\n### In detail\n\n## Use it\n',
    });
    const ids = (locale: Locale) => content.articles[0]!.texts[locale]!.sections.map(({ id }) => id);
    expect(ids('da')).toEqual(['install-it', 'kun-her', 'use-it']);
    expect(ids('en')).toEqual(['install-it', 'in-detail', 'use-it']);
    expect(report).toContain('da:a.md:1: section #kun-her has no counterpart (section)');
    expect(report).toContain('en:a.md:1: section #in-detail has no counterpart (section)');
  });

  it('turns links into ids and section ids, in the words of either language', () => {
    const { read, report } = imported({
      'da/a.md': '# A\n\n[til b](sub/b.md#før-start) [væk](gone.md) [ref][r]\n\n[r]: ./sub/b.md\n',
      'en/a.md':
        '# A\n\n[to b](/docs/sub/b/#before-start) [bad](javascript:alert(1)) [out](https://example.org)\n',
      'da/sub/b.md': '# B\n\n## Før start\n\n[op](../a.md) [her](#før-start)\n',
      'en/sub/b.md': '# B\n\n## Before start\n\n[up](../a.md)\n',
    });
    expect(read('articles/a/da.mdx')).toContain('[til b](b#before-start) væk [ref](b)');
    expect(read('articles/a/en.mdx')).toContain('[to b](b#before-start) bad [out](https://example.org)');
    expect(read('articles/b/da.mdx')).toContain('[op](a) [her](#before-start)');
    expect(report).toContain('da:a.md:3: gone.md left out, its words kept: there is no such file (link)');
    expect(report).toContain('en:a.md:3: javascript:alert(1) left out');
  });

  it('copies pictures beside their page, and tells of those that are not there or no picture', () => {
    const { read, report, content } = imported({
      'da/a.md': '# A\n\n![Et punkt](img/dot.png)\n\n![Væk](img/gone.png)\n\n![Ej](img/text.png)\n',
      'en/a.md': '# A\n\n![A dot](../da/img/dot.png) outside\n',
      'da/img/dot.png': pixel,
      'da/img/text.png': 'no picture',
    });
    expect(read('articles/a/da.mdx')).toContain('![Et punkt](./dot.png)');
    expect(read('articles/a/da.mdx')).toMatch(/\n\nVæk\n\nEj\n/);
    expect(content.media.size).toBe(1);
    expect(report).toContain('da:a.md:5: img/gone.png left out');
    expect(report).toContain('da:a.md:7: img/text.png left out');
    expect(report).toContain('en:a.md:3: ../da/img/dot.png left out');
  });

  it('makes text of what could run, of HTML and of expressions, and tells it', () => {
    const { content, report } = imported({
      'da/a.mdx':
        '---\ntitle: A\nauthor: b\n---\n\nimport X from "./x"\n\n<script>alert(1)</script>\n\n<Card title="x">\n\nI et {1 + 1} kort\n\n</Card>\n\nSkriv <dit-navn>, x < y <kbd>Ctrl</kbd> <b>fed</b>\n\nimport af varer\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\n<!-- skjult -->\n',
      'en/a.mdx':
        '---\ntitle: A\n---\n\n- [ ] task\n  # Heading\n\nText[^1] and [^gone]\n\n[^1]: The note.\n',
    });
    const { da, en } = content.articles[0]!.texts;
    for (const words of [
      'I et {1 + 1} kort',
      'Skriv &#x3C;dit-navn>, x &#x3C; y',
      '<code>Ctrl</code>',
      'a – b',
    ])
      expect(da!.html).toContain(words);
    expect(da!.html).not.toMatch(/alert|skjult|<script/);
    expect(en!.notes).toHaveLength(1);
    for (const told of [
      '(code)',
      '<script>',
      '<Card>',
      'comment left out: skjult',
      '<dit-navn> taken for text',
      'keys left out: author',
      'note without a text: [^gone]',
      'made bold: Heading',
    ])
      expect(report).toContain(told);
  });

  it('turns alerts and asides of other programs into notes', () => {
    const { read } = imported({
      'da/a.md':
        '# A\n\n> [!TIP]\n> Et råd.\n\n1. Trin\n\n   :::note[Husk "det"]\n   Inde i trinet.\n   :::\n\n```\n:::note\n```\n',
      'en/a.md': '# A\n\n:::caution\nCareful.\n\n- one\n:::\n\n:::image source="x.png" alt-text="An x":::\n',
    });
    expect(read('articles/a/da.mdx')).toContain('<Note title="Tip">\n\nEt råd.\n\n</Note>');
    expect(read('articles/a/da.mdx')).toContain('<Note title="Husk &quot;det&quot;">');
    expect(read('articles/a/da.mdx')).toContain('```\n:::note\n```');
    expect(read('articles/a/en.mdx')).toContain('<Note title="Caution">\n\nCareful.\n\n- one\n\n</Note>');
  });

  it('never writes into a folder that has files', () => {
    expect(imported({ 'da/a.md': '# A\n', 'en/a.md': '# A\n' }).again).toThrow(FolderTakenError);
  });
});

describe('hostile sources', () => {
  const fine = { 'en/a.md': '# Hello\n\nWords that are long enough.\n' };

  it.each([
    ['10,000 levels of quotations', '> '.repeat(10_000)],
    ['10,000 levels of links', `${'['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
    ['10,000 levels of tags', '<div>'.repeat(10_000)],
    ['UTF-16', Buffer.from('\uFEFF# Hej\n', 'utf16le')],
    ['Latin-1', Buffer.from('# Søværnet\n', 'latin1')],
  ])('with %s are left out, which is told', (_name, text) => {
    const { pages, report } = imported({ ...fine, 'da/a.md': text });
    expect(pages).toEqual({ both: 0, da: 0, en: 1 });
    expect(report).toContain(
      'da:a.md:1: left out: above 900000 bytes, no UTF-8, or nested too deep to be read',
    );
  });

  it('run nowhere, and lead nowhere by a script', () => {
    const { content, report } = imported({
      ...fine,
      'da/a.md':
        '# </script>\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![b](./b.svg)\n\n<img src=x onerror=alert(1)>\n',
      'da/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="alert(1)"/>',
    });
    expect(content.articles[0]!.texts.da!.html).not.toMatch(/<script|<img|href/);
    expect(report).toContain('./b.svg left out');
  });

  it('with names and titles that no page may have get others', () => {
    const { content } = imported({
      [`en/${'long-'.repeat(45)}.md`]: '# Long\n\nWords that are long enough.\n',
      'da/other.md': '# Andet\n\nOrd, der er lange nok.\n',
      'en/con.md': '---\ntitle: "Con\\u202E\\e"\n---\n\nWords that are long enough.\n',
    });
    const ids = content.articles.map(({ id }) => id);
    expect(ids).toContain('con-page');
    expect(Math.max(...ids.map(id => id.length))).toBe(69);
    expect(content.articles.map(({ texts }) => texts.en?.title)).toContain('Con');
  });
});
