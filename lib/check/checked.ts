import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../content/finding';
import type { ContentParts } from '../content/parts';
import { shownPath } from '../content/read';
import type { YamlSource } from '../content/yaml-source';
import { locales, localized } from '../i18n/locales';
import { proseOf, valueProse } from './prose';
import type { BilingualValue, Checked, CheckedText } from './rule';

/** Gathers what rules look at: the prose of every text, and every value that stands in both languages. */
export function gather(parts: ContentParts, today: string): Checked {
  const texts: CheckedText[] = [];
  for (const draft of [...parts.drafts.article, ...parts.drafts.term, ...parts.drafts.page]) {
    for (const locale of locales) {
      const text = draft.texts[locale];
      if (!text) continue;
      const source = readFileSync(join(draft.folder, `${locale}.mdx`), 'utf8');
      texts.push({ draft, text, prose: proseOf(text, source) });
    }
  }
  const values = [
    ...(parts.site ? valuesOf(join(parts.root, 'site.yaml'), parts.site) : []),
    ...Object.values(parts.data).flatMap(({ name, yaml }) =>
      valuesOf(join(parts.root, 'data', `${name}.yaml`), yaml as YamlSource<unknown>),
    ),
  ];
  return { parts, texts, values, today };
}

/** Every `{da: …, en: …}` of a file. */
function valuesOf(file: string, { value, placeOf }: YamlSource<unknown>): BilingualValue[] {
  const path = shownPath(file);
  const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
  const values: BilingualValue[] = [];
  walk(value, [], '', placeOf([]));
  return values;

  function walk(node: unknown, keys: readonly PropertyKey[], entry: string, place: Place): void {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Record<string, unknown>;
    const isEntry = typeof record.id === 'string' || keys.length === 1;
    const own = typeof record.id === 'string' ? record.id : entry || String(keys[0] ?? '');
    const start = isEntry ? placeOf(keys) : place;
    if (locales.every(locale => typeof record[locale] === 'string')) {
      const at = (locale: string): Place => placeOf([...keys, locale]);
      values.push({
        path,
        entry: own,
        place: start,
        prose: localized(locale => valueProse('value', own, record[locale] as string, at(locale), lines)),
      });
      return;
    }
    for (const [key, child] of Object.entries(record))
      walk(child, [...keys, Array.isArray(node) ? Number(key) : key], own, start);
  }
}
