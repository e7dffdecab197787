import type { Content } from '@/lib/content/model';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { bookAddress } from '@/lib/publish/addresses';

/** The link to the e-book of a language, with its size; nothing where none is made, as while developing. */
export function BookLink({ content, locale }: { content: Content; locale: Locale }) {
  const bytes = content.bookSizes?.[locale];
  if (!bytes) return null;
  const size = formatNumber(Math.ceil(bytes / 1000), locale);
  return (
    <a href={bookAddress(content.site, locale)} type="application/epub+zip">
      {translator(locale)('handbook.epub', { size })}
    </a>
  );
}
