import type { Locale } from '../../i18n/locales';
import { analyse, type Term } from '../analyse/analyse';
import type { SectionRecord } from '../collection';
import type { PageRecord } from './language-search';

/** A section's own words, analysed. */
export interface SectionTerms {
  heading: readonly Term[];
  text: readonly Term[];
  /** Of the questions it answers. */
  questions: readonly Term[];
}

/**
 * The analysed words of a record's heading (of the page's title, for what stands before the first heading) and text.
 * A record stays the same object while its file is loaded, so each is analysed once, not at every keystroke.
 */
export function termsOf(section: SectionRecord, page: PageRecord, locale: Locale): SectionTerms {
  const known = analysed.get(section);
  if (known) return known;
  const made = {
    heading: analyse(section.heading || page.title, locale),
    text: analyse(section.text, locale),
    questions: analyse((section.questions ?? []).join(' … '), locale),
  };
  analysed.set(section, made);
  return made;
}

const analysed = new WeakMap<SectionRecord, SectionTerms>();
