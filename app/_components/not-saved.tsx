import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { LostHeader } from './lost-header';

/**
 * Stands in for a page that is not saved, where there is no network; said in both languages, since it may be a page of
 * either. The service worker leads the marked links to the page's counterpart, where that is saved; left alone, to the
 * front page.
 */
export function NotSaved({ locale }: { locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  const home = pathname(locale, { kind: 'home' });
  return (
    <div className="home lost">
      <LostHeader locale={locale} title={t('notSaved.title')}>
        {t('notSaved.otherTitle')}
      </LostHeader>
      <div className="row">
        <div lang={locale}>
          <p className="intro">{t('notSaved.text')}</p>
          <p className="ui">
            <a data-counterpart="" href={home}>
              {t('notSaved.go')}
            </a>
          </p>
        </div>
        <div lang={other}>
          <p>{t('notSaved.otherText')}</p>
          <p className="ui">
            <a data-counterpart="" href={home} hrefLang={locale}>
              {t('notSaved.otherGo')}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
