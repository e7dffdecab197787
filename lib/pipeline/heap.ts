import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by this share of what is in use before it is cleared again. V8's own choice is up to four times as
 * much, so that on a machine with much memory a build would take most of it for what nobody needs any more; this costs
 * some per cent of the time instead.
 */
const growingPercent = 40;

/** Makes a build keep its memory small. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}
