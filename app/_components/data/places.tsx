import type { Translator } from '@/lib/i18n/translate';
import type { MapView, PlacesView, PlaceView } from '@/lib/site/data/places-view';
import { Heading, Marks, More } from './entry';

/** Places by map: the drawing, then each place in words. */
export function Places({ view: { groups }, t }: { view: PlacesView; t: Translator }) {
  return groups.map(({ heading, map, places }) => (
    <div key={heading.id} className="text">
      <Heading level="h2" heading={heading} />
      {map && <CountryMap map={map} t={t} />}
      {places.map(place => (
        <Place key={place.heading.id} place={place} t={t} />
      ))}
    </div>
  ));
}

function CountryMap({ map, t }: { map: MapView; t: Translator }) {
  const { id, width, height, title, description, land, neighbours, pins } = map;
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`map-${id}-title`}
        aria-describedby={`map-${id}-desc`}
      >
        <title id={`map-${id}-title`}>{title}</title>
        <desc id={`map-${id}-desc`}>{description}</desc>
        {neighbours.map(({ path }) => (
          <path key={path} d={path} />
        ))}
        <path className="land" d={land} />
        {neighbours.map(
          ({ name }) =>
            name && (
              <text key={name.text} className="near" x={name.x} y={name.y}>
                {name.text}
              </text>
            ),
        )}
        {pins.map(({ number, name, x, y, label }) => (
          <g key={number} className={label.anchor}>
            <circle cx={x} cy={y} r="6" />
            <text x={label.x} y={label.y}>
              <tspan className="no">{number}</tspan>
              <tspan className="name"> {name}</tspan>
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{t('data.mapNote')}</figcaption>
    </figure>
  );
}

function Place({ place, t }: { place: PlaceView; t: Translator }) {
  const { heading, number, country, position, text, marks, more } = place;
  return (
    <>
      <Heading level="h3" heading={heading} before={number} />
      <p className="ui where">{country === heading.title ? position : `${country} · ${position}`}</p>
      <p>
        {text}
        <Marks marks={marks} t={t} />
      </p>
      <More link={more} t={t} />
    </>
  );
}
