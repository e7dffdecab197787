import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../lib/i18n/locales';
import { atomFeed } from '../../../lib/publish/atom-feed';
import { article, articleText, contentOf, type Files } from '../content/site-folder';
import { childOf, childrenOf, type ReadElement, readXml } from './read-xml';
import { smallContent, smallSite } from './small-site';

const feed = (locale: Locale, more?: Files) => readXml(atomFeed(smallContent(more), locale));
const entries = (element: ReadElement) => childrenOf(element, 'entry');
const titles = (element: ReadElement) => entries(element).map(entry => childOf(entry, 'title').text);
const links = (element: ReadElement) =>
  childrenOf(element, 'link').map(
    ({ attributes: { rel, type, hreflang, href } }) => `${rel} ${type} ${hreflang} ${href}`,
  );

const base = 'https://sidestykke.example';

describe('atomFeed', () => {
  it('says what RFC 4287 asks of a feed, in its language', () => {
    const read = feed('da');
    expect(read.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'da' });
    expect(childOf(read, 'id').text).toBe('tag:sidestykke.example,2026:/da/feed');
    expect(childOf(read, 'title').text).toBe('NATO i Irak – Sidestykke');
    expect(childOf(read, 'updated').text).toBe('2026-11-10T00:00:00Z');
    expect(childOf(childOf(read, 'author'), 'name').text).toBe('Sidestykke');
    expect(links(read)).toEqual([
      `self application/atom+xml da ${base}/da/feed.xml`,
      `alternate text/html da ${base}/da/`,
      `alternate application/atom+xml en ${base}/en/feed.xml`,
    ]);
  });

  it('has articles and pages of its language, the last changed first, then in reading order', () => {
    expect(titles(feed('da'))).toEqual(['Staben', 'Om', 'Radaren & R&D', 'Fregatten']);
    expect(titles(feed('en'))).toEqual(['About', 'The radar', 'The staff']);
  });

  it('says what RFC 4287 asks of an entry, and where its counterpart and its twin are', () => {
    const entry = entries(feed('da'))[2]!;
    expect(childOf(entry, 'id').text).toBe('tag:sidestykke.example,2026:/da/article/radar');
    expect(childOf(entry, 'updated').text).toBe('2026-10-01T00:00:00Z');
    expect(childOf(entry, 'summary').text).toBe('Radaren & R&D.');
    expect(childOf(entry, 'category').attributes).toEqual({ term: 'nmi', label: 'Missionen' });
    expect(links(entry)).toEqual([
      `alternate text/html da ${base}/da/artikler/radaren/`,
      `alternate text/html en ${base}/en/articles/the-radar/`,
      `alternate text/markdown da ${base}/da/artikler/radaren/index.md`,
    ]);
  });

  it('keeps the id of an entry whose address and title change', () => {
    const ids = (more?: Files) => entries(feed('en', more)).map(entry => childOf(entry, 'id').text);
    const renamed = { 'articles/radar/en.mdx': articleText('Radar, again', 'radar-again') };
    expect(new Set(ids(renamed))).toEqual(new Set(ids()));
    expect(new Set(ids()).size).toBe(3);
  });

  it('names a page of one language without a counterpart', () => {
    expect(links(entries(feed('da'))[3]!).some(link => link.includes(' en '))).toBe(false);
  });

  it('never has two alternate links of the same type and language, as RFC 4287 says', () => {
    for (const element of [feed('da'), ...entries(feed('da'))]) {
      const kinds = links(element).map(link => link.split(' ').slice(0, 3).join(' '));
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  it('stops at 30 entries', () => {
    const many = Object.assign({}, ...Array.from({ length: 40 }, (_, i) => article(`a${i}`, '', '')));
    expect(entries(readXml(atomFeed(contentOf({ ...smallSite, ...many }), 'da')))).toHaveLength(30);
  });

  it('is valid for a site without a page', () => {
    const read = readXml(atomFeed(contentOf({}), 'en'));
    expect(childOf(read, 'updated').text).toBe('1970-01-01T00:00:00Z');
    expect(entries(read)).toEqual([]);
  });
});
