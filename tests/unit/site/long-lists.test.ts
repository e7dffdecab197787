import { describe, expect, it } from 'vitest';
import type { Content } from '@/lib/content/model';
import { locales } from '@/lib/i18n/locales';
import type { PartedKind } from '@/lib/i18n/routes';
import { abbreviationsView } from '@/lib/site/abbreviations-view';
import { articleView } from '@/lib/site/article-view';
import { changesView } from '@/lib/site/changes-view';
import { glossaryView, termView, themesView } from '@/lib/site/glossary-view';
import { homeView } from '@/lib/site/home-view';
import { indexView } from '@/lib/site/index-view';
import { listParts, partedKinds, partPage } from '@/lib/site/list-parts';
import { articleGroups, groupPage } from '@/lib/site/list-view';
import { sourcesView } from '@/lib/site/sources-view';
import { largeSite } from './large-site';

const small = largeSite(60, 150);
const large = largeSite(10_000, 3000);

/** What a list shows, on its own page or a part. */
const views: Record<PartedKind, (content: Content, part?: string) => unknown> = {
  articles: (content, part) =>
    part === undefined ? articleGroups(content, 'da') : groupPage(content, 'da', part),
  glossary: (content, part) => glossaryView(content, 'da', part),
  themes: (content, part) => themesView(content, 'da', part),
  abbreviations: (content, part) => abbreviationsView(content, 'da', part),
  sources: (content, part) => sourcesView(content, 'da', part),
  index: (content, part) => indexView(content, 'da', part),
};

const bytes = (view: unknown) => JSON.stringify(view).length;

describe('a site of 10,000 articles', () => {
  it.each(partedKinds)('has no page of the list of %s that grows with it', kind => {
    const parts = listParts(large, kind, 'da');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of [undefined, ...parts]) expect(bytes(views[kind](large, part))).toBeLessThan(200_000);
  });

  it('has a front page, a page of changes and pages of terms that do not grow either', () => {
    expect(bytes(homeView(large, 'da'))).toBeLessThan(20_000);
    expect(changesView(large, 'da').count).toBe(50);
    const { usedOn } = termView(large, large.terms[0]!, 'da');
    expect([usedOn.links.length, usedOn.more]).toEqual([40, 9960]);
    expect(articleView(large, large.articles[0]!, 'da').mentionedOn.length).toBeLessThan(6);
  });

  it('has each article on one page of its group, in reading order, and no other', () => {
    const hrefs = listParts(large, 'articles', 'en').flatMap(slug =>
      groupPage(large, 'en', slug).group.rows.map(({ href }) => href),
    );
    expect(hrefs).toHaveLength(10_000);
    expect(new Set(hrefs).size).toBe(10_000);
    const tiny = large.articles.filter(({ data }) => data.group === 'tiny').map(({ id }) => id.slice(1));
    expect(groupPage(large, 'en', 'tiny').group.rows.map(({ href }) => href)).toEqual(
      tiny.map(n => `/en/articles/article-${n}/`),
    );
  });

  it('has each entry of the index once, under the letter that it sorts by', () => {
    const titles = listParts(large, 'index', 'da').flatMap(slug =>
      indexView(large, 'da', slug).sections.flatMap(({ title, items }) =>
        items.map(item => [title, item.title]),
      ),
    );
    expect(titles).toHaveLength(10_000 + 2 * 3000);
    const under = (name: RegExp) => new Set(titles.flatMap(([letter, t]) => (name.test(t!) ? letter : [])));
    expect([...under(/^Aalborg/)]).toEqual(['Å']);
    expect([...under(/^AA\d/)]).toEqual(['A']);
    expect([...under(/^Æske/)]).toEqual(['Æ']);
    expect([...under(/^7/)]).toEqual(['0–9']);
  });

  it('names of a source the first pages that use it, and how many more do', () => {
    const all = listParts(large, 'sources', 'da').flatMap(slug =>
      sourcesView(large, 'da', slug).sections.flatMap(({ items }) => items.flatMap(({ sources }) => sources)),
    );
    expect(all).toHaveLength(10_001);
    const cited = all.find(({ id }) => id === 's0')!;
    expect([cited.uses.links.length, cited.uses.more]).toEqual([40, 9960]);
  });

  it('lists a few articles of each group on the page of all, and says how many there are', () => {
    const groups = articleGroups(large, 'da');
    expect(groups.map(({ rows }) => rows.length)).toEqual([5, 5, 5, 5]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });
});

describe('a site of 60 articles', () => {
  it('has every list on one page, and a page for each group', () => {
    const parts = Object.fromEntries(partedKinds.map(kind => [kind, listParts(small, kind, 'da')]));
    expect(parts).toEqual({
      articles: ['huge', 'large', 'small', 'tiny'],
      glossary: [],
      themes: [],
      abbreviations: [],
      sources: [],
      index: [],
    });
    expect(articleGroups(small, 'da').flatMap(({ rows }) => rows)).toHaveLength(60);
  });
});

describe('partPage', () => {
  const head = (list: PartedKind, slug: string, locale: 'da' | 'en') =>
    partPage(large, locale, { list, slug, description: '' });

  it('pairs groups and themes, with the number of the part', () => {
    const { title, head: huge } = head('articles', 'huge_2', 'da');
    expect(title).toEqual({ da: 'huge, side 2', en: 'huge en, page 2' });
    expect(huge).toMatchObject({
      path: '/da/artikler/emne/huge_2/',
      counterpart: '/en/articles/topic/huge_2/',
      unpaired: false,
      group: 'huge',
    });
  });

  it('leads from a letter to the whole list in the other language', () => {
    const { title, head: letter } = head('glossary', 'oe', 'da');
    expect(title).toEqual({ da: 'Ordliste: Ø', en: 'Glossary' });
    expect(letter).toMatchObject({ counterpart: '/en/glossary/', unpaired: true, noindex: false });
  });

  it('is there for every part, in both languages', () => {
    for (const locale of locales)
      for (const list of partedKinds)
        for (const slug of listParts(large, list, locale))
          expect(head(list, slug, locale).head.title).toBeTruthy();
  });
});

describe('a site without articles', () => {
  it('keeps a page for the route, and lists no group', () => {
    const empty = largeSite(0, 0);
    expect(listParts(empty, 'articles', 'da')).toEqual(['other-articles']);
    expect(groupPage(empty, 'da', 'other-articles').group.rows).toEqual([]);
    expect(articleGroups(empty, 'da')).toEqual([]);
  });
});
