import { languageTags } from '../i18n/format';
import { type Citation, citationKey } from './citation';

/** A citation as CSL-JSON, the format of reference managers: a list of one item of type `webpage`. */
export function cslJson(citation: Citation): string {
  const { site, title, section, lang, updated, accessed, url } = citation;
  const item = {
    id: citationKey(citation),
    type: 'webpage',
    title,
    ...(section && { section }),
    'container-title': site,
    language: languageTags[lang],
    issued: dateOf(updated),
    accessed: dateOf(accessed),
    URL: url,
  };
  return JSON.stringify([item], null, 2);
}

function dateOf(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
