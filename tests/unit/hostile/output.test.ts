import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHarmful } from '../../../lib/content/characters';
import { formatFinding } from '../../../lib/content/finding';
import { loadContent } from '../../../lib/content/load';
import type { Content } from '../../../lib/content/model';
import { locales } from '../../../lib/i18n/locales';
import { books } from '../../../lib/publish/epub/books';
import { publish } from '../../../lib/publish/publish';
import { siteCollection } from '../../../lib/search/site-collection';
import { termCards } from '../../../lib/site/term-cards';
import { writeFiles } from '../content/site-folder';
import { readCsv } from '../publish/read-csv';
import { readEpub } from '../publish/read-epub';
import { BuiltSite } from '../search/built-site';
import { hostileSite } from './hostile-site';
import { corpusStrings, hasCorpora, hostileStrings, packed } from './hostile-strings';
import { pageFaults } from './page-faults';

const icon = readFileSync('app/icon.svg', 'utf8');

/** Of the lists of the corpora; all of their scripts are bodies in tests/unit/content/mdx/safety.test.ts. */
const ofCorpora = [
  ...packed(allowed(corpusStrings('blns')), 10),
  ...packed(allowed(corpusStrings('xss').filter((_, at) => at % 20 === 0)), 16),
  ...packed(allowed(corpusStrings('confusables')), 60),
  ...packed(allowed(corpusStrings('normalization').filter((_, at) => at % 4 === 0)), 90),
];

/** What the loader takes as words: captions may hold notes, and of these the note is missing. */
function allowed(texts: readonly string[]): string[] {
  return texts.filter(text => !isHarmful(text) && !text.includes('[^'));
}

/** The words of a page's elements of a name, as a reader gets them. */
function wordsOf(html: string, tagName: string): string[] {
  const found: string[] = [];
  const text = (node: Element): string =>
    node.children
      .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? text(child) : ''))
      .join('');
  visit(fromHtml(html), 'element', node => {
    if (node.tagName === tagName) found.push(text(node));
  });
  return found;
}

describe.each([
  ['hostile words', hostileStrings],
  ...(hasCorpora ? ([['the texts of the corpora', ofCorpora]] as const) : []),
] as const)('%s in every place that takes words', (_name, strings) => {
  let root: string;
  let content: Content;
  let published: Map<string, string>;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'sidestykke-hostile-'));
    writeFiles(root, hostileSite(strings));
    const loaded = loadContent(root);
    if (!loaded.content || !loaded.parts)
      throw new Error(
        loaded.findings
          .filter(({ severity }) => severity === 'error')
          .map(formatFinding)
          .slice(0, 5)
          .join('\n'),
      );
    content = loaded.content;
    published = publish(content, loaded.parts, icon);
  }, 120_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('stand on the pages as words, and nothing on a page runs, loads or leads elsewhere by them', async () => {
    const { staticPages } = await import('../../../app/_static/static-pages');
    let pages = 0;
    const headings = new Set<string>();
    for (const { file, head, body } of staticPages.render(content)) {
      pages++;
      expect(
        pageFaults(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
        file,
      ).toEqual([]);
      for (const words of wordsOf(body, 'h1')) headings.add(words);
    }
    expect(pages).toBeGreaterThan(4 * strings.length);
    for (const { texts } of content.articles) expect(headings).toContain(texts.da!.title);
  });

  it('stand in data blocks as JSON that no `<` ends', async () => {
    const { staticPages } = await import('../../../app/_static/static-pages');
    let blocks = 0;
    for (const { body } of staticPages.render(content)) {
      visit(fromHtml(body, { fragment: true }), 'element', ({ tagName, children }) => {
        if (tagName !== 'script') return;
        blocks++;
        const [text] = children;
        if (text?.type !== 'text') throw new Error('The data block holds no text.');
        expect(text.value).not.toContain('<');
        JSON.parse(text.value);
      });
    }
    expect(blocks).toBeGreaterThan(strings.length);
  });

  it('leave feeds, sitemap and search description well-formed', () => {
    const documents = [...published].filter(([path]) => path.endsWith('.xml') || path.endsWith('.atom'));
    expect(documents.length).toBeGreaterThan(3);
    for (const [path, text] of documents) expect(XMLValidator.validate(text), path).toBe(true);
    const feeds = [...published.values()].filter(text => text.includes('<feed')).join('');
    expect(feeds).toMatch(/&lt;\w[^<>]*alert\(1\)/);
  });

  it('leave the glossary’s JSON, CSV and manifest readable, each word where it belongs', () => {
    for (const [path, text] of published) {
      if (path.endsWith('.json') || path.endsWith('.webmanifest')) JSON.parse(text);
      if (!path.endsWith('.csv')) continue;
      const [header, ...rows] = readCsv(text);
      for (const row of rows) {
        expect(row).toHaveLength(header!.length);
        // a spreadsheet would run what begins so
        for (const cell of row) expect(cell).not.toMatch(/^[=@+\t\r]/);
      }
      expect(rows.length).toBeGreaterThanOrEqual(strings.length);
    }
  });

  it('leave robots.txt and llms.txt with the lines they should have', () => {
    expect(published.get('robots.txt')!.trim().split('\n')).toHaveLength(4);
    expect(published.get('llms.txt')).not.toMatch(/^\s*<(?:script|svg|img)/m);
  });

  it('leave the e-books well-formed, without a script, and with links within the book or to the web', () => {
    const medium = (address: string) => readFileSync(content.media.get(address)!);
    for (const { bytes } of books(content, { icon, medium })) {
      const book = readEpub(bytes);
      for (const [path, { addresses }] of book.documents) {
        const text = new TextDecoder().decode(book.files.get(path));
        expect(pageFaults(text, /^[\w./-]+$/), path).toEqual([]);
        for (const address of addresses) expect(address).toMatch(/^(?:https?:|mailto:|[^:]*$)/);
      }
    }
  });

  it('stand in the cards of terms as JSON', () => {
    const cards = [...termCards(content).values()];
    expect(cards.length).toBeGreaterThan(strings.length);
    for (const card of cards) JSON.parse(card);
  });

  it('can be searched for, and every address found is one of the site', async () => {
    const collection = siteCollection(content);
    const site = await BuiltSite.build(collection);
    const addresses = new Set(
      collection.pages.flatMap(({ texts }) => locales.map(locale => texts[locale]?.href)),
    );
    for (const text of strings) {
      const { pages, answer } = await site.search(text);
      for (const { href } of [...pages, ...(answer ? [answer] : [])]) expect(addresses).toContain(href);
    }
    expect((await site.search('alert script')).pages.length).toBeGreaterThan(3);
  });
});
