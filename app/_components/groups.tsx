import type { GroupView } from '@/lib/site/list-view';
import { There } from './page-title';

/** Articles by group: rows of spreads, each title with its counterpart; with `summaries` the groups say what they hold. */
export function Groups({ groups, summaries = false }: { groups: readonly GroupView[]; summaries?: boolean }) {
  return groups.map(({ id, title, counterpart, summary, rows }) => (
    <section key={id} aria-labelledby={id}>
      <header className="row">
        <div>
          <h2 id={id}>{title}</h2>
          {summaries && summary && <p className="ui">{summary}</p>}
        </div>
        <p className="there" lang={counterpart.lang}>
          {counterpart.title}
        </p>
      </header>
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
