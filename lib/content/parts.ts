import type { Counterparts } from './counterparts/schema';
import type { DataFiles } from './data/read';
import type { Site, Source } from './model';
import type { Draft } from './read';
import type { YamlSource } from './yaml-source';

/** What content was read from, faulty or not, with the place of everything: what checks beyond loading look at. */
export interface ContentParts {
  /** The content folder. */
  root: string;
  /** Undefined when the file is faulty. */
  site: YamlSource<Site> | undefined;
  sources: ReadonlyMap<string, Source>;
  drafts: { readonly [K in 'article' | 'term' | 'page']: readonly Draft<K>[] };
  /** Page → what was last confirmed to match; only pages that have a record. */
  counterparts: ReadonlyMap<Draft, Counterparts>;
  /** The data files that could be read. */
  data: DataFiles;
}
