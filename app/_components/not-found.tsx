import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { LostHeader } from './lost-header';

/** The 404 page of a language. The element adds the address that was tried and pages near it. */
export function NotFound({ locale }: { locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  const link = (kind: 'home' | 'articles' | 'glossary') => () => (
    <a key={kind} href={pathname(locale, { kind })}>
      {t(`notFound.${kind}`)}
    </a>
  );
  return (
    <div className="home lost">
      <LostHeader locale={locale} title={t('notFound.title')}>
        {t('notFound.counterpart')}{' '}
        <a hrefLang={other} href={pathname(other, { kind: 'home' })}>
          {t('notFound.goCounterpart')}
        </a>
      </LostHeader>
      <div className="row">
        <div>
          <p className="intro">{t('notFound.text')}</p>
          <p className="ui">
            {t.rich('notFound.ways', {
              home: link('home'),
              articles: link('articles'),
              glossary: link('glossary'),
            })}
          </p>
          <near-pages />
        </div>
      </div>
    </div>
  );
}
