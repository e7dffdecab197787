import { z } from 'zod';
import { expected } from '../expected';
import { day, id } from '../schema';

/** What a section said, in one language, when it was last confirmed to match. */
const side = z.strictObject({
  /** Fingerprint of the text (see `fingerprint`); by this alone it is told whether the section has changed. */
  hash: z
    .string()
    .regex(
      /^[0-9a-f]{16}$/,
      expected({ da: 'skal være 16 cifre 0–9, a–f.', en: 'expected 16 digits 0–9, a–f.' }),
    ),
  /** Plain text, so that what changed can be shown without a version history. */
  text: z.string(),
});

const entry = z.strictObject({
  /** Day on which they were confirmed to match. */
  confirmed: day,
  da: side,
  en: side,
});

/** `counterparts.json` beside a pair: what was last confirmed to match, by section. `page` is title, summary, introduction. */
export const counterpartsSchema = z.strictObject({
  version: z.literal(
    1,
    expected({
      da: 'skal være 1: en anden udgave af formatet kræver en anden udgave af dette program.',
      en: 'expected 1: another version of the format needs another version of this program.',
    }),
  ),
  sections: z.record(id, entry),
});

export type Counterparts = z.output<typeof counterpartsSchema>;
export type CounterpartEntry = Counterparts['sections'][string];

/** Name of the file beside a pair. */
export const counterpartsFile = 'counterparts.json';

/** The part of a page before its first section, with its title and summary. */
export const wholePage = 'page';
