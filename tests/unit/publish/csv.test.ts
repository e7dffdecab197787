import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/publish/csv';
import { readCsv } from './read-csv';

describe('csv', () => {
  it('has a byte order mark, CRLF, and quotes where RFC 4180 wants them', () => {
    expect(csv([['a', 'b,c', 'd "e"', 'f\ng', '']])).toBe('\uFEFFa,"b,c","d ""e""","f\ng",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from running %j',
    value => {
      expect(readCsv(csv([[value]]))).toEqual([[`'${value}`]]);
    },
  );

  it('leaves signs within a cell alone', () => {
    expect(csv([['F-16', 'a=b', 'x@y']])).toBe('\uFEFFF-16,a=b,x@y\r\n');
  });

  it('gives back any table, but for the guard, and no cell begins as a formula', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=a', '-', '"', ',', '\r\n', '@"x",', '\t'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(table, rows => {
        const read = readCsv(csv(rows));
        expect(read.map(row => row.map(value => value.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
          rows.map(row => row.map(value => value.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
        );
        for (const value of read.flat()) expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
