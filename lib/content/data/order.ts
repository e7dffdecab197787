import type { SiteData } from './model';
import { offMap } from './schema';

/**
 * Puts the entries into the order in which they are shown: events by date, places by map with those on none last,
 * numbers by lane and date; commanders as they stand in the file. Entries that are equal keep the order of the file.
 */
export function inOrder({ timeline, places, personnel, commanders, diagrams }: SiteData): SiteData {
  return {
    ...(timeline && { timeline: { ...timeline, events: timeline.events.toSorted(by(event => event.date)) } }),
    ...(places && { places: { places: byMap(places.places) } }),
    ...(personnel && {
      personnel: {
        ...personnel,
        entries: personnel.lanes.flatMap(lane =>
          personnel.entries.filter(entry => entry.lane === lane.id).toSorted(by(entry => entry.from)),
        ),
      },
    }),
    ...(commanders && { commanders }),
    ...(diagrams && { diagrams }),
  };
}

/** A date known to the year comes before the dates within that year, as a shorter text does. */
function by<T>(key: (entry: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function byMap<P extends { map: string }>(places: readonly P[]): P[] {
  const maps = [...new Set(places.map(({ map }) => map))].sort(
    (a, b) => Number(a === offMap) - Number(b === offMap),
  );
  return maps.flatMap(map => places.filter(place => place.map === map));
}
