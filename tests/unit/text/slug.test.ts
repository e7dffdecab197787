import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from '../../../lib/text/slug';

describe('slugify', () => {
  it.each([
    ['NATO’s træning på Al Asad', 'natos-traening-paa-al-asad'],
    ['Den danske styrke', 'den-danske-styrke'],
    ['Ærø, Østersøen & Ålborg', 'aeroe-oestersoeen-aalborg'],
    ['B 159 (2014–2015)', 'b-159-2014-2015'],
    ['  --Radar--  ', 'radar'],
    ['Café Müller', 'cafe-muller'],
    ["Denmark's F-16", 'denmarks-f-16'],
    ['١٢٣ …', ''],
    ['', ''],
  ])('of “%s” is %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('is the same for composed and decomposed letters', () => {
    const word = 'Blåbærgrød på Ærø';
    expect(slugify(word.normalize('NFD'))).toBe(slugify(word.normalize('NFC')));
  });

  it('is empty, or words of a–z and digits with single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });

  it('of a slug is that slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
    );
  });
});
