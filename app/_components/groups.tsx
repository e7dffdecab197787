import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { GroupView, RowView } from '@/lib/site/list-view';
import { Row, RowHeader } from './row';

/** Articles by group: rows of spreads, each title with its counterpart. Where not all are shown, a way to the rest. */
export function Groups({ groups, locale }: { groups: readonly GroupView[]; locale: Locale }) {
  return groups.map(group => (
    <section key={group.id} aria-labelledby={group.id}>
      <RowHeader {...group} />
      <Rows rows={group.rows} />
      <MoreOfGroup group={group} locale={locale} />
    </section>
  ));
}

/** The same, on the page of all articles: groups say what they hold, and lead to the ones before and after. */
export function GroupsInFull({ groups, locale }: { groups: readonly GroupView[]; locale: Locale }) {
  return groups.map((group, i) => (
    <section key={group.id} aria-labelledby={group.id}>
      <RowHeader {...group} text={group.summary} />
      <Rows rows={group.rows} />
      <MoreOfGroup group={group} locale={locale} />
      <GroupNeighbours before={groups[i - 1]} after={groups[i + 1]} locale={locale} />
    </section>
  ));
}

/** Pages as rows, each with its summary. */
export function Rows({ rows }: { rows: readonly RowView[] }) {
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

function MoreOfGroup({ group: { rows, count, href }, locale }: { group: GroupView; locale: Locale }) {
  if (rows.length === count) return null;
  return (
    <p className="ui around">
      <a href={href}>{translator(locale)('articles.allInGroup', { count })}</a>
    </p>
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
