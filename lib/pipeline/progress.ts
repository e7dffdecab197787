/** Told how far a stage has come, as often as it likes. `total` 0: nobody knows how much there is. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Where progress is shown: a terminal, whose line is written over, or a file, which gets a line now and then. */
interface Output {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Nothing is said of what is done sooner. */
const patienceMs = 2_000;
const terminalMs = 200;
const fileMs = 10_000;

/**
 * Shows how far a build has come: stage, count, and the time left at the pace so far.
 * @param now milliseconds; default: the clock
 * @returns `done` takes the last line off a terminal
 */
export function showProgress(
  output: Output,
  now: () => number = () => performance.now(),
): { progress: Progress; done: () => void } {
  // stage → when it was first heard of
  const begun = new Map<string, number>();
  let shownAt = Number.NEGATIVE_INFINITY;
  let isLineOpen = false;
  const clear = () => {
    if (isLineOpen) output.write('\r\x1b[K');
    isLineOpen = false;
  };
  return {
    done: clear,
    progress(stage, done, total) {
      const time = now();
      if (!begun.has(stage)) begun.set(stage, time);
      const spentMs = time - (begun.get(stage) ?? time);
      const isNew = time - shownAt >= (output.isTTY ? terminalMs : fileMs);
      if (spentMs < patienceMs || (!isNew && done !== total)) return;
      // a stage's end is worth a line only on a terminal, where it costs none
      if (done === total && !isNew && !output.isTTY) return;
      shownAt = time;
      const text = lineOf(stage, done, total, spentMs);
      output.write(output.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
      isLineOpen = Boolean(output.isTTY);
    },
  };
}

/** @example lineOf('Pages', 500, 2000, 10_000) // => 'Pages: 500 of 2000, about 30 s left' */
function lineOf(stage: string, done: number, total: number, spentMs: number): string {
  if (total <= 0 || done <= 0) return `${stage}: ${done}`;
  const leftSeconds = Math.ceil((spentMs / done) * ((total - done) / 1000));
  const left = leftSeconds >= 120 ? `${Math.ceil(leftSeconds / 60)} min` : `${leftSeconds} s`;
  return `${stage}: ${done} of ${total}${done < total ? `, about ${left} left` : ''}`;
}
