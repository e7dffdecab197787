import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { requireContent } from '../../../lib/content/load';
import type { Content } from '../../../lib/content/model';
import { locales } from '../../../lib/i18n/locales';
import { books } from '../../../lib/publish/epub/books';
import { epub } from '../../../lib/publish/epub/epub';
import { uuidOf } from '../../../lib/publish/epub/uuid';
import { articleText } from '../content/site-folder';
import { type ReadEpub, readEpub } from './read-epub';
import { smallContent } from './small-site';

const icon = readFileSync('app/icon.svg', 'utf8');

function epubOf(content: Content, locale: 'da' | 'en'): Uint8Array {
  return epub(content, locale, { icon, medium: address => readFileSync(content.media.get(address)!) });
}

function chapter(book: ReadEpub, file: string) {
  return book.documents.get(`EPUB/${file}`)!;
}

describe('an e-book', () => {
  const figure = '<Figure src="./a.svg" alt="Et <billede> & mere" caption="Sådan." credit="Os" />';
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"><path d="M0 0h1"/></svg>';
  // 1 × 1 px, transparent
  const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
  const body = `Ord & <Lang is="en">words</Lang> "i gåseøjne" og ]]\\>.[^S13]\n\n## Afsnit [#part]\n\n[Staben](staff), [fregatten](frigate), [AWACS](term:awacs), [nettet](https://example.org/?a=1&b=2), [listen](/da/kilder/).\n\n![Kun nogle læsere](./b.webp)\n\n${figure}\n\n| A | B |\n| --- | ---: |\n| 1 | 2 |\n`;
  const small = () =>
    smallContent({
      'articles/radar/da.mdx': articleText('Radaren & R&D', 'radaren', body),
      'articles/radar/a.svg': svg,
      'articles/radar/b.webp': webp,
    });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins with its type, uncompressed, as readers and `file` expect it', () => {
    const bytes = Buffer.from(epubOf(small(), 'da'));
    // local header: 30 bytes, the name, no extra field
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same bytes at any time', () => {
    const content = small();
    const first = epubOf(content, 'da');
    vi.useFakeTimers({ now: new Date('2031-05-05T12:00:00Z') });
    expect(Buffer.compare(epubOf(content, 'da'), first)).toBe(0);
  });

  it('says what it is', () => {
    const { metadata } = readEpub(epubOf(small(), 'da'));
    expect(Object.fromEntries(metadata)).toMatchObject({
      'dc:identifier': [`urn:uuid:${uuidOf('https://sidestykke.example/da/')}`],
      'dc:title': ['NATO i Irak'],
      'dc:language': ['da'],
      'dc:publisher': ['Sidestykke'],
      'dc:source': ['https://sidestykke.example/da/'],
      'dcterms:modified': ['2026-11-22T00:00:00Z'],
      'schema:accessMode': ['textual', 'visual'],
      'schema:accessModeSufficient': ['textual'],
    });
  });

  it('has cover, title page, contents, articles by group, other pages and glossary, in this order', () => {
    expect(readEpub(epubOf(small(), 'da')).spine.map(path => path.replace('EPUB/', ''))).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'nav.xhtml',
      'a-frigate.xhtml',
      'a-radar.xhtml',
      'a-staff.xhtml',
      'p-about.xhtml',
      'glossary.xhtml',
    ]);
  });

  it('leads to chapters and terms within itself, and to the site for all else', () => {
    const { addresses } = chapter(readEpub(epubOf(small(), 'da')), 'a-radar.xhtml');
    const expected = [
      'a-staff.xhtml',
      'a-frigate.xhtml',
      'glossary.xhtml#t-awacs',
      'https://example.org/?a=1&b=2',
      'https://sidestykke.example/da/kilder/',
    ];
    expect(addresses).toEqual(expect.arrayContaining(expected));
    expect(addresses.filter(address => /^\/|^#part/.test(address))).toEqual([]);
  });

  it('holds the pictures that every reader shows, and leads to the others', () => {
    const book = readEpub(epubOf(small(), 'da'));
    const { addresses } = chapter(book, 'a-radar.xhtml');
    const [picture] = addresses.filter(address => address.startsWith('media/'));
    expect(picture).toMatch(/a\..*\.svg$/);
    expect(Buffer.from(book.files.get(`EPUB/${picture}`)!).toString()).toBe(svg);
    expect(addresses.filter(address => address.endsWith('.webp'))).toEqual([
      expect.stringMatching(/^https:\/\/sidestykke\.example\/media\//),
    ]);
  });

  it('keeps signs that mean something in XML', () => {
    const { text } = chapter(readEpub(epubOf(small(), 'da')), 'a-radar.xhtml');
    expect(text).toContain('Ord & words "i gåseøjne" og ]]>.');
    expect(text).toContain('Radaren & R&D');
  });

  it('shows title and mark on its cover', () => {
    const cover = Buffer.from(readEpub(epubOf(small(), 'da')).files.get('EPUB/cover.svg')!).toString();
    expect(cover).toContain('>NATO i Irak</text>');
    for (const [path] of icon.matchAll(/<path.*?\/>/g)) expect(cover).toContain(path);
  });

  it('is not made for a site that wants no handbook', () => {
    const { site, ...rest } = small();
    const medium = () => new Uint8Array();
    expect(books({ ...rest, site: { ...site, handbook: false } }, { icon, medium })).toEqual([]);
    expect(books({ ...rest, site }, { icon, medium }).map(({ path }) => path)).toEqual([
      'da/sidestykke.epub',
      'en/sidestykke.epub',
    ]);
  });
});

describe('uuidOf', () => {
  it('gives the UUID that others give the same address', () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org/')
    expect(uuidOf('https://example.org/')).toBe('527dda32-a0de-5105-a042-cb475b5f7d11');
  });
});

/** Read once for both languages. */
let shipped: Content | undefined;

describe.each(locales)('the e-book of the shipped content, %s', locale => {
  let bytes: Uint8Array;
  let book: ReadEpub;

  beforeAll(() => {
    shipped ??= requireContent('content');
    bytes = epubOf(shipped, locale);
    book = readEpub(bytes);
  }, 60_000);

  it('names every file it has, and has every file it names', () => {
    const inside = [...book.files.keys()].filter(
      path => path.startsWith('EPUB/') && path !== 'EPUB/package.opf',
    );
    expect([...book.manifest.keys()].sort()).toEqual(inside.sort());
    expect(book.spine.length).toBeGreaterThan(40);
    expect([...book.documents.keys()].sort()).toEqual([...book.spine].sort());
  });

  it('has no link that leads nowhere', () => {
    const known = new Set([
      ...book.manifest.keys(),
      ...[...book.documents].flatMap(([path, { ids }]) => ids.map(id => `${path}#${id}`)),
    ]);
    const targets = [...book.documents].flatMap(([path, { addresses }]) =>
      addresses.flatMap(address => book.target(path, address) ?? []),
    );
    expect(targets.length).toBeGreaterThan(2000);
    expect(targets.filter(target => !known.has(target))).toEqual([]);
  });

  it('has each id once in a document', () => {
    for (const [path, { ids }] of book.documents)
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        path,
      ).toEqual([]);
  });

  it('passes EPUBCheck without a warning', { timeout: 120_000 }, context => {
    const run = epubCheck(bytes);
    if (!run) return context.skip('epubcheck is not installed');
    expect(run.report).toContain('0 fatals / 0 errors / 0 warnings');
    expect(run.status).toBe(0);
  });
});

/** Runs EPUBCheck where Debian's package has put it; undefined where it is not installed. */
function epubCheck(bytes: Uint8Array): { status: number | null; report: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sidestykke-epub-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'book.epub');
  writeFileSync(file, bytes);
  const jar = (process.env.PATH ?? '')
    .split(':')
    .map(path => join(path, 'epubcheck'))
    .find(path => isReadable(path));
  if (!jar) return undefined;
  // the program is an archive that only some kernels run by itself
  const isArchive = readFileSync(jar).subarray(0, 2).toString('latin1') === 'PK';
  const { status, stdout, stderr } = isArchive
    ? spawnSync('java', ['-jar', jar, file], { encoding: 'utf8' })
    : spawnSync(jar, [file], { encoding: 'utf8' });
  return { status, report: stdout + stderr };
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
