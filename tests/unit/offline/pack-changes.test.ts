import { expect, it } from 'vitest';
import { fileKey, type PackList } from '@/lib/offline/pack';
import { missingFiles, transferBytesOf, unneededKeys } from '@/lib/offline/pack-changes';

const before: PackList = {
  files: [
    ['/da/', 'a1', 100],
    ['/da/om/', 'b1', 50],
    ['/da/gammel/', 'c1', 7],
  ],
};
const after: PackList = {
  files: [
    ['/da/', 'a2', 110],
    ['/da/om/', 'b1', 50],
    ['/da/ny/', 'd1', 20],
  ],
};
const keys = (list: PackList) => new Set(list.files.map(file => fileKey('/kb', file)));

it('an update fetches what changed and what is new', () => {
  const missing = missingFiles(after, keys(before), '/kb');
  expect(missing.map(([path]) => path)).toEqual(['/da/', '/da/ny/']);
  expect(transferBytesOf(missing)).toBe(130);
});

it('what was fetched before a saving was broken off is not fetched again', () => {
  const some = new Set([...keys(after)].slice(0, 2));
  expect(missingFiles(after, some, '/kb').map(([path]) => path)).toEqual(['/da/ny/']);
});

it('a file saved below another base path is another file', () => {
  expect(missingFiles(after, keys(after), '/other')).toHaveLength(3);
});

it('what no pack needs goes, records of packs stay', () => {
  const record = '/kb/offline/da.saved';
  const all = [...keys(before), ...keys(after), record, '/kb/offline/da.begun'];
  expect(unneededKeys(all, [after], [record], '/kb').sort()).toEqual([
    '/kb/da/?a1',
    '/kb/da/gammel/?c1',
    '/kb/offline/da.begun',
  ]);
});

it('both languages’ packs keep what they share', () => {
  const danish: PackList = { files: [['/assets/main.A.js', 'x', 1]] };
  const english: PackList = {
    files: [
      ['/assets/main.A.js', 'x', 1],
      ['/en/', 'e', 1],
    ],
  };
  expect(unneededKeys([...keys(danish), ...keys(english)], [danish], [], '/kb')).toEqual(['/kb/en/?e']);
});
