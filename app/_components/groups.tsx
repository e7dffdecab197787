import type { GroupView } from '@/lib/site/list-view';
import { There } from './page-title';

/** Articles by group: rows of spreads, each title with its counterpart. */
export function Groups({ groups }: { groups: readonly GroupView[] }) {
  return groups.map(({ id, title, counterpart, summary, rows }) => (
    <section key={id} aria-labelledby={id}>
      <hgroup className="row">
        <h2 id={id}>{title}</h2>
        <p className="there" lang={counterpart.lang}>
          {counterpart.title}
        </p>
      </hgroup>
      {summary && <p className="ui lead">{summary}</p>}
      <ul>
        {rows.map(row => (
          <li key={row.href} className="row">
            <div lang={row.lang}>
              <h3>
                <a href={row.href}>{row.title}</a>
              </h3>
              <p>{row.summary}</p>
            </div>
            {row.counterpart && <There link={row.counterpart} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}
