import { describe, expect, it } from 'vitest';
import { plainCitation } from '@/lib/cite/plain-text';
import { locales } from '@/lib/i18n/locales';
import { messages, translator } from '@/lib/i18n/translate';
import { fill } from '@/lib/text/fill';
import { sample } from './sample-citation';

const citation = { ...sample, title: 'NMI i tal', url: 'https://example.org/da/artikler/nmi-i-tal/' };

describe('plainCitation', () => {
  it('is a sentence in the reader’s language, which names the language of the text', () => {
    const say = (locale: 'da' | 'en', section?: string) =>
      plainCitation({ ...citation, section }, locale, (key, values) =>
        translator(locale)(`reading.${key}`, values),
      );
    expect(say('da')).toBe(
      '»NMI i tal«. Sidestykke, udgaven på dansk. Opdateret 22. november 2026. https://example.org/da/artikler/nmi-i-tal/ (hentet 1. december 2026).',
    );
    expect(say('en', 'Årene')).toBe(
      '“Årene”, in “NMI i tal”. Sidestykke, Danish version. Updated 22 November 2026. https://example.org/da/artikler/nmi-i-tal/ (accessed 1 December 2026).',
    );
  });

  it.each(locales)('says the same in the browser, which fills the message as it stands, %s', locale => {
    const onServer = plainCitation(citation, locale, (key, values) =>
      translator(locale)(`reading.${key}`, values),
    );
    expect(
      plainCitation(citation, locale, (key, values) => fill(messages[locale].reading[key], values)),
    ).toBe(onServer);
  });
});
