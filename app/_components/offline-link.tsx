import type { Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';

/** The way to where readers save a language for offline use. */
export function OfflineLink({ locale }: { locale: Locale }) {
  return <a href={pathname(locale, { kind: 'offline' })}>{translator(locale)('offline.link')}</a>;
}
