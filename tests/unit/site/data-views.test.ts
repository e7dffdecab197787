import { describe, expect, it } from 'vitest';
import type { DataKind } from '@/lib/content/data/model';
import type { Locale } from '@/lib/i18n/locales';
import type { CommandersView } from '@/lib/site/data/commanders-view';
import { dataPageView } from '@/lib/site/data/data-page-view';
import type { PersonnelView } from '@/lib/site/data/personnel-view';
import type { PlacesView } from '@/lib/site/data/places-view';
import type { TimelineView } from '@/lib/site/data/timeline-view';
import { dataSite } from '../content/data/data-site';
import { contentOf } from '../content/site-folder';

const view = (kind: DataKind, locale: Locale = 'da') => {
  const content = contentOf(dataSite);
  return dataPageView(content, content.pages.find(({ id }) => id === kind)!, locale);
};
const timeline = (locale?: Locale) => view('timeline', locale).data as TimelineView;
const places = (locale?: Locale) => view('places', locale).data as PlacesView;
const personnel = (locale?: Locale) => view('personnel', locale).data as PersonnelView;
const commanders = (locale?: Locale) => view('commanders', locale).data as CommandersView;

describe('the view of a page with data', () => {
  it('names the parts of the data in its contents, before the sections of the text', () => {
    expect(view('timeline').contents.map(({ href }) => href)).toEqual(['#y2018', '#y2020', '#how']);
    expect(view('places').contents.map(({ href }) => href)).toEqual(['#map-iraq', '#map-elsewhere']);
    expect(view('personnel').contents.map(({ href }) => href)).toEqual(['#chart', '#table']);
    expect(view('commanders').contents.map(({ href }) => href)).toEqual(['#overview', '#chain', '#more']);
  });

  it('says no reading time', () => {
    expect(view('timeline').meta).toEqual(['Opdateret 22. november 2026']);
  });

  it('lists the sources of the data with ways back to each entry', () => {
    expect(view('timeline').notes.map(({ number, backs }) => [number, backs.length])).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });
});

describe('the timeline', () => {
  it('shows a date no more exactly than it is known', () => {
    const events = timeline().years.flatMap(year => year.events);
    expect(events.map(({ date, dateText }) => [date, dateText])).toEqual([
      ['2018', '2018'],
      ['2018-10', 'oktober 2018'],
      ['2020-11-24', '24. november 2020'],
    ]);
    expect(timeline('en').years[1]!.events[0]!.dateText).toBe('24 November 2020');
  });

  it('ties events to filters by number', () => {
    expect(timeline().scopes).toEqual([
      { number: 1, title: 'Missionen' },
      { number: 2, title: 'Danmark' },
    ]);
    expect(timeline().years[1]!.events[0]!.scope).toEqual({ number: 2, title: 'Danmark' });
  });

  it('marks what lies within the command of the highlighted country, and says what the mark means', () => {
    expect(timeline().years.flatMap(year => year.events.map(({ isLed }) => isLed))).toEqual([
      false,
      false,
      true,
    ]);
    expect(timeline().led).toBe('chef fra Danmark');
    expect(timeline('en').led).toBe('commander from Denmark');
  });

  it('leads to the section that tells more, with its sources', () => {
    const [event] = timeline('en').years[1]!.events;
    expect(event!.more).toEqual({ href: '/en/articles/radar/#base', title: 'On radar' });
    expect(event!.marks.map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('the places', () => {
  it('have pins, numbered, only where a position is given, and say so in words', () => {
    const [iraq, elsewhere] = places().groups;
    expect(iraq!.map!.pins.map(({ number, name }) => [number, name])).toEqual([[1, 'Bagdad']]);
    expect(iraq!.places.map(({ number, position }) => [number, position])).toEqual([
      [undefined, 'position ikke angivet'],
      [1, '33,3° N, 44,4° Ø (byen, afrundet)'],
    ]);
    expect(elsewhere!.map).toBeUndefined();
    expect(elsewhere!.places[0]!.number).toBeUndefined();
  });

  it('are grouped under headings of both languages, with the name in the other where it differs', () => {
    const [iraq, elsewhere] = places('en').groups;
    expect(iraq!.heading).toEqual({
      id: 'map-iraq',
      title: 'Iraq and its neighbours',
      counterpart: { href: '/da/steder/#map-iraq', title: 'Irak og nabolandene', lang: 'da' },
    });
    expect(elsewhere!.heading.title).toBe('Other places');
    expect(iraq!.places.map(({ heading }) => heading.counterpart?.title)).toEqual([undefined, 'Bagdad']);
  });

  it('are told in words beside the map', () => {
    expect(places().groups[0]!.map).toMatchObject({
      title: 'Kort over Irak og nabolandene',
      description: expect.stringContaining('1 Bagdad'),
    });
  });
});

describe('the personnel', () => {
  it('is drawn by kind: people there as dots, ceilings as bars, what was meant as diamonds', () => {
    const [mission, base] = personnel().chart.drawing.lanes;
    expect(mission!.numbers.map(({ mark, label }) => [mark, label]).sort()).toEqual([
      ['bar', '15'],
      ['diamond', '4'],
    ]);
    expect(base!.numbers.map(({ mark, label }) => [mark, label])).toEqual([['dot', 'ca. 120']]);
  });

  it('stands in the table as its sources give it, the kind in words', () => {
    const [lane] = personnel('en').table.lanes;
    expect(lane!.heading.title).toBe('The mission');
    expect(lane!.rows.map(({ id, period, label, kind }) => [id, period, label, kind])).toEqual([
      ['ceiling-2018', '2018', 'up to 15', 'ceiling'],
      ['plan-2018', '2018 – June 2019', '4', 'plan'],
    ]);
  });
});

describe('the commanders', () => {
  it('have their periods in words, open where the end is not known, and the highlighted ones a mark', () => {
    expect(
      commanders().commanders.map(({ period, isHighlighted, bar }) => [period, isHighlighted, bar.isOpen]),
    ).toEqual([
      ['november 2018 – 24. november 2020', false, false],
      ['fra 24. november 2020, senest nævnt april 2021', true, true],
    ]);
  });

  it('stand before diagrams that read as a list from the top', () => {
    const { diagram } = view('commanders').parts[0]!;
    expect(
      diagram!.nodes.map(({ label, isBeside, down, others }) => [label, isBeside, down?.to, others.length]),
    ).toEqual([
      ['Rådet', false, 'Kommandoen', 0],
      ['Komiteen', true, undefined, 1],
      ['Kommandoen', false, undefined, 1],
    ]);
    expect(diagram!.nodes[0]!.term).toEqual({ href: '/da/ordliste/raadet/', title: 'Rådet' });
    expect(diagram!.nodes[1]!.others[0]).toEqual({
      sign: '↑',
      label: 'rådgiver',
      to: 'Rådet',
      isAdvice: true,
    });
  });
});
