import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../lib/search/analyse/tokens';
import { anyText } from '../any-text';

/** Tokens as `word@start-end`, a joined designation with a plus in front. */
function shown(text: string): string[] {
  return tokenize(text).map(({ word, start, end, joined }) => `${joined ? '+' : ''}${word}@${start}-${end}`);
}

describe('tokenize', () => {
  it.each([
    ['Styrken i Irak', ['styrken@0-7', 'i@8-9', 'irak@10-14']],
    ['  Søværnet, Hæren.  ', ['søværnet@2-10', 'hæren@12-17']],
    ['Er Danmark med?', ['er@0-2', 'danmark@3-10', 'med@11-14']],
    ['', []],
    [' \t\n', []],
    ['… – !?', []],
  ])('cuts %j into words with their places', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it.each([
    ['NATO’s mission', ['nato@0-6', 'mission@7-14']],
    ["NATO's mission", ['nato@0-6', 'mission@7-14']],
    ['NATOs mission', ['natos@0-5', 'mission@6-13']],
    ['NMI’en', ['nmi@0-6']],
    ["F-16'erne", ['f@0-1', '16@2-9', '+f16@0-9']],
    ["O'Brien", ['o@0-1', 'brien@2-7']],
    ['’sikkerhed’', ['sikkerhed@1-10']],
  ])('reads the apostrophe in %j as writers mean it', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it.each([
    ['F-16', ['f@0-1', '16@2-4', '+f16@0-4']],
    ['F\u201116', ['f@0-1', '16@2-4', '+f16@0-4']],
    ['B 159', ['b@0-1', '159@2-5', '+b159@0-5']],
    ['EH 101', ['eh@0-2', '101@3-6', '+eh101@0-6']],
    ['CJTF-OIR', ['cjtf@0-4', 'oir@5-8', '+cjtfoir@0-8']],
    ['al-Asad', ['al@0-2', 'asad@3-7', '+alasad@0-7']],
    ['Al Asad', ['al@0-2', 'asad@3-7']],
    ['2021/22', ['2021@0-4', '22@5-7', '+202122@0-7']],
  ])('keeps the parts of %j and the whole', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it.each([
    ['i 2018', ['i@0-1', '2018@2-6']],
    ['den 5 mand', ['den@0-3', '5@4-5', 'mand@6-10']],
    ['NATO 2018', ['nato@0-4', '2018@5-9']],
    ['Irak – NATO', ['irak@0-4', 'nato@7-11']],
    ['Irak. NATO', ['irak@0-4', 'nato@6-10']],
    ['B  159', ['b@0-1', '159@3-6']],
  ])('makes no designation of %j', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it('gives up on a designation of more than six parts', () => {
    expect(tokenize('a-b-c-d-e-f').filter(({ joined }) => joined)).toHaveLength(1);
    expect(tokenize('a-b-c-d-e-f-g').filter(({ joined }) => joined)).toHaveLength(0);
  });

  it.each([
    ['2.580 soldater', ['2580@0-5', 'soldater@6-14']],
    ['2,580 soldiers', ['2580@0-5', 'soldiers@6-14']],
    ['1.200.000 kr.', ['1200000@0-9', 'kr@10-12']],
    ['2,5 mio.', ['2@0-1', '5@2-3', 'mio@4-7']],
    ['kl. 12.30', ['kl@0-2', '12@4-6', '30@7-9', '+1230@4-9']],
  ])('reads the numbers of %j', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it('reads å typed as a and a ring like å, and marks both letters', () => {
    expect(shown('Åland')).toEqual(['åland@0-5']);
    expect(shown('A\u030aland')).toEqual(['åland@0-6']);
  });

  it.each([
    ['Malmö', 'malmø'],
    ['Räv', 'ræv'],
    ['NMÍ', 'nmí'],
    ['ＮＭＩ', 'nmi'],
    ['oﬃcer', 'officer'],
    ['ÆØÅ', 'æøå'],
  ])('reads %j as %j', (text, word) => {
    expect(tokenize(text).map(token => token.word)).toEqual([word]);
  });

  it.each([
    ['a heart', '❤️'],
    ['a lone accent', '\u0301 \u0301'],
    ['a halfwidth sound mark', '\uff9e'],
  ])('finds no word in %s', (_name, text) => {
    expect(tokenize(text)).toEqual([]);
  });

  it('keeps a character that stands for several words as one word without spaces', () => {
    expect(tokenize('\ufdfa').map(({ word }) => /\s/.test(word))).toEqual([false]);
  });

  it('cuts a run of letters that never ends', () => {
    const [token] = tokenize('å'.repeat(10_000));
    expect(token).toMatchObject({ start: 0, end: 10_000 });
    expect(token!.word.length).toBeLessThanOrEqual(64);
  });

  it('never cuts a letter outside the basic plane in two', () => {
    const [token] = tokenize(`a${'\u{10428}'.repeat(100)}`);
    expect(token!.word).not.toMatch(/\p{Cs}/u);
  });

  it('gives words with exact, ordered places for any text', () => {
    fc.assert(
      fc.property(anyText, text => {
        let at = 0;
        for (const { start, end, word } of tokenize(text).filter(({ joined }) => !joined)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).toMatch(/^\S+$/);
          at = end;
        }
      }),
    );
  });

  it('begins and ends a joined designation where its parts do, and tells it after them', () => {
    fc.assert(
      fc.property(anyText, text => {
        const tokens = tokenize(text);
        tokens.forEach((token, i) => {
          if (!token.joined) return;
          const parts = tokens.slice(0, i).filter(({ joined, start }) => !joined && start >= token.start);
          expect(parts.length).toBeGreaterThan(1);
          expect(parts[0]!.start).toBe(token.start);
          expect(parts.at(-1)!.end).toBe(token.end);
          expect(parts.map(({ word }) => word).join('')).toContain(token.word);
        });
      }),
    );
  });

  it('reads a text as the sum of two texts with a line break between', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const words = (text: string) => tokenize(text).map(({ word }) => word);
        expect(words(`${left}\n\n${right}`)).toEqual([...words(left), ...words(right)]);
      }),
    );
  });
});
