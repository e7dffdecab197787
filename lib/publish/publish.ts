import type { KeptValues } from '../cache/kept-values';
import type { Content } from '../content/model';
import type { ContentParts } from '../content/parts';
import { locales } from '../i18n/locales';
import {
  feedAddress,
  fileAt,
  glossaryAddress,
  llmsAddress,
  manifestAddress,
  maskableIconAddress,
  openSearchAddress,
  robotsAddress,
} from './addresses';
import { atomFeed } from './atom-feed';
import { glossaryCsv, glossaryJson } from './glossary-data';
import { glossaryTbx } from './glossary-tbx';
import { llms } from './llms';
import { manifest, maskableIcon } from './manifest';
import { markdownTwins } from './markdown/twins';
import { openSearch } from './open-search';
import { robots } from './robots';
import { sitemapFiles } from './sitemap';

/**
 * Everything that the site has for other programs than browsers that read its pages.
 * @param icon the text of app/icon.svg
 * @param kept what earlier builds made of the same texts
 * @returns path relative to the site's root → text
 */
export function publish(
  content: Content,
  parts: ContentParts,
  icon: string,
  kept?: KeptValues,
): Map<string, string> {
  const { site } = content;
  const named: [address: string, text: string][] = [
    [robotsAddress, robots(site)],
    [llmsAddress, llms(content)],
    [manifestAddress, manifest(site)],
    [maskableIconAddress, maskableIcon(icon)],
    [glossaryAddress('json'), glossaryJson(content)],
    [glossaryAddress('csv'), glossaryCsv(content)],
    [glossaryAddress('tbx'), glossaryTbx(content)],
    ...locales.flatMap((locale): [string, string][] => [
      [feedAddress(locale), atomFeed(content, locale)],
      [openSearchAddress(locale), openSearch(site, locale)],
    ]),
  ];
  return new Map([
    ...named.map(([address, text]) => [fileAt(address), text] as const),
    ...sitemapFiles(content),
    ...markdownTwins(content, parts, kept),
  ]);
}
