import type { Content } from '@/lib/content/model';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { hasBook } from '@/lib/site/book/book';
import { articleGroups } from '@/lib/site/list-view';
import { BookLink } from './book-link';
import { GroupsInFull } from './groups';
import { OfflineLink } from './offline-link';
import { There } from './page-title';
import { Jumps } from './words-header';

/** All articles, by group. */
export function ArticleList({ site, locale }: { site: Content; locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  const groups = articleGroups(site, locale);
  return (
    <div className="home index">
      <div className="row hero">
        <div lang={locale}>
          <h1>{t('articles.title')}</h1>
          <p className="intro">{t('articles.intro', { count: site.articles.length })}</p>
          <p className="ui also">
            {hasBook(site) && (
              <>
                <a href={pathname(locale, { kind: 'handbook' })}>{t('handbook.all')}</a>
                <br />
                <BookLink content={site} locale={locale} />
                <br />
              </>
            )}
            <OfflineLink locale={locale} />
          </p>
        </div>
        <There
          link={{
            href: pathname(other, { kind: 'articles' }),
            title: translator(other)('articles.title'),
            lang: other,
          }}
        />
      </div>
      {groups.length > 1 && (
        <div className="row ui">
          <Jumps
            words
            jumps={groups.map(({ id, title }) => ({ href: `#${id}`, title }))}
            title={t('articles.groups')}
          />
          <span />
        </div>
      )}
      <GroupsInFull groups={groups} locale={locale} />
    </div>
  );
}
