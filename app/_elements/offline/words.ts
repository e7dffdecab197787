import type { Messages } from '@/lib/i18n/translate';
import { fill } from '@/lib/text/fill';
import { locale } from '../site';

type Key = keyof Messages['saving'];

/** The words of saving and of what is saved: `words('progress', { done: '3', all: '9' })`. */
export type Words = (key: Key, values?: Readonly<Record<string, string>>) => string;

/** Loads them in the page's language. */
export async function loadWords(): Promise<Words> {
  const { default: words } = await (locale === 'da'
    ? import('@/generated/saving.da.json')
    : import('@/generated/saving.en.json'));
  return (key, values) => fill(words[key], values);
}
