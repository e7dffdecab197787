import { changedIn, changesIn, type SectionDrift } from '../content/counterparts/compare';
import type { Locale } from '../i18n/locales';
import type { WordChange } from '../text/word-diff';
import { pageName } from './page-refs';
import type { PageDrift } from './site-drift';

/** The state of pages for programs: what `npm run status -- --json` prints. */
export interface StatusJson {
  pages: { page: string; sections: SectionJson[] }[];
}

interface SectionJson extends Pick<SectionDrift, 'section' | 'state' | 'locale'> {
  confirmed?: string;
  /** By language that was changed. */
  changes?: Partial<Record<Locale, WordChange[]>>;
}

/** @param changes tells what changed too, word by word */
export function statusJson(pages: readonly PageDrift[], { changes }: { changes: boolean }): StatusJson {
  return {
    pages: pages.map(({ draft, sections }) => ({
      page: pageName(draft),
      sections: sections.map(drift => {
        const { section, state, locale, last } = drift;
        const changed = changedIn(drift).map(each => [each, changesIn(drift, each)] as const);
        return {
          section,
          state,
          ...(locale && { locale }),
          ...(last && { confirmed: last.confirmed }),
          ...(changes && changed.length > 0 && { changes: Object.fromEntries(changed) }),
        };
      }),
    })),
  };
}
