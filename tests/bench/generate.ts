import { pathToFileURL } from 'node:url';
import type { GeneratedSite } from './pairs/pair';
import { learnLanguages } from './pairs/sentences';
import { generateSite } from './pairs/site';
import { writeContent } from './pairs/write-content';

/**
 * A generated site, the same on every run: articles and, a tenth of the pairs, terms, with sentences of the words of the
 * project's own content in their frequencies.
 */
export function generate(pairs: number): GeneratedSite {
  languages ??= learnLanguages('content');
  return generateSite(pairs, languages);
}

let languages: ReturnType<typeof learnLanguages> | undefined;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // for profiling: node --import tsx tests/bench/generate.ts <folder> <pairs>
  const [folder = '', pairs = ''] = process.argv.slice(2);
  writeContent(folder, generate(Number(pairs)));
}
