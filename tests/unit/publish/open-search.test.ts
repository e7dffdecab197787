import { beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../../lib/content/model';
import { openSearch, searchName } from '../../../lib/publish/open-search';
import { childOf, childrenOf, readXml } from './read-xml';
import { smallContent } from './small-site';

let site: Site;

beforeEach(() => {
  ({ site } = smallContent());
});

describe('openSearch', () => {
  it('leads to the search page of its language', () => {
    const read = readXml(openSearch(site, 'da'));
    const [search, self] = childrenOf(read, 'Url');
    expect(search!.attributes).toEqual({
      type: 'text/html',
      method: 'get',
      template: 'https://sidestykke.example/da/soeg/?q={searchTerms}',
    });
    expect(self!.attributes.template).toBe('https://sidestykke.example/da/opensearch.xml');
    expect(childOf(read, 'Language').text).toBe('da');
  });

  it('has a name of its own in each language', () => {
    expect([searchName(site, 'da'), searchName(site, 'en')]).toEqual(['Sidestykke (da)', 'Sidestykke (en)']);
  });

  it('keeps to the lengths that the format allows', () => {
    const long = { ...site, name: 'Vidensbanken om alt', title: { da: 'æ'.repeat(90), en: '😀'.repeat(90) } };
    expect(searchName(long, 'da')).toBe('Vidensbanke (da)');
    for (const locale of ['da', 'en'] as const) {
      const read = readXml(openSearch(long, locale));
      expect(childOf(read, 'ShortName').text.length).toBeLessThanOrEqual(16);
      expect(childOf(read, 'LongName').text.length).toBeLessThanOrEqual(48);
      expect(childOf(read, 'LongName').text).not.toMatch(/\p{Cs}/u);
    }
  });
});
