import { geoBounds } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json';
import type { Locale } from '../i18n/locales';
import { slugify } from '../text/slug';

/** A country with its outline. Natural Earth, public domain, at 1:50 million. */
export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

let all: Country[] | undefined;

/** Every country of the atlas. */
export function countries(): readonly Country[] {
  all ??= feature(atlas, atlas.objects.countries).features as Country[];
  return all;
}

/** The id of a country: the slug of its English name. @example countryId(iraq) // => 'iraq' */
export function countryId(country: Country): string {
  return slugify(country.properties.name);
}

/** The country of an id, or undefined. */
export function countryOf(id: string): Country | undefined {
  return countries().find(country => countryId(country) === id);
}

/** Degrees around a country that its map shows: enough to see where its neighbours are. */
const marginDegrees = 1.2;

/** The edges of a country's map in degrees: west, south, east, north. */
export function mapFrame(country: Country): [number, number, number, number] {
  const [[west, south], [east, north]] = geoBounds(country);
  return [west - marginDegrees, south - marginDegrees, east + marginDegrees, north + marginDegrees];
}

/** True when a position lies on the map of a country. */
export function isOnMap(country: Country, [latitude, longitude]: readonly [number, number]): boolean {
  const [west, south, east, north] = mapFrame(country);
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Names of the atlas that `Intl` spells differently, with their region codes. */
const otherNames: Readonly<Record<string, string>> = { Turkey: 'TR', 'United States of America': 'US' };

/** A country's name in a language; undefined where the atlas's name is unknown to `Intl`. */
export function countryName(country: Country, locale: Locale): string | undefined {
  const { name } = country.properties;
  if (locale === 'en') return name;
  const code = otherNames[name] ?? codes().get(name);
  return code && new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code);
}

let codesByName: Map<string, string> | undefined;

/** English name → region code; the atlas has neither codes of two letters nor names in other languages. */
function codes(): ReadonlyMap<string, string> {
  if (codesByName) return codesByName;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  codesByName = new Map();
  for (const code of letters.flatMap(first => letters.map(second => first + second))) {
    const name = names.of(code);
    if (name) codesByName.set(name, code);
  }
  return codesByName;
}
