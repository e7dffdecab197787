/** What keeps a pack from being saved; each has its sentence for readers. */
export type SaveProblem = 'network' | 'quota' | 'denied';

/** A pack could not be saved. What was fetched stays for the next try, and is not used before all is there. */
export class SaveError extends Error {
  constructor(
    readonly code: SaveProblem,
    options?: ErrorOptions,
  ) {
    super(`The pack could not be saved: ${code}`, options);
    this.name = 'SaveError';
  }
}

/** The problem behind whatever was thrown; a reader's own cancelling stays what it is. */
export function toSaveError(error: unknown): unknown {
  if (error instanceof SaveError) return error;
  if (!(error instanceof DOMException)) return new SaveError('network', { cause: error });
  if (error.name === 'AbortError') return error;
  if (error.name === 'QuotaExceededError') return new SaveError('quota', { cause: error });
  return new SaveError(error.name === 'TimeoutError' ? 'network' : 'denied', { cause: error });
}
