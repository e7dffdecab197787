import { z } from 'zod';
import { expected } from '../expected';
import { bilingual, id, partialDate, sourceId, text } from '../schema';

/** `article-id` or `article-id#section-id`: where more is told. */
const link = z.string().regex(
  /^[a-z0-9-]+(?:#[a-z0-9-]+)?$/,
  expected({
    da: 'skal være id’et på en side, med eller uden afsnit: `nmi-in-numbers#staff`.',
    en: 'expected the id of a page, with a section or without: `nmi-in-numbers#staff`.',
  }),
);

const countryCode = z.string().regex(
  /^[A-Z]{2}$/,
  expected({
    da: 'skal være en landekode på to store bogstaver, fx `DK`.',
    en: 'expected a country code of two capital letters, such as `DK`.',
  }),
);

/** What every entry has, whatever it is about. */
const entry = { id, link: link.optional(), sources: z.array(sourceId).default([]) };

/** So many filters a timeline may have: the style sheet knows each by its number. */
const maxScopes = 8;

export const timelineSchema = z.strictObject({
  scopes: z
    .array(z.strictObject({ id, title: bilingual }))
    .min(1, expected({ da: 'skal have mindst ét område.', en: 'expected at least one scope.' }))
    .max(
      maxScopes,
      expected({ da: `må højst have ${maxScopes} områder.`, en: `expected at most ${maxScopes} scopes.` }),
    ),
  events: z.array(
    z.strictObject({ ...entry, date: partialDate, scope: id, title: bilingual, text: bilingual.optional() }),
  ),
});

const latitude = z
  .number()
  .min(
    -90,
    expected({ da: 'skal være en breddegrad fra -90 til 90.', en: 'expected a latitude from -90 to 90.' }),
  )
  .max(
    90,
    expected({ da: 'skal være en breddegrad fra -90 til 90.', en: 'expected a latitude from -90 to 90.' }),
  );
const longitude = z
  .number()
  .min(
    -180,
    expected({
      da: 'skal være en længdegrad fra -180 til 180.',
      en: 'expected a longitude from -180 to 180.',
    }),
  )
  .max(
    180,
    expected({
      da: 'skal være en længdegrad fra -180 til 180.',
      en: 'expected a longitude from -180 to 180.',
    }),
  );

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
const numberKinds = [
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
      /** The name as an index has it, the family name first; without it as it is. */
      indexName: text.optional(),
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
