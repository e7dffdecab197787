import type { Index } from 'flexsearch';
import { UnsupportedIndexError } from './errors';

/** What FlexSearch's `Index` has and its types do not tell (0.8.212); the packed library keeps these names. */
export interface IndexInside {
  /** Term → ids by slot; slot 0 is the best. With `keystore` it is no Map. */
  map: Map<string, (number[] | undefined)[]>;
  resolution: number;
  /** Words of context on either side; 0 for none. */
  depth: number;
}

/** @throws {UnsupportedIndexError} when an index keeps terms by their neighbours as well: the files hold none of that */
export function refuseContext(index: Index): void {
  const { depth } = index as unknown as IndexInside;
  if (depth)
    throw new UnsupportedIndexError(
      `Unexpected context of depth ${depth} in the index, expected none: static files hold terms only. Leave \`context\` out.`,
    );
}
