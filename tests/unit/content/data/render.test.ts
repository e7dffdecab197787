import { describe, expect, it } from 'vitest';
import { entrySections } from '@/lib/content/data/sections';
import { siteCollection } from '@/lib/search/site-collection';
import { contentOf } from '../site-folder';
import { dataSite } from './data-site';

const content = () => contentOf(dataSite);
const textOf = (id: string) => content().pages.find(page => page.id === id)!.texts.da!;

describe('a page with data', () => {
  it('has its introduction before the data and its sections after it', () => {
    const { html, around } = textOf('timeline');
    expect(html).toContain('Før.');
    expect(html).not.toContain('<h2');
    expect(around!.parts.map(part => part.html).join('')).toContain('<h2 id="how">');
  });

  it('numbers the notes of text and data together, in the order of reading, each mark once', () => {
    const { around, notes } = textOf('timeline');
    expect([...around!.marks]).toEqual([
      ['begun', [{ id: 'r2', number: 2 }]],
      ['set-up', [{ id: 'r1-2', number: 1 }]],
      [
        'command',
        [
          { id: 'r2-2', number: 2 },
          { id: 'r1-3', number: 1 },
        ],
      ],
    ]);
    expect(notes.map(({ number, source, marks }) => [number, source!.id, marks])).toEqual([
      [1, 'S14', ['r1', 'r1-2', 'r1-3', 'r1-4']],
      [2, 'S13', ['r2', 'r2-2', 'r2-3']],
    ]);
  });

  it('breaks its text after the section that a diagram stands in', () => {
    const { parts } = textOf('commanders').around!;
    expect(parts.map(({ diagram }) => diagram)).toEqual(['chain', undefined]);
    expect(parts[1]!.html).toContain('<h2 id="more">');
  });

  it('is the only kind with parts around data', () => {
    expect(content().articles[0]!.texts.da!.around).toBeUndefined();
  });
});

describe('entries of data', () => {
  it('stand in the order of display', () => {
    const { timeline, places, personnel } = content().data;
    expect(timeline!.events.map(({ id }) => id)).toEqual(['begun', 'set-up', 'command']);
    expect(places!.places.map(({ id }) => id)).toEqual(['green-zone', 'baghdad', 'mons']);
    expect(personnel!.entries.map(({ id }) => id)).toEqual(['ceiling-2018', 'plan-2018', 'base-2015']);
  });

  it('are sections in plain text, with a title and the date as exact as known', () => {
    const { data } = content();
    expect(entrySections(data, 'timeline', 'da')[1]).toEqual({
      id: 'set-up',
      heading: 'Missionen oprettes',
      text: 'oktober 2018. Dagen er ukendt.',
    });
    expect(entrySections(data, 'places', 'en')[1]).toEqual({
      id: 'baghdad',
      heading: 'Baghdad',
      text: 'Iraq. Seat of the mission.',
      related: ['Bagdad'],
    });
    expect(entrySections(data, 'personnel', 'da')[0]).toEqual({
      id: 'ceiling-2018',
      heading: 'Missionen, 2018',
      text: 'op til 15 (loft). Det højeste antal.',
    });
    expect(entrySections(data, 'commanders', 'en')[1]).toEqual({
      id: 'per-pugholm-olsen',
      heading: 'Per Pugholm Olsen',
      text: 'Lieutenant General, Denmark, from 24 November 2020, last mentioned April 2021. The second.',
    });
  });

  it('are sections of their page for search, before those of the text, with the same ids in both languages', () => {
    const { pages } = siteCollection(content());
    const { da, en } = pages.find(({ id }) => id === 'timeline')!.texts;
    const ids = ['', 'begun', 'set-up', 'command', 'how'];
    expect(da!.sections.map(({ id }) => id)).toEqual(ids);
    expect(en!.sections.map(({ id }) => id)).toEqual(ids);
  });
});
