import packageJson from '../../package.json' with { type: 'json' };
import { type Content, textFor } from '../content/model';
import { locales } from '../i18n/locales';

/** Which site this is: of the programs that made it, and of the texts. */
export interface SiteVersion {
  version: string;
  /** ISO day. */
  date: string;
}

/**
 * The version and the day of a site. Never of the clock, so that two builds of the same files are the same: the day is
 * that of `SOURCE_DATE_EPOCH` (seconds, such as a commit's time), or else of the text that was changed last.
 * @throws {Error} when `SOURCE_DATE_EPOCH` is no number of seconds
 */
export function siteVersion({ articles, pages, terms }: Content): SiteVersion {
  const days = [...articles, ...pages, ...terms].flatMap(page =>
    locales.map(locale => textFor(page, locale).updated),
  );
  return { version: packageJson.version, date: sourceDay() ?? days.sort().at(-1) ?? '' };
}

function sourceDay(): string | undefined {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (!given) return undefined;
  const date = new Date(/^\d{1,11}$/.test(given) ? Number(given) * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new Error(`Unexpected SOURCE_DATE_EPOCH \`${given}\`, expected seconds since 1970.`);
  return date.toISOString().slice(0, 10);
}
