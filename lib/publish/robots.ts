import type { Site } from '../content/model';
import { absoluteAddress } from '../i18n/routes';
import { sitemapAddress } from './addresses';

/** `robots.txt`: everyone may read everything; and where the sitemap is. Crawlers look for it at the host's root only. */
export function robots({ baseUrl }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(baseUrl, sitemapAddress)}\n`;
}
