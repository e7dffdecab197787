import type { Place, Places } from '../../content/data/model';
import { offMap } from '../../content/data/schema';
import { countryName, countryOf } from '../../draw/atlas';
import { type CountryMap, countryMap } from '../../draw/country-map';
import { formatNumber } from '../../i18n/format';
import { type Locale, localized } from '../../i18n/locales';
import { type Translator, translator } from '../../i18n/translate';
import { type DataContext, type DataHeading, dataHeading, type EntryView, entryView } from './entry-view';

export interface PlacesView {
  kind: 'places';
  groups: PlaceGroup[];
}

interface PlaceGroup {
  heading: DataHeading;
  map?: MapView;
  places: PlaceView[];
}

export interface MapView {
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
  land: string;
  neighbours: { path: string; name?: { text: string; x: number; y: number } }[];
  pins: { number: number; name: string; x: number; y: number; label: CountryMap['pins'][number]['label'] }[];
}

export interface PlaceView extends EntryView {
  heading: DataHeading;
  /** Of places with a pin: what stands beside it. */
  number?: number;
  country: string;
  /** In words, also where there is none. */
  position: string;
  text: string;
}

/** Places by map, those on none last; pins are numbered through all maps. */
export function placesView({ places }: Places, context: DataContext): PlacesView {
  let pins = 0;
  const numbers = new Map<string, number>();
  for (const { id, map, position } of places) if (position && map !== offMap) numbers.set(id, ++pins);
  const maps = [...new Set(places.map(({ map }) => map))];
  return {
    kind: 'places',
    groups: maps.map(map => {
      const onMap = places.filter(place => place.map === map);
      return {
        heading: dataHeading(`map-${map}`, groupTitle(map), context),
        ...(map !== offMap && { map: mapView(map, onMap, numbers, context.locale) }),
        places: onMap.map(place => placeView(place, numbers.get(place.id), context)),
      };
    }),
  };
}

function groupTitle(map: string) {
  return localized(locale => {
    const t = translator(locale);
    return map === offMap ? t('data.elsewhere') : t('data.around', { country: nameOf(map, locale) });
  });
}

function nameOf(map: string, locale: Locale): string {
  const country = countryOf(map)!;
  return countryName(country, locale) ?? country.properties.name;
}

function mapView(
  map: string,
  places: readonly Place[],
  numbers: ReadonlyMap<string, number>,
  locale: Locale,
): MapView {
  const t = translator(locale);
  const pinned = places.filter(({ position }) => position);
  const label = (place: Place) => `${numbers.get(place.id)} ${place.name[locale]}`;
  const drawn = countryMap(
    countryOf(map)!,
    pinned.map(place => ({ position: place.position!, label: label(place) })),
  );
  const { width, height, land } = drawn;
  return {
    id: map,
    width,
    height,
    title: t('data.mapTitle', { country: nameOf(map, locale) }),
    description: t('data.mapDescription', { places: pinned.map(label).join(', ') }),
    land,
    neighbours: drawn.neighbours.map(({ country, path, x, y, hasRoom }) => {
      const text = hasRoom ? countryName(country, locale) : undefined;
      return { path, ...(text && { name: { text, x, y } }) };
    }),
    pins: drawn.pins.map((pin, i) => {
      const place = pinned[i]!;
      return { ...pin, number: numbers.get(place.id)!, name: place.name[locale] };
    }),
  };
}

function placeView(place: Place, number: number | undefined, context: DataContext): PlaceView {
  const { locale } = context;
  return {
    ...entryView(place, context),
    heading: dataHeading(place.id, place.name, context),
    ...(number && { number }),
    country: place.country[locale],
    position: positionText(place, locale, translator(locale)),
    text: place.text[locale],
  };
}

/** `33,3° N, 44,4° Ø (byen, afrundet)` */
function positionText({ position, precision }: Place, locale: Locale, t: Translator): string {
  if (!position) return t('data.noPosition');
  const [latitude, longitude] = position;
  const degrees = (value: number) => `${formatNumber(Math.abs(value), locale)}°`;
  return t(precision === 'city' ? 'data.positionCity' : 'data.positionSite', {
    latitude: `${degrees(latitude)} ${t(latitude < 0 ? 'data.south' : 'data.north')}`,
    longitude: `${degrees(longitude)} ${t(longitude < 0 ? 'data.west' : 'data.east')}`,
  });
}
