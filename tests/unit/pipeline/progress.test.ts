import { expect, it } from 'vitest';
import { showProgress } from '@/lib/pipeline/progress';

/** Reports every page of a stage that takes so long for each. @returns everything that was written */
function shown(options: { isTTY: boolean; pages: number; msPerPage: number; total?: number }): string[] {
  const written: string[] = [];
  let time = 0;
  const output = { isTTY: options.isTTY, write: (text: string) => written.push(text) };
  const { progress, done } = showProgress(output, () => time);
  for (let page = 0; page <= options.pages; page++) {
    progress('Pages', page, options.total ?? options.pages);
    time += options.msPerPage;
  }
  done();
  return written;
}

it('says nothing of what is done at once', () => {
  expect(shown({ isTTY: true, pages: 100, msPerPage: 10 })).toEqual([]);
});

it('writes a line every ten seconds into a file, with the time left', () => {
  expect(shown({ isTTY: false, pages: 2000, msPerPage: 15 })).toEqual([
    'Pages: 134 of 2000, about 28 s left\n',
    'Pages: 801 of 2000, about 18 s left\n',
    'Pages: 1468 of 2000, about 8 s left\n',
  ]);
});

it('writes one line over and over on a terminal, and takes it off at the end', () => {
  const written = shown({ isTTY: true, pages: 1000, msPerPage: 15 });
  expect(written.length).toBeGreaterThan(50);
  expect(written.slice(0, -1).every(text => text.startsWith('\r\x1b[KPages: ') && !text.includes('\n'))).toBe(
    true,
  );
  expect(written.at(-2)).toBe('\r\x1b[KPages: 1000 of 1000');
  expect(written.at(-1)).toBe('\r\x1b[K');
});

it('tells minutes where seconds say too much, and counts alone where nobody knows the end', () => {
  expect(shown({ isTTY: false, pages: 250, msPerPage: 100, total: 10_000 })[0]).toBe(
    'Pages: 20 of 10000, about 17 min left\n',
  );
  expect(shown({ isTTY: false, pages: 250, msPerPage: 100, total: 0 })[0]).toBe('Pages: 20\n');
});
