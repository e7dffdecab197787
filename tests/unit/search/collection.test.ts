import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionIds } from '../../../lib/search/collection';
import { page } from './small-collection';

function pageOf(da: readonly string[] | undefined, en: readonly string[] | undefined) {
  const text = (ids: readonly string[]) => ({
    title: 'Irak',
    sections: Object.fromEntries(ids.map(id => [id, ''])),
  });
  return page('article', 'irak', { ...(da && { da: text(da) }), ...(en && { en: text(en) }) });
}

describe('sectionIds', () => {
  it.each([
    ['the same sections', ['', 'a', 'b'], ['', 'a', 'b'], ['', 'a', 'b']],
    ['one that Danish lacks', ['', 'a', 'c'], ['', 'a', 'b', 'c'], ['', 'a', 'b', 'c']],
    ['one that English lacks', ['', 'a', 'b', 'c'], ['', 'c'], ['', 'a', 'b', 'c']],
    ['different last ones', ['', 'a', 'x'], ['', 'a', 'y'], ['', 'a', 'y', 'x']],
    ['Danish only', ['', 'a'], undefined, ['', 'a']],
    ['English only', undefined, ['', 'a'], ['', 'a']],
    ['no language', undefined, undefined, []],
  ])('puts in one order: %s', (_name, da, en, ids) => {
    expect(sectionIds(pageOf(da, en))).toEqual(ids);
  });

  it('has each section of either language once, those of one language in their order', () => {
    const all = ['', 'a', 'b', 'c', 'd', 'e', 'f'];
    const some = fc.subarray(all);
    fc.assert(
      fc.property(some, some, (da, en) => {
        const ids = sectionIds(pageOf(da, en));
        expect([...ids].sort()).toEqual([...new Set([...da, ...en])].sort());
        expect(ids.filter(id => da.includes(id))).toEqual(da);
        expect(ids.filter(id => en.includes(id))).toEqual(en);
      }),
    );
  });
});
