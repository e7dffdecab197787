import { describe, expect, it } from 'vitest';
import { danish, faults } from '../site-folder';

/** What is said of a body, and whether it is said soon. */
function said(body: string): string[] {
  const start = performance.now();
  const lines = faults(danish(body));
  // far above what it takes, far below what the parser alone takes for some of these
  expect(performance.now() - start).toBeLessThan(20_000);
  return lines;
}

const tooDeep = 'Unexpected nesting, expected at most 50 levels. Write it flatter. (mdx-syntax)';
const times = (text: string, count = 10_000) => text.repeat(count);

describe('10,000 levels', () => {
  it.each([
    ['of quotations', `${times('> ')}a`, '7:1'],
    ['of lists on one line', `${times('- ')}a`, '7:1'],
    ['of numbered lists on one line', `${times('1. ')}a`, '7:1'],
    [
      'of lists, each further in',
      Array.from({ length: 900 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      '208:403',
    ],
    ['of components', `${times('<Note title="a">\n')}a\n${times('</Note>\n')}`, '507:1'],
    ['of components in a line', `${times('<Lang is="en">')}a${times('</Lang>')}`, '7:7001'],
    ['of fragments', `${times('<>')}${times('</>')}`, '7:1001'],
    ['of links', `${times('[')}a${times('](b)')}`, '7:501'],
    ['of pictures', `${times('![')}a${times('](b)')}`, '7:1002'],
    ['of brackets left open', times('['), '7:501'],
  ])('%s are refused at once, where they become too deep', (_name, body, place) => {
    expect(said(`${body}\n`)).toEqual([`articles/radar/da.mdx:${place} error: ${tooDeep}`]);
  });

  it.each([
    ['of braces', times('{')],
    ['of tags left open', times('<Note>')],
    ['of lesser signs', times('<')],
  ])('%s are refused', (_name, body) => {
    expect(said(`${body}\n`)).toHaveLength(1);
  });

  it('of emphasis are refused', () => {
    const stars = times('*', 400);
    expect(said(`${stars}a${stars}\n`)[0]).toContain(tooDeep);
  });
});

describe('more than a page holds', () => {
  it.each([
    ['sections', Array.from({ length: 1_001 }, (_, i) => `## A [#a${i}]`).join('\n\n'), '1,000', '2007:1'],
    ['notes', `${times('[^a] ', 2_001)}\n\n[^a]: b`, '2,000', '7:10001'],
    [
      'cells of a table',
      `|${times('a|', 200)}\n|${times('-|', 200)}\n${times('|a|\n', 100)}`,
      '20,000',
      '7:1',
    ],
  ])('of %s is refused', (what, body, limit, place) => {
    expect(said(`${body}\n`)).toEqual([
      `articles/radar/da.mdx:${place} error: Unexpected number of ${what}, expected at most ${limit}. Split the page. (limits)`,
    ]);
  });
});

describe('a long text', () => {
  it('of words alone is fine up to the size of a file', { timeout: 120_000 }, () => {
    expect(faults(danish(`${times('ord ', 100_000)}\n`))).toEqual([]);
  });
});
