import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishSite, type SiteParts } from '@/lib/finish/finish';
import { contentSecurityPolicy } from '@/lib/finish/policy';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'finish-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const page = (lang: string, body: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/s.css"/><script src="/_next/static/chunks/a.js" async=""></script></head><body>${body}</body></html>`;

const parts: SiteParts = {
  baseUrl: 'https://example.org',
  main: 'main.HASH.js',
  choice: 'choice.HASH.js',
  files: new Map([
    ['assets/main.HASH.js', 'export {};'],
    ['assets/choice.HASH.js', 'export {};'],
  ]),
  published: new Map(),
  copies: new Map(),
  redirects: new Map([['/da/gammel/', '/da/']]),
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
    finishSite(root, parts, { compress: false, keepRuntime: false });
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
    finishSite(root, parts, { compress: false, keepRuntime: false });
    expect(readFileSync(join(root, 'da/404.html'), 'utf8')).toContain('Her er intet sidestykke');
    expect(readFileSync(join(root, 'da/gammel/index.html'), 'utf8')).toContain('content="0; url=/da/"');
    expect(readFileSync(join(root, '_headers'), 'utf8')).toContain("frame-ancestors 'none'");
    expect(readFileSync(join(root, '_redirects'), 'utf8')).toBe('/da/gammel/ /da/ 301\n');
  });

  it('writes twins that inflate to the page itself', () => {
    exportOfNext();
    finishSite(root, parts, { compress: true, keepRuntime: false });
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
    finishSite(root, published('/da/'), { compress: true, keepRuntime: false });
    expect(gunzipSync(readFileSync(join(root, 'glossary.csv.gz'))).toString()).toContain('nmi,https:');
    exportOfNext();
    expect(() => finishSite(root, published('/da/nope/'), { compress: false, keepRuntime: false })).toThrow(
      'glossary.csv: `https://example.org/da/nope/` leads nowhere.',
    );
  });

  it('lists every page with a dead link, not only the first', () => {
    exportOfNext();
    write('da/x/index.html', page('da', '<a href="/da/nope/">x</a>'));
    write('da/y/index.html', page('da', '<a href="#nope">y</a>'));
    expect(() => finishSite(root, parts, { compress: false, keepRuntime: false })).toThrow(
      /da\/x\/index\.html: <a href> `\/da\/nope\/` leads nowhere\.\nda\/y\/index\.html: <a href> `#nope` leads to a section/,
    );
  });
});
