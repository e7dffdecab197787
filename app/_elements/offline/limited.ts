/** A fetch that takes longer is given up. */
const limitMs = 30_000;

/** The signal of a fetch: broken off by the reader, where they can, and by time. */
export function limited(signal?: AbortSignal): AbortSignal {
  const timeout = AbortSignal.timeout(limitMs);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
