import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/search/analyse/analyse';
import { parseQuery } from '../../../../lib/search/query/parse';
import { anyText } from '../any-text';

/** The words of a query as they are searched. */
function wordsOf(query: string): string[] {
  return analyse(parseQuery(query).words, 'da').flatMap(({ word, joined }) => (joined ? [] : [word]));
}

describe('parseQuery', () => {
  it.each(['"Al Asad"', '“Al Asad”', '„Al Asad“', '„Al Asad”', '»Al Asad«', '«Al Asad»'])(
    'takes %s for a phrase and keeps its words',
    quoted => {
      expect(parseQuery(`radar ${quoted}`).phrases).toEqual(['Al Asad']);
      expect(wordsOf(`radar ${quoted}`)).toEqual(['radar', 'al', 'asad']);
    },
  );

  it.each([
    ['one that is not closed yet', '"Al Asad'],
    ['one without a word', '"…" radar'],
    ['an empty one', '""'],
    ['an apostrophe', 'NATO’s mission'],
    ['the first part of a compound', '"Juster kostpris"-kørsel'],
  ])('takes for no phrase %s', (_name, query) => {
    expect(parseQuery(query).phrases).toEqual([]);
  });

  it('reads several phrases', () => {
    expect(parseQuery('"Al Asad" radar "dansk bidrag"').phrases).toEqual(['Al Asad', 'dansk bidrag']);
  });

  it.each([
    ['radar -kontrol', ['kontrol']],
    ['-kontrol radar', ['kontrol']],
    ['radar -kontrol -flyet', ['kontrol', 'flyet']],
    ['radar -F-16', ['F-16']],
    ['radar -ærø', ['ærø']],
    ['"Al Asad" -radar', ['radar']],
  ])('leaves out in %j: %j', (query, excluded) => {
    expect(parseQuery(query).excluded).toEqual(excluded);
    for (const word of excluded) expect(wordsOf(query)).not.toContain(word);
  });

  it.each([
    ['a hyphen within a word', 'CJTF-OIR'],
    ['a dash between words', 'Irak - NATO'],
    ['a range of years', '2014 -2016'],
    ['a dash that is none', 'Irak –NATO'],
    ['the rest of a compound after a comma', 'kladdetyper, -navne'],
    ['the rest of a compound after a conjunction', 'Excel-mapper og -filer'],
    ['the rest of a compound in English', 'pre- or -post'],
  ])('leaves nothing out for %s', (_name, query) => {
    expect(parseQuery(query)).toEqual({ words: query, phrases: [], excluded: [] });
  });

  it.each(['-radar', '-radar -kontrol', ' -radar'])('reads %j, which has nothing else, as words', query => {
    expect(parseQuery(query).excluded).toEqual([]);
    expect(wordsOf(query)[0]).toBe('radar');
  });

  it('leaves a query without syntax as it is, to the space at its end', () => {
    const plain = fc.stringMatching(/^[a-zæøå0-9 ]{0,40}$/);
    fc.assert(
      fc.property(plain, query => {
        expect(parseQuery(query)).toEqual({ words: query, phrases: [], excluded: [] });
      }),
    );
  });

  it('leaves words wherever there are any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('"', ' -', '-', '“', '”', '»', '«')), { maxLength: 8 }),
        parts => {
          const query = parts.join('').slice(0, 512);
          const hasWord = analyse(query, 'da').length > 0;
          expect(analyse(parseQuery(query).words, 'da').length > 0).toBe(hasWord);
        },
      ),
    );
  });

  it('reads 512 characters', () => {
    const { words } = parseQuery(`${'a '.repeat(300)}b`);
    expect(words).toHaveLength(512);
  });

  it('reads 100,000 quotation marks and minuses at once', () => {
    const start = performance.now();
    for (const text of ['"', '“', '„', '»', ' -a', '"a"']) parseQuery(text.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
