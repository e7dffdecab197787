import type { BenchPart } from './part';
import { benchServe } from './serve';

/** Our server beside nginx, with the site in `out/`. @param minutes of the long load */
export function servePart(minutes: number): BenchPart {
  return {
    name: 'serve',
    what: 'serving out/: requests a second, the slowest of a hundred, memory under load, beside nginx where it is installed',
    run: ({ say }) => benchServe({ minutes, say }),
  };
}
