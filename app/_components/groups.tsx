import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { GroupView } from '@/lib/site/list-view';
import { Row, RowHeader } from './row';

/** Articles by group: rows of spreads, each title with its counterpart. */
export function Groups({ groups }: { groups: readonly GroupView[] }) {
  return groups.map(group => (
    <section key={group.id} aria-labelledby={group.id}>
      <RowHeader {...group} />
      <ArticleRows group={group} />
    </section>
  ));
}

/** The same, on the page of all articles: groups say what they hold, and lead to the ones before and after. */
export function GroupsInFull({ groups, locale }: { groups: readonly GroupView[]; locale: Locale }) {
  return groups.map((group, i) => (
    <section key={group.id} aria-labelledby={group.id}>
      <RowHeader {...group} text={group.summary} />
      <ArticleRows group={group} />
      <GroupNeighbours before={groups[i - 1]} after={groups[i + 1]} locale={locale} />
    </section>
  ));
}

function ArticleRows({ group: { rows } }: { group: GroupView }) {
  return (
    <ul>
      {rows.map(row => (
        <Row key={row.href} row={row}>
          <p>{row.summary}</p>
        </Row>
      ))}
    </ul>
  );
}

interface NeighboursProps {
  before: GroupView | undefined;
  after: GroupView | undefined;
  locale: Locale;
}

function GroupNeighbours({ before, after, locale }: NeighboursProps) {
  const t = translator(locale);
  if (!before && !after) return null;
  return (
    <p className="ui around">
      {before && <a href={`#${before.id}`}>{t('article.previous', { title: before.title })}</a>}
      {after && <a href={`#${after.id}`}>{t('article.next', { title: after.title })}</a>}
    </p>
  );
}
