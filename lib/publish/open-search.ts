import type { Site } from '../content/model';
import type { Locale } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import { iconAddress, openSearchAddress } from './addresses';
import { xml, xmlDocument } from './xml';

/** The most letters that OpenSearch 1.1 allows in a ShortName, a LongName and a Description. */
const limits = { shortName: 16, longName: 48, description: 1024 };

/** The OpenSearch description of a language: browsers offer to search the site from their address bar. */
export function openSearch(site: Site, locale: Locale): string {
  const to = (path: string) => absoluteAddress(site.baseUrl, path);
  const t = translator(locale);
  return xmlDocument(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, searchName(site, locale)),
      xml('LongName', {}, shortened(site.title[locale], limits.longName)),
      xml(
        'Description',
        {},
        shortened(`${t('layout.search')}. ${site.description[locale]}`, limits.description),
      ),
      xml('Url', {
        type: 'text/html',
        method: 'get',
        template: `${to(pathname(locale, { kind: 'search' }))}?q={searchTerms}`,
      }),
      xml('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: to(openSearchAddress(locale)),
      }),
      xml('Image', { type: 'image/svg+xml', width: '32', height: '32' }, to(iconAddress)),
      xml('Language', {}, locale),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}

/** What browsers call the search; it names the language, since they keep one search per name. */
export function searchName({ name }: Site, locale: Locale): string {
  const language = ` (${locale})`;
  return shortened(name, limits.shortName - language.length) + language;
}

/** Cuts at a letter, never within one. */
function shortened(text: string, limit: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length > limit) return short.trim();
    short += letter;
  }
  return short;
}
