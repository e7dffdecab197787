import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes Ctrl+C on to a process that has got it from the terminal already: twice within this is once. */
const repeatMs = 500;

/**
 * Listens for the signals that mean stop. Until somebody waits for them, one ends the process at once, by
 * `process.exit`, so that `exit` listeners (a build's, for its child processes) run. After the first that was
 * waited for, a second ends the process at once.
 */
export function stopSignal(): { asked(): Promise<void> } {
  let askedAt: number | undefined;
  let onAsked: (() => void) | undefined;
  for (const signal of signals) {
    process.on(signal, () => {
      const now = performance.now();
      if (askedAt !== undefined && now - askedAt < repeatMs) return;
      if (!onAsked || askedAt !== undefined) process.exit(128 + constants.signals[signal]);
      askedAt = now;
      onAsked();
    });
  }
  return {
    asked: () =>
      new Promise(resolve => {
        onAsked = resolve;
      }),
  };
}
