import { describe, expect, it } from 'vitest';
import { countryName, countryOf, isOnMap } from '@/lib/draw/atlas';
import { countryMap } from '@/lib/draw/country-map';
import { type LabelledPoint, placeLabels } from '@/lib/draw/labels';

const iraq = countryOf('iraq')!;
const baghdad = { position: [33.3, 44.4] as const, label: '1 Bagdad' };
const mosul = { position: [36.34, 43.13] as const, label: '2 Mosul' };

describe('the atlas', () => {
  it('names countries in both languages, also those that are spelt otherwise elsewhere', () => {
    expect([countryName(iraq, 'da'), countryName(iraq, 'en')]).toEqual(['Irak', 'Iraq']);
    expect(countryName(countryOf('turkey')!, 'da')).toBe('Tyrkiet');
    expect(countryOf('atlantis')).toBeUndefined();
  });

  it('knows what lies on the map of a country', () => {
    expect(isOnMap(iraq, [33.3, 44.4])).toBe(true);
    expect(isOnMap(iraq, [44.4, 33.3])).toBe(false);
  });
});

describe('countryMap', () => {
  const map = countryMap(iraq, [baghdad, mosul]);

  it('puts pins where they belong: north is up, west is left', () => {
    const [south, north] = map.pins;
    expect(north!.y).toBeLessThan(south!.y);
    expect(north!.x).toBeLessThan(south!.x);
    for (const { x, y } of map.pins) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });

  it('has whole units only, and stays small', () => {
    const paths = [map.land, ...map.neighbours.map(({ path }) => path)];
    for (const path of paths) expect(path).toMatch(/^[Mlz0-9,\- ]+$/i);
    expect(paths.join('').length).toBeLessThan(6000);
  });

  it('has the neighbours that lie within the frame, and no country beyond', () => {
    const names = map.neighbours.map(({ country }) => country.properties.name);
    expect(names).toEqual(
      expect.arrayContaining(['Iran', 'Syria', 'Kuwait', 'Saudi Arabia', 'Turkey', 'Jordan']),
    );
    expect(names).not.toContain('Iraq');
    expect(names).not.toContain('Egypt');
  });

  it('needs no pins', () => {
    expect(countryMap(iraq, []).pins).toEqual([]);
  });
});

describe('placeLabels', () => {
  const edge = { width: 300, height: 200 };
  const point = (x: number, y: number): LabelledPoint => ({ x, y, width: 80, height: 20 });

  it('goes to the right where there is room, and to the left of the edge', () => {
    expect(placeLabels([point(50, 100)], 6, edge)[0]!.anchor).toBe('start');
    expect(placeLabels([point(280, 100)], 6, edge)[0]!.anchor).toBe('end');
  });

  it('keeps the labels of neighbours apart', () => {
    const labels = placeLabels([point(100, 100), point(104, 108)], 6, edge);
    const [a, b] = labels as [(typeof labels)[0], (typeof labels)[0]];
    expect(a.anchor !== b.anchor || Math.abs(a.y - b.y) >= 20).toBe(true);
  });
});
