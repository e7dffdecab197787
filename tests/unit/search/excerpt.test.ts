import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/search/analyse/analyse';
import { tokenize } from '../../../lib/search/analyse/tokens';
import { excerpt, findMatches, type Match, markText, type Part } from '../../../lib/search/excerpt';
import type { Plan } from '../../../lib/search/query/plan';
import { anyText } from './any-text';
import { joined, marked } from './built-site';
import { planOf } from './plan-of';

/** Parts as text, marks in brackets. */
function shown(parts: readonly Part[]): string {
  return parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
}

/** Danish text with what a plan finds in it; a query's words are taken for known. */
function matchesIn(text: string, query: string | Plan): Match[] {
  return findMatches(text, analyse(text, 'da'), typeof query === 'string' ? planOf(query, 'da') : query);
}

function excerptOf(text: string, query: string | Plan): Part[] {
  return excerpt(text, matchesIn(text, query));
}

function markedText(text: string, query: string | Plan): string {
  return shown(markText(text, matchesIn(text, query)));
}

/** Words that match the query below and others, with all that may stand between them. */
const prose = fc
  .array(
    fc.oneof(
      {
        arbitrary: fc.constantFrom(
          'radaren ',
          'Irak. ',
          'F-16',
          ' og ',
          'sikkerhed, ',
          'a\u030a ',
          '👩‍✈️',
          '\n',
        ),
        weight: 4,
      },
      anyText,
    ),
    {
      maxLength: 60,
    },
  )
  .map(parts => parts.join(''));
const query = 'radar irak f-16 å';

describe('markText', () => {
  it.each([
    ['Bidraget og bidragene', 'bidrag', '[Bidraget] og [bidragene]'],
    ['NATO’s mission', 'nato', '[NATO’s] mission'],
    ['Fly som F-16 og F/A-18', 'f-16', 'Fly som [F-16] og [F]/A-18'],
    ['Fly som F-16', 'f16', 'Fly som [F-16]'],
    ['På A\u030aboulevarden', 'åboulevarden', 'På [A\u030aboulevarden]'],
    ['Han bogfører', 'bogfoerer', 'Han [bogfører]'],
    ['Ingen af dem', 'radar', 'Ingen af dem'],
    ['', 'radar', ''],
  ])('marks in %j what %j stands for', (text, words, expected) => {
    expect(markedText(text, words)).toBe(expected);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(prose, text => {
        const parts = markText(text, matchesIn(text, query));
        expect(joined(parts)).toBe(text);
        expect(parts.every(part => part.text !== '')).toBe(true);
      }),
    );
  });

  it('marks whole words only', () => {
    fc.assert(
      fc.property(prose, text => {
        const tokens = tokenize(text);
        const [starts, ends] = [
          new Set(tokens.map(({ start }) => start)),
          new Set(tokens.map(({ end }) => end)),
        ];
        let at = 0;
        for (const part of markText(text, matchesIn(text, query))) {
          if (part.mark) expect([starts.has(at), ends.has(at + part.text.length)]).toEqual([true, true]);
          at += part.text.length;
        }
      }),
    );
  });
});

describe('excerpt', () => {
  const filler = 'Her står en sætning om noget helt andet end det, der søges efter. ';

  it('is the whole text where that is short', () => {
    const text = 'Danmark sendte soldater fra 2015. Fra 2016 var der en radar.';
    expect(shown(excerptOf(text, 'radar'))).toBe(text.replace('radar', '[radar]'));
  });

  it('is the beginning where nothing matches', () => {
    const text = filler.repeat(10);
    const parts = excerptOf(text, 'radar');
    expect(text.startsWith(joined(parts).replace(/ …$/, ''))).toBe(true);
    expect(marked(parts)).toEqual([]);
  });

  it('begins with the sentence in which the match stands', () => {
    const text = `${filler.repeat(5)}Fra Al Asad fulgte en dansk radar flyene. ${filler.repeat(5)}`;
    expect(shown(excerptOf(text, 'radar'))).toMatch(/^… Fra Al Asad fulgte en dansk \[radar\] flyene\. /);
  });

  it('begins with the match where that opens a sentence', () => {
    const text = `${filler.repeat(5)}Radaren fulgte flyene. ${filler.repeat(5)}`;
    expect(shown(excerptOf(text, 'radar'))).toMatch(/^… \[Radaren\] fulgte flyene\. /);
  });

  it('prefers the place where several words of the query stand together', () => {
    const text = `Radaren kom først. ${filler.repeat(8)}Radaren stod på Al Asad. ${filler.repeat(3)}`;
    expect(marked(excerptOf(text, 'radar asad'))).toEqual(['Radaren', 'Asad']);
  });

  it('says with an ellipsis where the text goes on', () => {
    const text = `${filler.repeat(5)}Radaren fulgte flyene. ${filler.repeat(5)}`;
    expect(joined(excerptOf(text, 'radar'))).toMatch(/^… .+ …$/s);
  });

  it('is a stretch of the text, marked where it matches', () => {
    fc.assert(
      fc.property(prose, text => {
        const parts = excerptOf(text, query);
        if (parts[0]?.text === '… ' && !text.startsWith('… ')) parts.shift();
        if (parts.at(-1)?.text === ' …' && !text.endsWith(' …')) parts.pop();
        expect(text).toContain(joined(parts));
        expect(joined(parts).length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('shows a match wherever there is one', () => {
    fc.assert(
      fc.property(prose, text => {
        expect(marked(excerptOf(text, query)).length > 0).toBe(matchesIn(text, query).length > 0);
      }),
    );
  });
});
