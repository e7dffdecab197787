import { expect, it } from 'vitest';
import { benchTable } from '../../bench/table';

it('a table of the bench has ratios where both sides have a number', () => {
  const rows = [
    { measure: 'clean build', unit: 'CPU s', ours: 34.56, theirs: 33, goal: '1.0 ×' },
    { measure: 'files', ours: 12_345 },
    { measure: 'walked through', ours: 'yes', theirs: 'no' },
  ];
  const figures = { date: '2026-11-23', machine: '2 × CPU', parts: [{ name: 'build', rows }] };
  expect(benchTable(figures)).toBe(`2026-11-23; 2 × CPU

| part  | measure        | ours       | theirs   | ours ÷ theirs | goal  |
| ----- | -------------- | ---------- | -------- | ------------- | ----- |
| build | clean build    | 34.6 CPU s | 33 CPU s | 1.05 ×        | 1.0 × |
| build | files          | 12,345     |          |               |       |
| build | walked through | yes        | no       |               |       |
`);
});
