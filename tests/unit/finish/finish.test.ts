import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportedSite, prepareExport } from '@/lib/finish/exported-site';
import { type FinishOptions, finishSite, type SiteParts } from '@/lib/finish/finish';
import { contentSecurityPolicy } from '@/lib/finish/policy';
import { SiteWriter } from '@/lib/finish/site-writer';
import type { StaticPage } from '@/lib/finish/static-page';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  root = mkdtempSync(join(tmpdir(), 'finish-'));
});
afterEach(() => {
  for (const path of [folder, root]) rmSync(path, { recursive: true, force: true });
});

/** Writes a file of Next's export. */
function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const modules = { main: '/assets/main.HASH.js', choice: '/assets/choice.HASH.js' };

function finish(parts: SiteParts, options: FinishOptions, exported: Partial<ExportedSite> = {}): void {
  if (exported.isNew ?? true) prepareExport(folder, modules);
  finishSite(
    new SiteWriter(root, `${root}-staged`),
    { folder, samples: new Map(), isNew: true, ...exported },
    parts,
    options,
  );
}

const page = (lang: string, body: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/s.css"/><script src="/_next/static/chunks/a.js" async=""></script></head><body>${body}</body></html>`;

const parts: SiteParts = {
  baseUrl: 'https://example.org',
  module: modules.main,
  files: new Map([
    ['assets/main.HASH.js', 'export {};'],
    ['assets/choice.HASH.js', 'export {};'],
  ]),
  published: new Map(),
  copies: new Map(),
  redirects: new Map([['/da/gammel/', '/da/']]),
  pages: undefined,
};

function exportOfNext(): void {
  write('index.html', page('da', '<a href="/da/">Dansk</a>'));
  write('da/index.html', page('da', `<main><p>${'Træningen i Irak. '.repeat(40)}</p></main>`));
  write('da/404/index.html', page('da', 'Her er intet sidestykke'));
  write('da/index.txt', 'flight data');
  write('da/__next._tree.txt', 'flight data');
  write('_next/static/chunks/s.css', 'a{color:red}');
  write('_next/static/chunks/a.js', 'x');
}

describe('finishSite', () => {
  it('leaves no trace of the runtime and gives every page the policy first and the module last', () => {
    exportOfNext();
    finish(parts, { compress: false });
    expect(existsSync(join(root, '_next'))).toBe(false);
    expect(existsSync(join(root, 'da/index.txt'))).toBe(false);
    const html = readFileSync(join(root, 'da/index.html'), 'utf8');
    expect(html).not.toContain('_next');
    const policy = contentSecurityPolicy({ forMeta: true });
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    );
    expect(html).toContain('<script type="module" src="/assets/main.HASH.js"></script></head>');
    expect(readFileSync(join(root, 'index.html'), 'utf8')).toContain('/assets/choice.HASH.js');
  });

  it('puts the 404 page where hosts look for it, writes redirects and the headers file', () => {
    exportOfNext();
    finish(parts, { compress: false });
    expect(readFileSync(join(root, 'da/404.html'), 'utf8')).toContain('Her er intet sidestykke');
    expect(readFileSync(join(root, 'da/gammel/index.html'), 'utf8')).toContain('content="0; url=/da/"');
    expect(readFileSync(join(root, '_headers'), 'utf8')).toContain("frame-ancestors 'none'");
    expect(readFileSync(join(root, '_redirects'), 'utf8')).toBe('/da/gammel/ /da/ 301\n');
  });

  it('writes twins that inflate to the page itself', () => {
    exportOfNext();
    finish(parts, { compress: true });
    const html = readFileSync(join(root, 'da/index.html'), 'utf8');
    expect(brotliDecompressSync(readFileSync(join(root, 'da/index.html.br'))).toString()).toBe(html);
    expect(gunzipSync(readFileSync(join(root, 'da/index.html.gz'))).toString()).toBe(html);
  });

  it('writes texts for programs with their twins, and stops at an address in them that leads nowhere', () => {
    const published = (to: string) => ({
      ...parts,
      published: new Map([['glossary.csv', `id,url\r\nnmi,https://example.org${to}\r\n`.repeat(20)]]),
    });
    exportOfNext();
    finish(published('/da/'), { compress: true });
    expect(gunzipSync(readFileSync(join(root, 'glossary.csv.gz'))).toString()).toContain('nmi,https:');
    exportOfNext();
    expect(() => finish(published('/da/nope/'), { compress: false })).toThrow(
      'glossary.csv: `https://example.org/da/nope/` leads nowhere.',
    );
  });

  it('lists every page with a dead link, not only the first', () => {
    exportOfNext();
    write('da/x/index.html', page('da', '<a href="/da/nope/">x</a>'));
    write('da/y/index.html', page('da', '<a href="#nope">y</a>'));
    expect(() => finish(parts, { compress: false })).toThrow(
      /da\/x\/index\.html: <a href> `\/da\/nope\/` leads nowhere\.\nda\/y\/index\.html: <a href> `#nope` leads to a section/,
    );
  });

  describe('with pages that React made', () => {
    const head =
      '<title>x</title><meta name="description" content="y"><link rel="canonical" href="https://example.org/da/">';
    const made = (file: string, text: string): StaticPage => ({
      file,
      shell: 'da',
      head,
      body: `<main>${text}</main>`,
    });
    const samples = new Map([['da', 'da/index.html']]);
    const withPages = (...pages: StaticPage[]) => ({ ...parts, pages });
    const home = () => readFileSync(join(root, 'da/index.html'), 'utf8');

    beforeEach(() => {
      exportOfNext();
      rmSync(join(folder, 'da/404'), { recursive: true });
      write('da/index.html', page('da', '<main>Start</main>').replace('</head>', `${head}</head>`));
    });

    it('takes those for the site, in the shells of those that Next wrote', () => {
      finish(
        withPages(made('da/index.html', 'Start'), made('da/ny/index.html', 'Ny')),
        { compress: false },
        { samples },
      );
      const added = readFileSync(join(root, 'da/ny/index.html'), 'utf8');
      expect(added).toBe(home().replace('Start', 'Ny'));
      expect(added).toContain('/assets/main.HASH.js');
    });

    it('stops where the two made another page of it, or where React made none', () => {
      expect(() =>
        finish(withPages(made('da/index.html', 'Slut')), { compress: false }, { samples }),
      ).toThrow(/da\/index\.html: React alone made another page/);
      exportOfNext();
      expect(() =>
        finish(withPages(made('da/index.html', 'Start')), { compress: false }, { samples }),
      ).toThrow(/da\/404\/index\.html: Next wrote it, but React alone does not/);
    });

    it('takes of an older export what pages share, and no page of its content', () => {
      write('da/gone/index.html', page('da', '<main></main>').replace('</head>', `${head}</head>`));
      finish(
        withPages(made('da/index.html', 'Start'), made('da/gone/index.html', '')),
        { compress: false },
        { samples },
      );
      const before = home();
      finish(withPages(made('da/index.html', 'Slut')), { compress: false }, { samples, isNew: false });
      expect(home()).toBe(before.replace('Start', 'Slut'));
      expect(existsSync(join(root, 'da/gone/index.html'))).toBe(false);
      expect(existsSync(join(root, 'index.html'))).toBe(true);
    });
  });
});
