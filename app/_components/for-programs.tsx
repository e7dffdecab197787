import type { Content } from '@/lib/content/model';
import type { Locale } from '@/lib/i18n/locales';
import { feedAddress, manifestAddress, openSearchAddress } from '@/lib/publish/addresses';
import { feedTitle } from '@/lib/publish/atom-feed';
import { siteJsonLd } from '@/lib/publish/json-ld';
import { searchName } from '@/lib/publish/open-search';
import { DataBlock } from './data-block';

/** What the front page tells feed readers, browsers and search engines; React puts the links into the head. */
export function ForPrograms({ site, locale }: { site: Content; locale: Locale }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={feedTitle(site, locale)}
        href={feedAddress(locale)}
      />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={searchName(site.site, locale)}
        href={openSearchAddress(locale)}
      />
      <link rel="manifest" href={manifestAddress} />
      <DataBlock data={siteJsonLd(site, locale)} />
    </>
  );
}
