import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Locale } from '../../lib/i18n/locales';
import { StaticReader } from '../../lib/search/storage/reader';
import { siteFolder } from './built-site';

/** Kinds of file that a query reads, in this order. */
export const fileKinds = ['root', 'terms', 'dictionary', 'records'] as const;

export type FileKind = (typeof fileKinds)[number];

const alphabet = [...'abcdefghijklmnopqrstuvwxyzæøå'];

/** Tells what kind a search file of the built site is, by its name alone where that says it. */
export async function kindsOf(locale: Locale): Promise<(name: string) => FileKind> {
  const dictionary = new Set<string>();
  let noted: Set<string> | undefined;
  const reader = await StaticReader.open(async name => {
    noted?.add(name);
    const folder = join(siteFolder, 'search', locale, name === 'root.bin' ? '' : 's');
    return new Uint8Array(readFileSync(join(folder, name)));
  });
  noted = dictionary;
  for (const first of alphabet) {
    for (const second of alphabet) {
      await reader.words(first + second);
      await reader.endings(first + second);
    }
  }
  return name => {
    if (name === 'root.bin') return 'root';
    if (dictionary.has(name)) return 'dictionary';
    // of a record: the hash of its group, a hyphen, the number of the block
    return /^[\w-]{8}-\w+\.bin$/.test(name) ? 'records' : 'terms';
  };
}

/** Changes what a root says. */
export function changeRoot(root: Buffer, change: (text: string) => string): Buffer {
  return gzipSync(change(gunzipSync(root).toString()));
}

/** As the root of another release: the files it names are not there. */
export function ofAnotherRelease(text: string): string {
  return text.replace(/([\w-]{8})\.bin/g, (_, name: string) => `${[...name].reverse().join('')}.bin`);
}
