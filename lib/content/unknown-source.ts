import type { Localized } from '../i18n/locales';
import { nearest } from '../text/edit-distance';
import type { Source } from './model';
import { quoted } from './quoted';

/** What to say where a source is named that data/sources.yaml does not have. */
export function unknownSource(id: string, sources: ReadonlyMap<string, Source>): Localized {
  const near = quoted(nearest(id, sources.keys(), 2));
  return {
    da: `Ukendt kilde \`${id}\`. ${near ? `Nærmest: ${near}; eller føj den til data/sources.yaml.` : 'Føj den til data/sources.yaml.'}`,
    en: `Unknown source \`${id}\`. ${near ? `Nearest: ${near}; or add it to data/sources.yaml.` : 'Add it to data/sources.yaml.'}`,
  };
}
