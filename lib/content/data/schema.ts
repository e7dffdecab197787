import { z } from 'zod';
import { bilingual, id, partialDate, sourceId, text } from '../schema';

/** `article-id` or `article-id#section-id`: where more is told. */
const link = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#[a-z0-9-]+)?$/,
    'expected the id of a page, with a section or without: `nmi-in-numbers#staff`.',
  );

const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected a country code of two capital letters, such as `DK`.');

/** What every entry has, whatever it is about. */
const entry = { id, link: link.optional(), sources: z.array(sourceId).default([]) };

/** So many filters a timeline may have: the style sheet knows each by its number. */
export const maxScopes = 8;

export const timelineSchema = z.strictObject({
  scopes: z
    .array(z.strictObject({ id, title: bilingual }))
    .min(1, 'expected at least one scope.')
    .max(maxScopes, `expected at most ${maxScopes} scopes.`),
  events: z.array(
    z.strictObject({ ...entry, date: partialDate, scope: id, title: bilingual, text: bilingual.optional() }),
  ),
});

const latitude = z
  .number()
  .min(-90, 'expected a latitude from -90 to 90.')
  .max(90, 'expected a latitude from -90 to 90.');
const longitude = z
  .number()
  .min(-180, 'expected a longitude from -180 to 180.')
  .max(180, 'expected a longitude from -180 to 180.');

/** The value of `map` for places that are in the list only. */
export const offMap = 'elsewhere';

export const placesSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      ...entry,
      name: bilingual,
      country: bilingual,
      /** A country of the atlas, as an id, or `elsewhere`. */
      map: id,
      position: z.tuple([latitude, longitude]).optional(),
      precision: z.enum(['site', 'city']).optional(),
      text: bilingual,
      searchForms: z.array(text).default([]),
    }),
  ),
});

/** What a number of people is: someone counted or reported it, or someone decided, planned or expected it. */
export const numberKinds = [
  'count',
  'report',
  'ceiling',
  'plan',
  'offer',
  'expectation',
  'decision',
  'moved',
] as const;

export const personnelSchema = z.strictObject({
  lanes: z.array(z.strictObject({ id, title: bilingual })),
  entries: z.array(
    z.strictObject({
      ...entry,
      lane: id,
      from: partialDate,
      to: partialDate.optional(),
      /** The number drawn. */
      number: z.number().int().positive(),
      kind: z.enum(numberKinds),
      approximate: z.boolean().default(false),
      /** The number as the source gives it. */
      label: bilingual,
      /** What was counted. */
      text: bilingual,
    }),
  ),
});

export const commandersSchema = z.strictObject({
  /** Country whose commanders are marked, here and on the timeline. */
  highlight: countryCode.optional(),
  commanders: z.array(
    z.strictObject({
      ...entry,
      name: text,
      rank: bilingual,
      country: bilingual,
      countryCode,
      from: partialDate,
      to: partialDate.optional(),
      /** Of one without an end: when a source last named them. */
      lastSeen: partialDate.optional(),
      text: bilingual,
    }),
  ),
});

export const diagramsSchema = z.strictObject({
  diagrams: z.array(
    z.strictObject({
      /** Id of the section it stands in, on a page with `data`. */
      id,
      title: bilingual,
      /** From the top. */
      nodes: z.array(
        z.strictObject({ id, label: bilingual, note: bilingual.optional(), term: id.optional() }),
      ),
      edges: z.array(
        z.strictObject({
          from: id,
          to: id,
          label: bilingual,
          kind: z.enum(['directs', 'advises']).default('directs'),
        }),
      ),
    }),
  ),
});

/** Name of the file in `data/` → its schema. Each file is optional. */
export const dataSchemas = {
  timeline: timelineSchema,
  places: placesSchema,
  personnel: personnelSchema,
  commanders: commandersSchema,
  diagrams: diagramsSchema,
} as const;
