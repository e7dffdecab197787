import type { Content } from '@/lib/content/model';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { articleGroups } from '@/lib/site/list-view';
import { Groups } from './groups';
import { There } from './page-title';

/** All articles, by group. */
export function ArticleList({ site, locale }: { site: Content; locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
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
      <Groups summaries groups={articleGroups(site, locale, lang => translator(lang)('articles.other'))} />
    </div>
  );
}
