import { z } from 'zod';
import { locales } from '../i18n/locales';

/** Identity of a page, group, theme, section or entry of data: an ASCII slug that never changes. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(idPattern, 'expected lower-case letters a–z, digits and single hyphens, such as `nato-and-iraq`.');
const slug = id.max(80, 'expected at most 80 characters.');
export const text = z.string().trim().min(1, 'expected some text.');
export const sourceId = z.string().regex(/^S\d+$/, 'expected the id of a source, such as `S13`.');

const realDay = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};

/** A calendar day, as it stands in front matter. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'expected a date written year-month-day, such as `2026-11-22`.',
    abort: true,
  })
  .refine(realDay, 'expected a day that exists in the calendar.');

/** A date known to the year, the month or the day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'expected a date such as `2018`, `2018-07` or `2018-07-11`, in quotes.',
    abort: true,
  })
  .refine(value => realDay(value.padEnd(10, '-01')), 'expected a date that exists in the calendar.');

export const bilingual = z.strictObject(
  Object.fromEntries(locales.map(locale => [locale, text])) as Record<'da' | 'en', typeof text>,
);
const textOrBilingual = z.union(
  [text, bilingual],
  'expected text, or a text per language: `{da: …, en: …}`.',
);
const oneOrMore = z.union(
  [text.transform(value => [value]), z.array(text)],
  'expected a text or a list of texts.',
);

/** A page in the web. Readers follow it, so that a script or data has no place here. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an absolute address, such as `https://example.org`.',
});

const dates = { asOf: day.optional(), reviewed: day.optional(), reviewBy: day.optional() };

export const siteSchema = z.strictObject({
  name: text,
  title: bilingual,
  description: bilingual,
  disclaimer: bilingual.optional(),
  baseUrl: webAddress.transform(url => url.replace(/\/+$/, '')),
  license: z.strictObject({ name: text, url: webAddress }).optional(),
  feedback: text
    .regex(
      /^(?:https?:\/\/|mailto:)/,
      'expected an address such as `mailto:redaktion@example.org` or `https://example.org`.',
    )
    .optional(),
  examples: z.strictObject({ da: z.array(text), en: z.array(text) }).optional(),
  /** What the site is about, in a few sentences; `link` is an article or page that tells more. */
  lead: z.strictObject({ ...bilingual.shape, link: id.optional() }).optional(),
  /** Ways into the site, each for one kind of reader. */
  paths: z
    .array(
      z.strictObject({
        id,
        title: bilingual,
        text: bilingual.optional(),
        links: z.array(id).min(1, 'expected one link at least.').max(5, 'expected at most five links.'),
      }),
    )
    .default([]),
  groups: z.array(z.strictObject({ id, title: bilingual, summary: bilingual.optional() })).default([]),
  themes: z.array(z.strictObject({ id, title: bilingual })).default([]),
});

export const sourcesSchema = z.record(
  sourceId,
  z.strictObject({
    publisher: textOrBilingual,
    title: textOrBilingual,
    url: webAddress.optional(),
    date: partialDate.optional(),
    dateNote: bilingual.optional(),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag, such as `da`.')
      .optional(),
  }),
);

export const articleSchema = z.strictObject({
  group: id.optional(),
  kind: z.enum(['main', 'short']).default('main'),
  /** Place within the group; without one, after those that have it, by id. */
  order: z.number().int().optional(),
  related: z.array(id).default([]),
  ...dates,
});

export const termSchema = z.strictObject({
  theme: id.optional(),
  related: z.array(id).default([]),
  article: id.optional(),
  sources: z.array(sourceId).default([]),
});

/** Kinds of data that a page may show, each from `data/<kind>.yaml`. */
export const dataKinds = ['timeline', 'places', 'personnel', 'commanders'] as const;

export const plainPageSchema = z.strictObject({
  related: z.array(id).default([]),
  /** The data it shows after its introduction. */
  data: z.enum(dataKinds).optional(),
  ...dates,
});

const textSchema = z.strictObject({
  title: text,
  slug,
  summary: text,
  updated: day,
  /** Section id, or `page` for the whole page → questions that readers ask and it answers. For search. */
  questions: z.record(id, z.array(text)).default({}),
});

/** Front matter of a term; it becomes the title (`term`) and the summary (`definition`) of its page. */
const termTextSchema = z.strictObject({
  term: text,
  slug,
  abbreviation: oneOrMore.optional(),
  variants: z.array(text).default([]),
  searchForms: z.array(text).default([]),
  definition: text,
  updated: day,
});

/** Per kind of page: its folder, the schema of page.yaml and the schema of the front matter. */
export const kinds = {
  article: { folder: 'articles', page: articleSchema, text: textSchema },
  term: { folder: 'terms', page: termSchema, text: termTextSchema },
  page: { folder: 'pages', page: plainPageSchema, text: textSchema },
} as const;
