import type { Metadata } from 'next';
import type { Site } from '@/lib/content/model';
import { counterpartOf } from '@/lib/i18n/locales';
import { absoluteAddress, basePath } from '@/lib/i18n/routes';
import type { PageHead } from '@/lib/site/head';

/** A page's head as Next's metadata: title, description, canonical, the pair of languages. */
export function toMetadata(head: PageHead, site: Site): Metadata {
  const { locale, title, description, canonical, counterpart, translated, unpaired, noindex, path } = head;
  const absolute = (address: string) => absoluteAddress(site.baseUrl, address);
  return {
    title: title === site.name ? title : `${title} – ${site.name}`,
    description,
    alternates: {
      canonical: absolute(canonical),
      ...(translated &&
        !unpaired && {
          languages: {
            [locale]: absolute(path),
            [counterpartOf(locale)]: absolute(counterpart),
            'x-default': absolute(`${basePath}/`),
          },
        }),
    },
    ...(noindex && { robots: { index: false, follow: true } }),
  };
}
