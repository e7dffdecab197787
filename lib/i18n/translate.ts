import { createTranslator } from 'use-intl/core';
import da from '../../messages/da.json';
import en from '../../messages/en.json';
import { languageTags } from './format';
import { type Locale, type Localized, localized } from './locales';

export type Messages = typeof da;

/** Every interface string. The Danish file gives the type; a test holds the English one to the same keys. */
export const messages: Localized<Messages> = { da, en };

export type Translator = ReturnType<typeof createFor>;

/** One per language: it remembers each message that it has read. */
const translators = localized(createFor);

/**
 * The translator of a language: `t('article.sources')`, `t('search.count', { places: 5, pages: 4 })`.
 * Messages are ICU; keys are checked by the compiler; a missing value throws, so that a build stops at it.
 */
export function translator(locale: Locale): Translator {
  return translators[locale];
}

function createFor(locale: Locale) {
  return createTranslator({
    locale: languageTags[locale],
    messages: messages[locale],
    onError(error) {
      throw error;
    },
  });
}
