import { counterpartOf, type Localized, localized } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { GroupPage } from '@/lib/site/list-view';
import { Rows } from './groups';
import { There } from './page-title';
import { PartPager } from './parts';
import { RowHeader } from './row';

interface GroupProps {
  head: PageHead;
  title: Localized;
  view: GroupPage;
}

/** A group and its articles, or a part of them. */
export function Group({ head, title, view }: GroupProps) {
  const { locale } = head;
  const t = translator(locale);
  const other = counterpartOf(locale);
  const { group, breadcrumbs, pager, previous, next } = view;
  const count = localized(lang => translator(lang)('articles.inGroup', { count: group.count }));
  return (
    <div className="home index">
      <div className="row hero">
        <div lang={locale}>
          <nav className="kicker" aria-label={t('article.breadcrumbs')}>
            {breadcrumbs.map(({ href, title }) => (
              <a key={href} href={href}>
                {title}
              </a>
            ))}
          </nav>
          <h1>{title[locale]}</h1>
          {group.summary && <p className="intro">{group.summary}</p>}
        </div>
        <There link={{ href: head.counterpart, title: title[other], lang: other }} />
      </div>
      <section aria-labelledby="articles">
        <RowHeader id="articles" title={count[locale]} counterpart={{ title: count[other], lang: other }} />
        <Rows rows={group.rows} />
      </section>
      {pager && <PartPager pager={pager} locale={locale} />}
      {(previous || next) && (
        <nav className="ui around" aria-label={t('articles.neighbourGroups')}>
          {previous && <a href={previous.href}>{t('article.previous', { title: previous.title })}</a>}
          {next && <a href={next.href}>{t('article.next', { title: next.title })}</a>}
        </nav>
      )}
    </div>
  );
}
