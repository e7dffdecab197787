import { describe, expect, it } from 'vitest';
import { counterpartOf, isLocale, locales, localized } from '../../../lib/i18n/locales';

describe('locales', () => {
  it('are Danish and English, Danish on the left', () => {
    expect(locales).toEqual(['da', 'en']);
  });

  it('are each other’s counterpart', () => {
    for (const locale of locales) {
      expect(counterpartOf(locale)).not.toBe(locale);
      expect(counterpartOf(counterpartOf(locale))).toBe(locale);
    }
  });

  it.each(['', 'DA', 'de', 'dan', 'toString'])('do not include %j', value => {
    expect(isLocale(value)).toBe(false);
  });

  it('give a value each', () => {
    expect(localized(locale => `/${locale}/`)).toEqual({ da: '/da/', en: '/en/' });
    expect(locales.every(isLocale)).toBe(true);
  });
});
