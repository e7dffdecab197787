import type { z } from 'zod';
import type { dataKinds } from '../schema';
import type {
  commandersSchema,
  diagramsSchema,
  personnelSchema,
  placesSchema,
  timelineSchema,
} from './schema';

export type DataKind = (typeof dataKinds)[number];

/** The data files of a content folder; one that is not there is left out. Entries stand in the order of display. */
export interface SiteData {
  timeline?: Timeline;
  places?: Places;
  personnel?: Personnel;
  commanders?: Commanders;
  diagrams?: Diagrams;
}

export type Timeline = z.output<typeof timelineSchema>;
export type TimelineEvent = Timeline['events'][number];
export type Places = z.output<typeof placesSchema>;
export type Place = Places['places'][number];
export type Personnel = z.output<typeof personnelSchema>;
export type PersonnelEntry = Personnel['entries'][number];
export type Commanders = z.output<typeof commandersSchema>;
export type Commander = Commanders['commanders'][number];
type Diagrams = z.output<typeof diagramsSchema>;
export type Diagram = Diagrams['diagrams'][number];

/** What every entry of data has. */
export interface Entry {
  id: string;
  sources: readonly string[];
  link?: string | undefined;
}

/** The entries of a kind of data, in the order of display. */
export function entriesOf(data: SiteData, kind: DataKind): readonly Entry[] {
  switch (kind) {
    case 'timeline':
      return data.timeline?.events ?? [];
    case 'places':
      return data.places?.places ?? [];
    case 'personnel':
      return data.personnel?.entries ?? [];
    case 'commanders':
      return data.commanders?.commanders ?? [];
  }
}

/** Ids that links to a page with this data may name: of its entries, and of the lanes they are grouped by. */
export function entryIds(data: SiteData, kind: DataKind): string[] {
  const lanes = kind === 'personnel' ? (data.personnel?.lanes ?? []) : [];
  return [...lanes, ...entriesOf(data, kind)].map(({ id }) => id);
}
