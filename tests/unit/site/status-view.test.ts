import { describe, expect, it } from 'vitest';
import { statusView } from '../../../lib/site/status-view';
import { danish } from '../content/site-folder';
import { ConfirmedSite, radar } from '../drift/confirmed-site';

const only = Object.fromEntries(
  Object.entries(danish('Tekst.\n')).map(([path, text]) => [
    path.replace('radar', 'only'),
    String(text).replace('slug: radaren', 'slug: kun'),
  ]),
);
const drifted = () =>
  new ConfirmedSite({ ...radar, ...only })
    .edit('articles/radar/da.mdx', text => text.replace('30', '40').replace('i drift', 'i brug'))
    .edit('articles/radar/en.mdx', text => text.replace(/### [\s\S]*$/, '')).content;

describe('statusView', () => {
  it('lists what is not in step, each with its address and state in words', () => {
    const view = statusView(drifted(), 'en');
    expect(view).toMatchObject({ count: 4, shown: 4, pages: { all: 2, inStep: 0 } });
    expect(view.rows.flatMap(({ page, sections }) => [page, ...sections])).toEqual([
      { href: '/en/articles/kun/', title: 'Radaren', lang: 'da' },
      { href: '/en/articles/kun/', title: 'The whole page', state: 'missing in English' },
      { href: '/en/articles/radar/', title: 'On radar' },
      {
        href: '/en/articles/radar/',
        title: 'Title, summary and introduction',
        state: 'newer in Danish, confirmed 31 January 2026',
      },
      {
        href: '/en/articles/radar/#people',
        title: 'The people',
        state: 'newer in Danish, confirmed 31 January 2026',
      },
      {
        href: '/da/artikler/radar-paa-dansk/#guard',
        title: 'Vagten',
        lang: 'da',
        state: 'missing in English, confirmed 31 January 2026',
      },
    ]);
  });

  it('lists so many at most, and says how many there are', () => {
    const view = statusView(drifted(), 'da', 2);
    expect(view).toMatchObject({ count: 4, shown: 2 });
    expect(view.rows.map(({ sections }) => sections.length)).toEqual([1, 1]);
  });

  it('is empty where all is in step', () => {
    expect(statusView(new ConfirmedSite().content, 'da')).toEqual({
      count: 0,
      shown: 0,
      pages: { all: 1, inStep: 1 },
      version: expect.stringMatching(/^Dette er version \d+\.\d+\.\d+ af webstedet, fra \d+\. \w+ 20\d\d\.$/),
      rows: [],
    });
  });
});
