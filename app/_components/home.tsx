import { counterpartOf, type Locale, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { HomeView, PathView } from '@/lib/site/home-view';
import { Groups } from './groups';
import { There } from './page-title';
import { Row, RowHeader } from './row';

/** The front page: what the site is about, a search, ways in, and a bilingual table of contents. */
export function Home({ view, locale }: { view: HomeView; locale: Locale }) {
  const t = translator(locale);
  const { title, counterpart, lead, examples, paths, groups, reference, latest } = view;
  return (
    <div className="home">
      <div className="row hero">
        <div lang={locale}>
          <h1>{title}</h1>
        </div>
        <There link={counterpart} />
      </div>
      {lead && <Lead lead={lead} t={t} />}
      <div className="row ask">
        <SearchForm locale={locale} examples={examples} t={t} />
        <p className="ui say">{t('home.idea')}</p>
      </div>
      {paths.length > 0 && (
        <section aria-labelledby="start">
          <RowHeader id="start" {...headingOf('home.paths', locale)} />
          <ul>
            {paths.map(path => (
              <Path key={path.id} path={path} />
            ))}
          </ul>
        </section>
      )}
      <Groups groups={groups} locale={locale} />
      {reference.length > 0 && (
        <section aria-labelledby="reference">
          <RowHeader id="reference" {...headingOf('home.reference', locale)} />
          <ul>
            {reference.map(row => (
              <Row key={row.href} row={row}>
                <p>{row.summary}</p>
              </Row>
            ))}
          </ul>
        </section>
      )}
      {latest.length > 0 && (
        <section className="latest" aria-labelledby="latest">
          <RowHeader id="latest" {...headingOf('home.latest', locale)} />
          <ul>
            {latest.map(row => (
              <Row key={row.href} row={row}>
                <p>
                  <time lang={row.lang && locale} dateTime={row.day}>
                    {row.date}
                  </time>
                </p>
              </Row>
            ))}
          </ul>
          <p className="ui around">
            <a href={pathname(locale, { kind: 'changes' })}>{t('home.allChanges')}</a>
          </p>
        </section>
      )}
    </div>
  );
}

/** A heading of the interface, with the same one in the other language. */
function headingOf(key: 'home.paths' | 'home.reference' | 'home.latest', locale: Locale) {
  const title = localized(lang => translator(lang)(key));
  const other = counterpartOf(locale);
  return { title: title[locale], counterpart: { title: title[other], lang: other } };
}

/** A few sentences on the subject, and the page that tells more, in both languages. */
function Lead({ lead: { text, more }, t }: { lead: NonNullable<HomeView['lead']>; t: Translator }) {
  return (
    <div className="row lead">
      <div>
        <p className="intro">{text}</p>
        {more && (
          <p className="ui">
            {t.rich('home.more', {
              link: () => (
                <a key="more" href={more.href} lang={more.lang}>
                  {more.title}
                </a>
              ),
            })}
          </p>
        )}
      </div>
      {more?.counterpart ? <There link={more.counterpart} /> : <span />}
    </div>
  );
}

interface SearchFormProps {
  locale: Locale;
  examples: readonly string[];
  t: Translator;
}

function SearchForm({ locale, examples, t }: SearchFormProps) {
  const search = pathname(locale, { kind: 'search' });
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet exposed everywhere
    <form role="search" action={search}>
      <label htmlFor="q">{t('home.searchLabel')}</label>
      <div className="box">
        <input id="q" name="q" type="search" autoComplete="off" enterKeyHint="search" />
        <button type="submit">{t('home.searchButton')}</button>
      </div>
      {examples.length > 0 && (
        <p className="ui try">
          {t('home.try')}
          {examples.map(example => (
            <a key={example} href={`${search}?q=${encodeURIComponent(example)}`}>
              {example}
            </a>
          ))}
        </p>
      )}
    </form>
  );
}

/** Where one kind of reader may begin. */
function Path({ path: { title, counterpart, text, links } }: { path: PathView }) {
  return (
    <li className="row path">
      <div>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
        <ul className="ui">
          {links.map(({ href, title, lang }) => (
            <li key={href}>
              <a href={href} lang={lang}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p className="there" lang={counterpart.lang}>
        {counterpart.title}
      </p>
    </li>
  );
}
