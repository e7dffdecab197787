import { createContext, Script } from 'node:vm';

/**
 * So long may one step of one file take. The longest text allowed takes a few seconds; what takes longer is made to: a
 * parser's bad case that no other limit knows.
 */
const limitMs = 10_000;

/** A text of so many characters is never slow for long, and is not watched, which costs 0.1 ms. */
const unwatched = 30_000;

// `node:vm` can stop code that waits for nothing; what it calls is ours and runs in our own realm
const context = createContext({ run: undefined as unknown });
const script = new Script('run()');

/**
 * Does something with a text, and stops when that takes too long.
 * @param characters of the text
 * @returns undefined when it was stopped
 */
export function withinTime<T>(characters: number, run: () => T, ms = limitMs): { value: T } | undefined {
  if (characters <= unwatched) return { value: run() };
  context.run = run;
  try {
    return { value: script.runInContext(context, { timeout: ms }) as T };
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return undefined;
  }
}
