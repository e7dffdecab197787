import type { BuiltSubject } from './built-subject';
import type { Engine } from './engine';
import { percentile } from './metrics';
import type { Task } from './score';

export interface Spread {
  p50: number;
  p95: number;
}

/** At most so many queries are timed or weighed, spread evenly. */
const sampled = 200;

/** Milliseconds of queries that were asked before, so that all they need is there. */
export async function warmMs(tasks: readonly Task[], engine: Engine): Promise<Spread> {
  const asked = sample(tasks);
  for (const { query, reader } of asked) await engine.ask(query.text, reader);
  const times: number[] = [];
  for (const { query, reader } of asked) {
    const startedAt = performance.now();
    await engine.ask(query.text, reader);
    times.push(performance.now() - startedAt);
  }
  return spread(times);
}

/** Bytes that a query fetches on a page that has searched nothing yet. */
export async function coldBytes(tasks: readonly Task[], site: BuiltSubject): Promise<Spread> {
  const sizes: number[] = [];
  for (const { query, reader } of sample(tasks)) sizes.push(await site.bytesOf(query.text, reader));
  return spread(sizes);
}

function sample<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / sampled);
  return all.filter((_, i) => i % step === 0);
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
