import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitFrontMatter } from '../content/mdx/parse';
import { type Locale, type Localized, locales } from '../i18n/locales';
import type { FilePair } from './find-pairs';

/** Front matter by which trees tell which pages belong together. */
const identities = ['translationKey', 'translation_key', 'uid', 'permalink', 'slug', 'id'];

/** So many marks of their own two texts have to share, and so large a part of them. */
const minMarks = 3;
const minShare = 0.5;

/**
 * Finds the counterparts of files whose paths do not tell them: the same identity in their front matter, or else what no
 * translation changes (addresses, code, pictures, anchors). Of several that would do, none is taken.
 */
export function joinSingles(pairs: readonly FilePair[], roots: Localized<string>): FilePair[] {
  const singles = { da: [] as Single[], en: [] as Single[] };
  for (const pair of pairs) {
    const locale = locales.find(each => pair.files[each] && Object.keys(pair.files).length === 1);
    if (locale) singles[locale].push(readSingle(pair, roots[locale], locale));
  }
  const joined = new Set<FilePair>();
  const dropped = new Set<FilePair>();
  for (const isAlike of [haveOneIdentity, shareMarks]) {
    const free = (locale: Locale) => singles[locale].filter(({ pair }) => !joined.has(pair));
    const [left, right] = [free('da'), free('en')];
    for (const da of left) {
      const found = right.filter(en => isAlike(da, en));
      const [en] = found;
      if (!en || found.length > 1 || left.some(other => other !== da && isAlike(other, en))) continue;
      en.pair.files.da = da.pair.files.da!;
      joined.add(da.pair).add(en.pair);
      dropped.add(da.pair);
    }
  }
  return pairs.filter(pair => !dropped.has(pair));
}

interface Single {
  pair: FilePair;
  identity: string | undefined;
  marks: ReadonlySet<string>;
}

function readSingle(pair: FilePair, root: string, locale: Locale): Single {
  const { frontMatter, body } = splitFrontMatter(readFileSync(join(root, pair.files[locale]!), 'utf8'));
  const marks = body.match(
    /https?:\/\/[^\s)>\]"]+|`[^`\n]{3,60}`|[\w-]+\.(?:png|jpe?g|svg|gif|webp)|\{#[\w-]+\}/g,
  );
  return { pair, identity: identityIn(frontMatter), marks: new Set(marks?.slice(0, 300)) };
}

function identityIn(frontMatter: string | undefined): string | undefined {
  try {
    const front = parse(frontMatter ?? '', { maxAliasCount: 0 }) ?? {};
    const key = identities.find(name => typeof front[name] === 'string' && front[name]);
    return key && `${key}:${front[key].replace(/^\/?(?:da|en)(?=\/)/, '')}`;
  } catch {
    return undefined;
  }
}

function haveOneIdentity(a: Single, b: Single): boolean {
  return a.identity !== undefined && a.identity === b.identity;
}

function shareMarks(a: Single, b: Single): boolean {
  let shared = 0;
  for (const mark of a.marks) if (b.marks.has(mark)) shared++;
  return shared >= minMarks && shared / (a.marks.size + b.marks.size - shared) >= minShare;
}
