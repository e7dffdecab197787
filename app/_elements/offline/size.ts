import { languageTags } from '@/lib/i18n/format';
import { locale } from '../site';

/** From here on a size is told in megabytes. */
const megabyteFrom = 100_000;

/** A size as readers write it. @example formatSize(1_234_567) // => '1,2 MB', on a Danish page */
export function formatSize(bytes: number): string {
  const isLarge = bytes >= megabyteFrom;
  const text = new Intl.NumberFormat(languageTags[locale], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1_000_000 : 1000));
  // number and unit stay on one line
  return text.replace(' ', '\u00a0');
}
