import type { Messages } from '@/lib/i18n/translate';
import { fill } from '@/lib/text/fill';

type Key = keyof Messages['reading'];

/** The words of what opens while reading: `words('copied')`. */
export type ReadingWords = (key: Key, values?: Readonly<Record<string, string>>) => string;

/** Loads them in the page's language; a module of its own, so that the words of the search stay where they are. */
export async function readingWords(): Promise<ReadingWords> {
  const { default: words } = await (document.documentElement.lang === 'da'
    ? import('@/generated/reading.da.json')
    : import('@/generated/reading.en.json'));
  return (key, values) => fill(words[key], values);
}
