import { bookSizes } from '@/generated/books';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { bookAddress } from '@/lib/publish/addresses';
import { getContent } from '../_model/content';

/** The link to the e-book of a language, with its size; nothing where none is made, as while developing. */
export function BookLink({ locale }: { locale: Locale }) {
  const bytes = bookSizes[locale];
  if (!bytes) return null;
  const size = formatNumber(Math.ceil(bytes / 1000), locale);
  return (
    <a href={bookAddress(getContent().site, locale)} type="application/epub+zip">
      {translator(locale)('handbook.epub', { size })}
    </a>
  );
}
