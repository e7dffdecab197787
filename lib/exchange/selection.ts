import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedIn, type SectionDrift } from '../content/counterparts/compare';
import { wholePage } from '../content/counterparts/schema';
import type { Draft } from '../content/read';
import type { PageDrift } from '../drift/site-drift';
import { counterpartOf, type Locale } from '../i18n/locales';
import { readSourceText } from './source-text';
import { type SectionUnits, sectionUnits } from './units';

/** What is to be translated of a page. */
export interface PageUnits {
  draft: Draft;
  sections: (SectionUnits & { drift: SectionDrift | undefined })[];
}

/** The file of a page's text in a language. */
export function textPath({ folder }: Pick<Draft, 'folder'>, locale: Locale): string {
  return join(folder, `${locale}.mdx`);
}

/**
 * What a language lacks of a page, or has that is older than the other language's.
 * @param all takes everything, in step or not
 * @returns undefined where there is nothing to translate
 */
export function selectUnits({ draft, sections }: PageDrift, to: Locale, all: boolean): PageUnits | undefined {
  const from = counterpartOf(to);
  const [source, target] = [readSide(draft, from), readSide(draft, to)];
  if (!source) return undefined;
  const isWanted = (drift: SectionDrift | undefined) =>
    all ||
    (drift?.state === 'missing'
      ? drift.locale === to
      : drift !== undefined && changedIn(drift).includes(from));
  const chosen = source.sections.flatMap(section => {
    const drift = sections.find(each => each.section === (target ? section.id : wholePage));
    if (!isWanted(drift)) return [];
    const other = target?.sections.find(({ id }) => id === section.id);
    const paired = sectionUnits(section, other);
    return paired.units.length ? [{ ...paired, drift }] : [];
  });
  return chosen.length ? { draft, sections: chosen } : undefined;
}

function readSide(draft: Draft, locale: Locale) {
  const path = textPath(draft, locale);
  return existsSync(path) ? readSourceText(readFileSync(path, 'utf8')) : undefined;
}
