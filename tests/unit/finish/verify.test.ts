import { describe, expect, it } from 'vitest';
import { parsePage } from '@/lib/finish/page-tree';
import { factsOf, verifySite } from '@/lib/finish/verify';

const base = 'https://example.org';

/** A site of pages: file → [lang, head, body]. */
function problemsOf(
  pages: Record<string, [lang: string, head: string, body: string]>,
  others: string[] = [],
  basePath = '',
  texts: Record<string, string> = {},
): string[] {
  const facts = Object.entries(pages).map(([file, [lang, head, body]]) =>
    factsOf(
      file,
      parsePage(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`),
    ),
  );
  const files = new Set([...Object.keys(pages), ...others, ...Object.keys(texts)]);
  return verifySite(facts, files, base, basePath, new Map(Object.entries(texts))).map(
    ({ file, problem }) => `${file}: ${problem}`,
  );
}

const pair = (self: string, da: string, en: string) =>
  `<link rel="canonical" href="${base}${self}"><link rel="alternate" hreflang="da" href="${base}${da}"><link rel="alternate" hreflang="en" href="${base}${en}">`;

describe('verifySite', () => {
  it('reports the picture of a shared page that is not there', () => {
    const image = (file: string) => `<meta property="og:image" content="${base}/da/og/${file}">`;
    expect(
      problemsOf(
        { 'da/a/index.html': ['da', image('nmi.png'), ''], 'da/b/index.html': ['da', image('no.png'), ''] },
        ['da/og/nmi.png'],
      ),
    ).toEqual([`da/b/index.html: \`${base}/da/og/no.png\` leads nowhere.`]);
  });

  it('accepts links, anchors, assets and pairs that hold', () => {
    const head = (self: string) => pair(self, '/da/a/', '/en/a/');
    expect(
      problemsOf(
        {
          'da/a/index.html': [
            'da',
            head('/da/a/'),
            '<h2 id="x">x</h2><a href="#x">x</a><a href="/en/a/#x">en</a><img src="/media/p.svg" alt="">',
          ],
          'en/a/index.html': [
            'en',
            head('/en/a/'),
            '<h2 id="x">x</h2><a href="../../da/a/?q=1#x">da</a><a href="https://elsewhere.example/">out</a>',
          ],
        },
        ['media/p.svg'],
      ),
    ).toEqual([]);
  });

  it('names a link that leads nowhere, an anchor that does not exist and a missing asset', () => {
    const body = '<a href="/da/b/">b</a><a href="#nope">n</a><img src="/x.png" alt="">';
    expect(problemsOf({ 'da/a/index.html': ['da', '', body] })).toEqual([
      'da/a/index.html: <a href> `/da/b/` leads nowhere.',
      'da/a/index.html: <a href> `#nope` leads to a section that does not exist.',
      'da/a/index.html: <img src> `/x.png` leads nowhere.',
    ]);
  });

  it('names an id that stands twice and a page without a language', () => {
    expect(problemsOf({ 'index.html': ['', '', '<p id="a"></p><p id="a"></p>'] })).toEqual([
      'index.html: id `a` stands twice.',
      'index.html: <html> has no lang.',
    ]);
  });

  it('names a pair that is not returned, or that is in the wrong language', () => {
    const found = problemsOf({
      'da/a/index.html': ['da', pair('/da/a/', '/da/a/', '/en/a/'), ''],
      'en/a/index.html': ['fr', pair('/en/a/', '/da/b/', '/en/a/'), ''],
      'da/b/index.html': ['da', '', ''],
    });
    expect(found).toContain('da/a/index.html: hreflang en `https://example.org/en/a/` is a page in `fr`.');
    expect(found).toContain(
      'da/a/index.html: hreflang en `https://example.org/en/a/` does not name this page in return.',
    );
  });

  it('holds links to the base path', () => {
    const page: [string, string, string] = ['da', '', '<a href="/kb/da/">in</a><a href="/da/">out</a>'];
    expect(problemsOf({ 'da/index.html': page }, [], '/kb')).toEqual([
      'da/index.html: <a href> `/da/` lies outside the base path.',
    ]);
  });

  it('checks the site’s addresses in texts for programs and in data blocks, below a base path, too', () => {
    const data = `<script type="application/ld+json">{"url":"${base}/da/nope/"}</script><h2 id="x">x</h2>`;
    const text = `[a](${base}/da/#x) [b](${base}/da/#y) <loc>${base}/feed.xml</loc> ${base}/100% https://example.org.dk/z`;
    for (const basePath of ['', '/kb'])
      expect(problemsOf({ 'da/index.html': ['da', '', data] }, [], basePath, { 'a.md': text })).toEqual([
        `da/index.html: \`${base}/da/nope/\` leads nowhere.`,
        `a.md: \`${base}/da/#y\` leads to a section that does not exist.`,
        `a.md: \`${base}/feed.xml\` leads nowhere.`,
        `a.md: \`${base}/100%\` leads nowhere.`,
      ]);
  });

  it('takes an alternate without a language for a link, such as a feed’s', () => {
    const feed = '<link rel="alternate" type="application/atom+xml" href="/da/feed.xml">';
    expect(problemsOf({ 'da/index.html': ['da', feed, ''] })).toEqual([
      'da/index.html: <link href> `/da/feed.xml` leads nowhere.',
    ]);
    expect(problemsOf({ 'da/index.html': ['da', feed, ''] }, ['da/feed.xml'])).toEqual([]);
  });

  it.each(['javascript:alert(1)', '//elsewhere.example/x', 'vbscript:x'])('refuses %s', url => {
    expect(problemsOf({ 'index.html': ['da', '', `<a href="${url}">x</a>`] })).toHaveLength(1);
  });
});
