import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../lib/search/storage/bytes';

const value = fc.oneof(
  fc.maxSafeNat(),
  fc.nat({ max: 300 }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

function write(values: readonly (number | string)[]): Uint8Array {
  const writer = new ByteWriter();
  for (const entry of values) typeof entry === 'number' ? writer.number(entry) : writer.string(entry);
  return writer.result();
}

function read(
  bytes: Uint8Array,
  values: readonly (number | string)[],
): { read: (number | string)[]; done: boolean } {
  const reader = new ByteReader(bytes);
  const read = values.map(entry => (typeof entry === 'number' ? reader.number() : reader.string()));
  return { read, done: reader.done };
}

describe('ByteWriter and ByteReader', () => {
  it('give back the numbers and strings that went in, and nothing more', () => {
    fc.assert(
      fc.property(fc.array(value), values => {
        expect(read(write(values), values)).toEqual({ read: values, done: true });
      }),
    );
  });

  it.each([0, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER])(
    'keep the number %d',
    number => {
      expect(read(write([number]), [number]).read).toEqual([number]);
    },
  );

  it('keep a byte order mark at the start of a string', () => {
    expect(read(write(['\ufeffIrak']), ['']).read).toEqual(['\ufeffIrak']);
  });

  it('take one byte for a number below 128 and two below 16,384', () => {
    expect([write([127]).length, write([128]).length, write([16_383]).length]).toEqual([1, 2, 2]);
  });

  it('grow with what is written', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `sikkerhedsstyrke ${i}`);
    expect(read(write(words), words).read).toEqual(words);
  });

  it('count the bytes written so far', () => {
    fc.assert(
      fc.property(fc.array(value), values => {
        const writer = new ByteWriter();
        for (const entry of values) typeof entry === 'number' ? writer.number(entry) : writer.string(entry);
        expect(writer.size).toBe(writer.result().length);
      }),
    );
  });

  it('throw a RangeError wherever the bytes end too early', () => {
    const bytes = write(['Søværnet', 2 ** 40]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => read(bytes.slice(0, length), ['', 0])).toThrow(RangeError);
    }
  });
});
