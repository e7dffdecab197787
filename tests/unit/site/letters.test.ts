import { describe, expect, it } from 'vitest';
import { byLetter, letterJumps } from '@/lib/site/letters';

const titles = (names: string[], locale: 'da' | 'en') =>
  byLetter(names, name => name, locale).map(({ title, items }) => [title, items]);

describe('byLetter', () => {
  it('puts names under their first letter, digits first, in the alphabet of the language', () => {
    expect(titles(['Åben', 'BT', 'Ørn', '964media', 'ABC'], 'da')).toEqual([
      ['0–9', ['964media']],
      ['A', ['ABC']],
      ['B', ['BT']],
      ['Ø', ['Ørn']],
      ['Å', ['Åben']],
    ]);
    expect(titles(['Åben', 'Zoo', 'ABC'], 'en')).toEqual([
      ['A', ['ABC', 'Åben']],
      ['Z', ['Zoo']],
    ]);
  });

  it('has one section per letter, even where signs before a name sort it elsewhere', () => {
    expect(titles(['»Altinget«', 'BT', 'Avisen'], 'da')).toEqual([
      ['A', ['»Altinget«', 'Avisen']],
      ['B', ['BT']],
    ]);
  });

  it('leaves the list as it was', () => {
    const names = ['b', 'a'];
    byLetter(names, name => name, 'da');
    expect(names).toEqual(['b', 'a']);
  });
});

describe('letterJumps', () => {
  it('has the whole alphabet, with an address where something stands under the letter', () => {
    const jumps = letterJumps(
      byLetter(['Ørn', '7'], name => name, 'da'),
      'da',
      ({ id }) => `#${id}`,
    );
    expect(jumps.map(({ title }) => title).join('')).toBe('0–9ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ');
    expect(jumps.filter(({ href }) => href)).toEqual([
      { title: '0–9', href: '#letter-0-9' },
      { title: 'Ø', href: '#letter-oe' },
    ]);
  });

  it('says nothing of digits where there are none', () => {
    expect(letterJumps([], 'en', () => '')[0]).toEqual({ title: 'A' });
  });
});
