import { geoArea, geoMercator, geoPath } from 'd3-geo';
import { type Country, countries, mapFrame } from './atlas';
import { type PlacedLabel, placeLabels } from './labels';

export interface Pin {
  /** Latitude, longitude. */
  position: readonly [number, number];
  /** What stands beside it. */
  label: string;
}

export interface CountryMap {
  width: number;
  height: number;
  /** Outline of the country, as the data of an SVG path. */
  land: string;
  /** Its neighbours, and where there is room for the name of each. */
  neighbours: { country: Country; path: string; x: number; y: number; hasRoom: boolean }[];
  /** In the order given. */
  pins: { x: number; y: number; label: PlacedLabel }[];
}

const width = 640;
/** Size of a letter of a pin's label, which is 17 high, and larger on narrow screens where only the number stays. */
const letterWidth = 9;
const labelHeight = 24;
const pinRadius = 6;

/**
 * Draws a country and what of its neighbours lies within its frame: Mercator, clipped to the frame, in whole units.
 */
export function countryMap(country: Country, pins: readonly Pin[]): CountryMap {
  const [west, south, east, north] = mapFrame(country);
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitWidth(width, corners);
  const [[, top], [, bottom]] = geoPath(projection).bounds(corners);
  const height = Math.round(bottom - top);
  // a little beyond the edge, so that no border runs along it
  projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
  const draw = geoPath(projection).digits(0);
  const points = pins.map(({ position: [latitude, longitude], label }) => {
    const [x, y] = projection([longitude, latitude])!.map(Math.round) as [number, number];
    return { x, y, width: label.length * letterWidth, height: labelHeight };
  });
  const labels = placeLabels(points, pinRadius, { width, height });
  return {
    width,
    height,
    land: compact(draw(country) ?? ''),
    neighbours: countries()
      .filter(other => other !== country)
      .flatMap(other => {
        const path = draw(other);
        if (!path) return [];
        const [x, y] = draw.centroid(other).map(Math.round) as [number, number];
        return [
          { country: other, path: compact(path), x, y, hasRoom: hasRoom(draw.area(other), geoArea(other)) },
        ];
      }),
    pins: points.map(({ x, y }, i) => ({ x, y, label: labels[i]! })),
  };
}

/** A name needs some ground to stand on, unless the whole country is that small. */
function hasRoom(area: number, onSphere: number): boolean {
  return area > 9000 || (area > 1200 && onSphere < 0.001);
}

/** Leaves out the points that rounding has put onto the one before, and writes steps instead of places. */
function compact(path: string): string {
  return path.replace(/M([^MZ]*)(Z?)/g, (_, points: string, close: string) => {
    const all = points.split('L').map(point => point.split(',').map(Number) as [number, number]);
    const kept = all.filter(([x, y], i) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
    if (kept.length < 3) return '';
    const steps = kept.slice(1).map(([x, y], i) => `${x - kept[i]![0]},${y - kept[i]![1]}`);
    return `M${kept[0]!.join(',')}l${steps.join(' ').replaceAll(',-', '-').replaceAll(' -', '-')}${close}`;
  });
}
