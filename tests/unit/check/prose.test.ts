import { describe, expect, it } from 'vitest';
import { gather } from '../../../lib/check/checked';
import { loadContent } from '../../../lib/content/load';
import { danish, writeSite } from '../content/site-folder';

/** The prose of the Danish article `radar`, whose body begins on line 7. */
function proseOf(body: string) {
  const { parts } = loadContent(writeSite(danish(body)));
  return gather(parts!, '2026-11-22').texts[0]!.prose;
}

const told = (body: string) => proseOf(body).map(({ kind, section, text }) => `${kind} ${section}: ${text}`);

describe('prose', () => {
  it('is the text as a reader sees it, by section', () => {
    expect(
      told('Den [kom](https://a.example)[^S13] i **2016**.\n\n## Bagefter [#after]\n\n- Den\n  gik\n'),
    ).toEqual([
      'title title: Radaren',
      'summary summary: Radaren.',
      'paragraph intro: Den kom i 2016.',
      'heading after: Bagefter',
      'paragraph after: Den gik',
    ]);
  });

  it('takes in tables, captions and titles, and leaves out code', () => {
    const body =
      '<Table caption="Tal">\n\n| a |\n| - |\n| b |\n\n</Table>\n\n<Note title="Obs">\n\nHej.\n\n</Note>\n\n```\nx\n```\n';
    expect(told(body).slice(2)).toEqual([
      'attribute intro: Tal',
      'cell intro: a',
      'cell intro: b',
      'attribute intro: Obs',
      'paragraph intro: Hej.',
    ]);
  });

  it('knows what is in another language, and what in none', () => {
    const [piece] = proseOf('Navnet <Lang is="en">Air base</Lang> og `kode`.\n').slice(2);
    expect(piece!.foreign.map(({ start, end, lang }) => [piece!.text.slice(start, end), lang])).toEqual([
      ['Air base', 'en'],
      ['kode', undefined],
    ]);
    const [quoted] = proseOf('<Quote is="en">\n\nHello.\n\n</Quote>\n').slice(2);
    expect(quoted!.foreign).toEqual([{ start: 0, end: 6, lang: 'en' }]);
  });

  it('takes in addresses that GFM finds by itself', () => {
    expect(told('Skriv til ole@a.example i dag.\n').slice(2)).toEqual([
      'paragraph intro: Skriv til ole@a.example i dag.',
    ]);
  });

  it('knows where each word stands, past escapes, lines and quotes', () => {
    const place = (body: string, word: string) => {
      const piece = proseOf(body).find(({ text }) => text.includes(word))!;
      const start = piece.text.indexOf(word);
      return piece.placeOf(start, start + word.length);
    };
    expect(place('Ord \\{ og\nnæste **linje** her.\n', 'her')).toEqual({ line: 8, column: 17 });
    expect(place('Ord \\{ og \\< ord.\n', 'ord')).toEqual({ line: 7, column: 14 });
    expect(place('> Et citat\n> på to linjer\n', 'linjer')).toEqual({ line: 8, column: 9 });
    expect(place('<Note title="Om noter">\n\nHej.\n\n</Note>\n', 'noter')).toEqual({ line: 7, column: 17 });
  });
});
