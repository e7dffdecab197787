import type { Content } from '@/lib/content/model';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { articleGroups } from '@/lib/site/list-view';
import { Groups } from './groups';
import { There } from './page-title';

/** The front page: what the site is about, a search, and a bilingual table of contents. */
export function Home({ site: content, locale }: { site: Content; locale: Locale }) {
  const { site } = content;
  const t = translator(locale);
  const other = counterpartOf(locale);
  const search = pathname(locale, { kind: 'search' });
  const groups = articleGroups(content, locale, lang => translator(lang)('articles.other'));
  return (
    <div className="home">
      <div className="row hero">
        <div lang={locale}>
          <h1>{site.title[locale]}</h1>
        </div>
        <There link={{ href: pathname(other, { kind: 'home' }), title: site.title[other], lang: other }} />
      </div>
      <div className="row ask">
        {/* biome-ignore lint/a11y/useSemanticElements: <search> is not yet exposed everywhere */}
        <form role="search" action={search}>
          <label htmlFor="q">{t('home.searchLabel')}</label>
          <div className="box">
            <input id="q" name="q" type="search" autoComplete="off" enterKeyHint="search" />
            <button type="submit">{t('home.searchButton')}</button>
          </div>
          {site.examples && (
            <p className="ui try">
              {t('home.try')}
              {site.examples[locale].map(example => (
                <a key={example} href={`${search}?q=${encodeURIComponent(example)}`}>
                  {example}
                </a>
              ))}
            </p>
          )}
        </form>
        <p className="ui say">{t('home.idea')}</p>
      </div>
      <Groups groups={groups} />
      {content.terms.length > 0 && (
        <section aria-labelledby="glossary">
          <header className="row">
            <div>
              <h2 id="glossary">{t('home.glossary')}</h2>
            </div>
            <p className="there" lang={other}>
              {translator(other)('home.glossary')}
            </p>
          </header>
          <ul>
            <li className="row">
              <div lang={locale}>
                <h3>
                  <a href={pathname(locale, { kind: 'glossary' })}>{t('home.glossary')}</a>
                </h3>
                <p>{t('home.glossarySummary', { count: content.terms.length })}</p>
              </div>
              <There
                link={{
                  href: pathname(other, { kind: 'glossary' }),
                  title: translator(other)('home.glossary'),
                  lang: other,
                }}
              />
            </li>
          </ul>
        </section>
      )}
    </div>
  );
}
