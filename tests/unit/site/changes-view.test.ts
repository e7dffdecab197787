import { describe, expect, it } from 'vitest';
import { changesView } from '@/lib/site/changes-view';
import { article, articleText, contentOf } from '../content/site-folder';

const content = () =>
  contentOf({
    ...article('radar', 'Tekst.\n', 'Text.\n'),
    ...article('zone', 'Tekst.\n', 'Text.\n'),
    'articles/zone/da.mdx': articleText('Om zone', 'zone').replace('2026-11-22', '2026-12-01'),
    'articles/only/page.yaml': '',
    'articles/only/da.mdx': articleText('Kun dansk', 'kun-dansk'),
  });

const days = (locale: 'da' | 'en') =>
  changesView(content(), locale).days.map(({ day, rows }) => [day, rows.map(({ title }) => title)]);

describe('changesView', () => {
  it('has the pages of a language by the day of their last change there, the newest first', () => {
    expect(days('da')).toEqual([
      ['2026-12-01', ['Om zone']],
      ['2026-11-22', ['Kun dansk', 'Om radar']],
    ]);
  });

  it('leaves out what a language does not have', () => {
    expect(days('en')).toEqual([['2026-11-22', ['On radar', 'On zone']]]);
    expect(changesView(content(), 'en').count).toBe(2);
  });

  it('writes the day in both languages', () => {
    expect(changesView(content(), 'da').days[0]).toMatchObject({
      title: '1. december 2026',
      counterpart: { title: '1 December 2026', lang: 'en' },
    });
  });
});
