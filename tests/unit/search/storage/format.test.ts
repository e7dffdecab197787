import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../lib/search/storage/bytes';
import {
  type BlockEntry,
  blockIndex,
  type Posting,
  readKey,
  readPostings,
  readTails,
  readTerms,
  type TermEntry,
  writeKey,
  writePostings,
  writeTerm,
} from '../../../../lib/search/storage/format';

const posting = fc.record({ id: fc.nat({ max: 2 ** 45 }), slot: fc.nat({ max: 15 }) });
const postings = fc.uniqueArray(posting, { selector: ({ id }) => id });
/** Words of a few letters, so that neighbours share beginnings; letters outside the basic plane among them. */
const key = fc.string({
  unit: fc.constantFrom('a', 'b', 'ø', '=', '^', ' ', '\u{10428}', '\u{10429}', '\u{1f600}'),
  maxLength: 6,
});
const sortedKeys = fc.uniqueArray(key).map(keys => keys.sort());

function byId(list: readonly Posting[]): Posting[] {
  return [...list].sort((a, b) => a.id - b.id);
}

describe('postings', () => {
  it('come back as they went in, sorted by document', () => {
    fc.assert(
      fc.property(postings, list => {
        const writer = new ByteWriter();
        writePostings(writer, list);
        expect(readPostings(new ByteReader(writer.result()))).toEqual(byId(list));
      }),
    );
  });

  it('take one byte for a document within eight of the one before', () => {
    const writer = new ByteWriter();
    writePostings(
      writer,
      Array.from({ length: 100 }, (_, i) => ({ id: i * 7, slot: 15 })),
    );
    expect(writer.size).toBe(101);
  });
});

describe('keys', () => {
  it('come back as they went in, in any order of any words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.string({ unit: 'binary' }))), keys => {
        const writer = new ByteWriter();
        keys.forEach((entry, i) => {
          writeKey(writer, entry, keys[i - 1] ?? '');
        });
        const reader = new ByteReader(writer.result());
        let previous = '';
        const read = keys.map(() => {
          previous = readKey(reader, previous);
          return previous;
        });
        expect(read).toEqual(keys);
      }),
    );
  });

  it('cost only what they do not share with the one before', () => {
    const writer = new ByteWriter();
    writeKey(writer, 'sikkerhedsstyrken', 'sikkerhedsstyrke');
    expect(writer.size).toBe(3);
  });
});

describe('terms', () => {
  it('come back with frequency, best postings and the place of their tail', () => {
    const entry = fc.record({
      head: postings,
      more: fc.nat({ max: 2_000 }),
      tail: fc.record({ file: fc.stringMatching(/^[\w-]{8}\.bin$/), list: fc.nat({ max: 5_000 }) }),
    });
    fc.assert(
      fc.property(sortedKeys, fc.array(entry, { minLength: 1 }), (keys, entries) => {
        const terms = keys.map((key, i): TermEntry => {
          const { head, more, tail } = entries[i % entries.length]!;
          return { key, frequency: head.length + more, head: byId(head), ...(more ? { tail } : {}) };
        });
        const writer = new ByteWriter();
        terms.forEach((term, i) => {
          writeTerm(writer, term, terms[i - 1]?.key ?? '');
        });
        expect(readTerms(writer.result())).toEqual(terms);
      }),
    );
  });
});

describe('tails', () => {
  it('come back as they were put together, one after the other', () => {
    fc.assert(
      fc.property(fc.array(postings), lists => {
        const writer = new ByteWriter();
        for (const list of lists) writePostings(writer, list);
        expect(readTails(writer.result())).toEqual(lists.map(byId));
      }),
    );
  });
});

describe('blockIndex', () => {
  it('agrees with a search from block to block', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1 }), key, (firsts, wanted) => {
        const blocks = firsts.sort().map((first): BlockEntry<string> => [first, `${first}.bin`]);
        const naive = blocks.findLastIndex(([first]) => first <= wanted);
        expect(blockIndex(blocks, wanted)).toBe(Math.max(0, naive));
      }),
    );
  });

  it('works for numbers as for words', () => {
    const blocks: BlockEntry<number>[] = [
      [0, 'a'],
      [64, 'b'],
      [512, 'c'],
    ];
    expect([0, 63, 64, 511, 512, 9_999].map(id => blockIndex(blocks, id))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
