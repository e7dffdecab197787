import { findingWriter } from '@/lib/content/finding';
import type { Locale } from '@/lib/i18n/locales';
import { contentErrors } from '../_model/content';

/** Development only: what is wrong with the content, at its place, above the page as it was before. */
export function DevFaults({ locale }: { locale: Locale }) {
  const errors = contentErrors();
  if (!errors.length) return null;
  return <pre role="alert">{errors.map(findingWriter(locale)).join('\n')}</pre>;
}
