import { expect, it, vi } from 'vitest';
import { danish, faults } from '../site-folder';

vi.mock('../../../../lib/content/within-time', async load => {
  const { withinTime } = await load<typeof import('../../../../lib/content/within-time')>();
  return {
    withinTime: <T>(characters: number, run: () => T) =>
      withinTime(Number.isFinite(characters) ? Number.POSITIVE_INFINITY : 0, run, 300),
  };
});

const said =
  'The text takes too long to read. Split the page, or remove what is repeated thousands of times. (limits)';

it('a body that the parser does not get done with is refused', () => {
  // runs of backticks, each of another length: the parser looks for the end of each
  const body = Array.from({ length: 1_300 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(' ');
  expect(faults(danish(`${body}\n`))).toEqual([`articles/radar/da.mdx:1:1 error: ${said}`]);
});

it('so is YAML', () => {
  // every key is compared with all before it
  const yaml = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n');
  expect(faults({ ...danish('A.\n'), 'articles/radar/page.yaml': yaml })).toEqual([
    `articles/radar/page.yaml:1:1 error: ${said}`,
  ]);
});
