import { z } from 'zod';
import { locales } from '../i18n/locales';
import { withBasePath } from '../i18n/routes';
import { isHarmful } from './characters';
import { expected } from './expected';

/** Identity of a page, group, theme, section or entry of data: an ASCII slug that never changes. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** So long may an id be that becomes the name of a file: with its endings it fits every file system. */
export const maxIdLength = 80;

/** Names that Windows keeps for devices, with any ending; a file of such a name cannot be made there. */
export const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

export const id = z
  .string()
  .regex(
    idPattern,
    expected({
      da: 'skal være små bogstaver a–z, cifre og enkelte bindestreger, fx `nato-and-iraq`.',
      en: 'expected lower-case letters a–z, digits and single hyphens, such as `nato-and-iraq`.',
    }),
  )
  .max(
    maxIdLength,
    expected({
      da: `må højst være på ${maxIdLength} tegn.`,
      en: `expected at most ${maxIdLength} characters.`,
    }),
  );
/** An id that is the last part of an address, and so the name of a folder. */
const slug = id.refine(
  value => !deviceName.test(value),
  expected({
    da: 'må ikke være et navn, som Windows bruger til enheder, fx `con`.',
    en: 'expected no name that Windows keeps for devices, such as `con`.',
  }),
);
export const text = z
  .string()
  .trim()
  .min(1, expected({ da: 'skal være tekst, ikke tom.', en: 'expected some text.' }))
  .refine(
    value => !isHarmful(value),
    expected({
      da: 'skal være tekst uden styretegn eller halve tegn.',
      en: 'expected text without control characters or halves of characters.',
    }),
  );
export const sourceId = z.string().regex(
  /^S\d+$/,
  expected({
    da: 'skal være id’et på en kilde, fx `S13`.',
    en: 'expected the id of a source, such as `S13`.',
  }),
);

const realDay = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};

/** A calendar day, as it stands in front matter. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: expected({
      da: 'skal være en dato skrevet år-måned-dag, fx `2026-11-22`.',
      en: 'expected a date written year-month-day, such as `2026-11-22`.',
    }),
    abort: true,
  })
  .refine(
    realDay,
    expected({
      da: 'skal være en dag, der findes i kalenderen.',
      en: 'expected a day that exists in the calendar.',
    }),
  );

/** A date known to the year, the month or the day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: expected({
      da: 'skal være en dato som `2018`, `2018-07` eller `2018-07-11`, i anførselstegn.',
      en: 'expected a date such as `2018`, `2018-07` or `2018-07-11`, in quotes.',
    }),
    abort: true,
  })
  .refine(
    value => realDay(value.padEnd(10, '-01')),
    expected({
      da: 'skal være en dato, der findes i kalenderen.',
      en: 'expected a date that exists in the calendar.',
    }),
  );

export const bilingual = z.strictObject(
  Object.fromEntries(locales.map(locale => [locale, text])) as Record<'da' | 'en', typeof text>,
);
const textOrBilingual = z.union(
  [text, bilingual],
  expected({
    da: 'skal være tekst eller en tekst på hvert sprog: `{da: …, en: …}`.',
    en: 'expected text, or a text per language: `{da: …, en: …}`.',
  }),
);
const oneOrMore = z.union(
  [text.transform(value => [value]), z.array(text)],
  expected({
    da: 'skal være en tekst eller en liste af tekster.',
    en: 'expected a text or a list of texts.',
  }),
);

/** A page in the web. Readers follow it, so that a script or data has no place here. */
const webAddress = z
  .url({
    protocol: /^https?$/,
    error: expected({
      da: 'skal være en hel adresse, fx `https://example.org`.',
      en: 'expected an absolute address, such as `https://example.org`.',
    }),
    abort: true,
  })
  .refine(
    value => !/\s/.test(value) && !isHarmful(value),
    expected({
      da: 'skal være en adresse uden mellemrum; skriv `%20` for et.',
      en: 'expected an address without spaces; write `%20` for one.',
    }),
  );

const dates = {
  asOf: day.describe('The day up to which sources were read.').optional(),
  reviewed: day.describe('The day of the last review.').optional(),
  reviewBy: day.describe('The day by which to review it again.').optional(),
};

export const siteSchema = z.strictObject({
  name: text.describe('The name of the site.'),
  title: bilingual.describe('Title of the front page, for readers and search engines.'),
  description: bilingual.describe('What the site is about, for search engines.'),
  disclaimer: bilingual.describe('A sentence in the footer of every page.').optional(),
  baseUrl: webAddress
    .refine(
      url => !/[?#@]/.test(url),
      expected({
        da: 'skal være en adresse uden `?`, `#` og `@`, fx `https://example.org`.',
        en: 'expected an address without `?`, `#` and `@`, such as `https://example.org`.',
      }),
    )
    .transform(url => withBasePath(url.replace(/\/+$/, '')))
    .describe('Where the site will lie, such as https://example.org.'),
  license: z.strictObject({ name: text, url: webAddress }).describe('Licence of the texts.').optional(),
  feedback: text
    .regex(
      /^(?:https?:\/\/|mailto:)/,
      expected({
        da: 'skal være en adresse som `mailto:redaktion@example.org` eller `https://example.org`.',
        en: 'expected an address such as `mailto:redaktion@example.org` or `https://example.org`.',
      }),
    )
    .regex(
      /^(?:[^{}]|\{(?:path|url|title)\})*$/,
      'expected no placeholders but `{path}`, `{url}` and `{title}`.',
    )
    .describe(
      'Where readers write to, a mail or web address; {path}, {url} and {title} become those of the page.',
    )
    .optional(),
  examples: z
    .strictObject({ da: z.array(text), en: z.array(text) })
    .describe('Searches suggested on the front page.')
    .optional(),
  lead: z
    .strictObject({ ...bilingual.shape, link: id.optional() })
    .describe('What the site is about, in a few sentences; `link` is an article or page that tells more.')
    .optional(),
  /** Unset: up to as many articles as `bookLimit` says. */
  handbook: z
    .boolean()
    .describe('Whether all articles are also offered as one page and an e-book.')
    .optional(),
  paths: z
    .array(
      z.strictObject({
        id,
        title: bilingual,
        text: bilingual.optional(),
        links: z
          .array(id)
          .min(1, expected({ da: 'skal have mindst ét link.', en: 'expected one link at least.' }))
          .max(5, expected({ da: 'må højst have fem links.', en: 'expected at most five links.' })),
      }),
    )
    .describe('Ways in on the front page, each for one kind of reader.')
    .default([]),
  groups: z
    .array(z.strictObject({ id: slug, title: bilingual, summary: bilingual.optional() }))
    .describe('Groups of articles, in order.')
    .default([]),
  themes: z
    .array(z.strictObject({ id: slug, title: bilingual }))
    .describe('Themes of terms, in order.')
    .default([]),
});

export const sourcesSchema = z.record(
  sourceId,
  z.strictObject({
    publisher: textOrBilingual.describe('Who published it.'),
    title: textOrBilingual.describe('Its title; in both languages where it has none of its own.'),
    url: webAddress.describe('Where it can be read.').optional(),
    date: partialDate.describe('When it was published, as exact as known, in quotes: "2019-12".').optional(),
    dateNote: bilingual.describe('What the date cannot say.').optional(),
    lang: z
      .string()
      .regex(
        /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
        expected({ da: 'skal være en sprogkode, fx `da`.', en: 'expected a language tag, such as `da`.' }),
      )
      .describe('The language it is written in.')
      .optional(),
  }),
);

export const articleSchema = z.strictObject({
  group: id.describe('Id of a group in site.yaml.').optional(),
  order: z
    .number()
    .int()
    .describe('Place within the group; without one, after those that have it, by id.')
    .optional(),
  related: z.array(id).describe('Ids of related articles.').default([]),
  ...dates,
});

export const termSchema = z.strictObject({
  theme: id.describe('Id of a theme in site.yaml.').optional(),
  related: z.array(id).describe('Ids of related terms.').default([]),
  article: id.describe('Id of the article that tells more.').optional(),
  sources: z.array(sourceId).describe('Ids of sources, such as [S01, S13].').default([]),
  autolink: z
    .boolean()
    .describe('False for an everyday word: it becomes a link only where a text links to it.')
    .default(true),
});

/** Kinds of data that a page may show, each from `data/<kind>.yaml`. */
export const dataKinds = ['timeline', 'places', 'personnel', 'commanders'] as const;

export const plainPageSchema = z.strictObject({
  related: z.array(id).describe('Ids of related articles.').default([]),
  data: z.enum(dataKinds).describe('The data it shows after its introduction.').optional(),
  ...dates,
});

const textSchema = z.strictObject({
  title: text.describe('The title, which is the first heading of the page.'),
  slug: slug.describe('The last part of the address: a–z, digits, hyphens.'),
  summary: text.describe('One sentence, for lists and search.'),
  updated: day.describe('The day of the last change, such as 2026-11-22.'),
  questions: z
    .record(id, z.array(text))
    .describe('For search: section id, or `page` for the whole page, to the questions it answers.')
    .default({}),
});

/** Front matter of a term; it becomes the title (`term`) and the summary (`definition`) of its page. */
const termTextSchema = z.strictObject({
  term: text.describe('The term, in its basic form.'),
  slug: slug.describe('The last part of the address: a–z, digits, hyphens.'),
  abbreviation: oneOrMore.describe('An abbreviation, or a list of them.').optional(),
  variants: z.array(text).describe('Approved other words and inflected forms.').default([]),
  searchForms: z.array(text).describe('Related words that lead here but are no approved words.').default([]),
  definition: text.describe('What it means, in one sentence.'),
  updated: day.describe('The day of the last change, such as 2026-11-22.'),
});

/** Per kind of page: its folder, the schema of page.yaml and the schema of the front matter. */
export const kinds = {
  article: { folder: 'articles', page: articleSchema, text: textSchema },
  term: { folder: 'terms', page: termSchema, text: termTextSchema },
  page: { folder: 'pages', page: plainPageSchema, text: textSchema },
} as const;
