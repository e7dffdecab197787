import { describe, expect, it } from 'vitest';
import { isShort, type ListSection, listPage, partSlugs } from '@/lib/site/parts';

const section = (slug: string, count: number): ListSection<number> => ({
  id: `letter-${slug}`,
  slug,
  title: slug.toUpperCase(),
  items: Array.from({ length: count }, (_, n) => n),
});
const list = (limit: number) => ({ kind: 'glossary' as const, locale: 'da' as const, limit });

describe('listPage', () => {
  it('shows a short list whole, with anchors', () => {
    const sections = [section('a', 3), section('b', 7)];
    const page = listPage(sections, list(10));
    expect(page.sections).toEqual(sections);
    expect(sections.map(page.hrefOf)).toEqual(['#letter-a', '#letter-b']);
    expect(page).not.toHaveProperty('overview');
    expect(isShort(sections, 10)).toBe(true);
  });

  it('leads to the parts of a longer one, and says how much each section holds', () => {
    const page = listPage([section('a', 3), section('b', 8)], list(10));
    expect(page.sections).toEqual([]);
    expect(page.overview).toEqual([
      { title: 'A', href: '/da/ordliste/bogstav/a/', count: 3 },
      { title: 'B', href: '/da/ordliste/bogstav/b/', count: 8 },
    ]);
  });

  it('cuts a section that is too long for a page into numbered parts, which hold everything once', () => {
    const sections = [section('a', 3), section('b', 25)];
    expect(partSlugs(sections, 10)).toEqual(['a', 'b', 'b_2', 'b_3']);
    const parts = ['b', 'b_2', 'b_3'].map(slug => listPage(sections, list(10), slug));
    expect(parts.flatMap(({ sections: [shown] }) => shown!.items)).toEqual(sections[1]!.items);
    expect(parts.map(({ pager }) => [pager!.previous, pager!.next])).toEqual([
      [undefined, '/da/ordliste/bogstav/b_2/'],
      ['/da/ordliste/bogstav/b/', '/da/ordliste/bogstav/b_3/'],
      ['/da/ordliste/bogstav/b_2/', undefined],
    ]);
    expect(listPage(sections, list(10), 'a')).not.toHaveProperty('pager');
  });

  it('names the first, the last and the near parts of very many', () => {
    const { pager } = listPage([section('a', 1000)], list(10), 'a_50');
    expect(pager!.parts.map(({ number }) => number)).toEqual([1, 47, 48, 49, 50, 51, 52, 53, 100]);
  });

  it.each(['c', 'a_2', 'b_1', 'b_4', 'b_x', 'b_2_3', 'b_02', 'b_1.5', 'b_'])('has no part %s', slug => {
    expect(() => listPage([section('a', 3), section('b', 25)], list(10), slug)).toThrow('No part');
  });
});
