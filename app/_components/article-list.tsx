import type { Content } from '@/lib/content/model';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { articleGroups } from '@/lib/site/list-view';
import { GroupsInFull } from './groups';
import { There } from './page-title';
import { Jumps } from './words-header';

/** All articles, by group. */
export function ArticleList({ site, locale }: { site: Content; locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  const groups = articleGroups(site, locale, lang => translator(lang)('articles.other'));
  return (
    <div className="home index">
      <div className="row hero">
        <div lang={locale}>
          <h1>{t('articles.title')}</h1>
          <p className="intro">{t('articles.intro', { count: site.articles.length })}</p>
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
          <Jumps words jumps={groups} title={t('articles.groups')} />
          <span />
        </div>
      )}
      <GroupsInFull groups={groups} locale={locale} />
    </div>
  );
}
