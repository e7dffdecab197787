import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { There } from './page-title';

/** Where readers save a language for offline use. The element fills itself; without script, what to do instead. */
export function OfflinePage({ locale }: { locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  return (
    <div className="home">
      <div className="row hero">
        <div lang={locale}>
          <h1>{t('offline.title')}</h1>
          <p className="intro">{t('offline.intro')}</p>
        </div>
        <There
          link={{
            href: pathname(other, { kind: 'offline' }),
            title: translator(other)('offline.title'),
            lang: other,
          }}
        />
      </div>
      <offline-packs />
      <noscript>
        <div className="row">
          <p className="intro">{t('offline.noScript')}</p>
          <span />
        </div>
      </noscript>
      <div className="row">
        <div>
          <div className="text">
            <p>{t('offline.what')}</p>
            <p>{t('offline.newest')}</p>
            <p>{t('offline.nothing')}</p>
          </div>
        </div>
        <span />
      </div>
    </div>
  );
}
