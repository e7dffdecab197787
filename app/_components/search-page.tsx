import { Fragment } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { shortcuts } from '../_elements/search/shortcuts';
import { OfflineLink } from './offline-link';

/** The search on its own page, shareable by its address. The element fills itself; where it cannot, ways on. */
export function SearchPage({ locale }: { locale: Locale }) {
  const t = translator(locale);
  const articles = (
    <a key="articles" href={pathname(locale, { kind: 'articles' })}>
      {t('search.articles')}
    </a>
  );
  const glossary = (
    <a key="glossary" href={pathname(locale, { kind: 'glossary' })}>
      {t('search.glossary')}
    </a>
  );
  return (
    <div className="search-page">
      <h1>{t('search.title')}</h1>
      <p className="ui">{t.rich('search.syntax', { code: marks => <code>{marks}</code> })}</p>
      <search-page />
      <p className="intro failed">
        {t.rich('search.failed', { articles: () => articles, glossary: () => glossary })}
      </p>
      <noscript>
        <p className="intro">
          {t.rich('search.noScript', { articles: () => articles, glossary: () => glossary })}
        </p>
      </noscript>
      <p className="ui">
        <OfflineLink locale={locale} />
      </p>
      <section className="shortcut-list ui" aria-labelledby="keys">
        <h2 id="keys">{t('elements.keysTitle')}</h2>
        <dl>
          {shortcuts.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map((key, i) => (
                  <Fragment key={key}>
                    {i > 0 && ' '}
                    <kbd>{key}</kbd>
                  </Fragment>
                ))}
              </dt>
              <dd>{t(`elements.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('search.keysNote')}</p>
      </section>
    </div>
  );
}
