import type { Translator } from '@/lib/i18n/translate';
import type { EventView, TimelineView } from '@/lib/site/data/timeline-view';
import { Marks } from './entry';

/** Events by year, with filters that work by style alone. */
export function Timeline({ view: { scopes, led, years }, t }: { view: TimelineView; t: Translator }) {
  return (
    <div className="full time">
      <fieldset className="ui pick">
        <legend>{t('data.show')}</legend>
        {scopes.map(({ number, title }) => (
          <label key={number}>
            <input type="checkbox" id={`f${number}`} defaultChecked />
            {title}
          </label>
        ))}
        {led && <span className="led">{led}</span>}
      </fieldset>
      {years.map(({ id, year, events }) => (
        <section key={id} className="year" aria-labelledby={id}>
          <h2 id={id}>
            <a href={`#${id}`}>{year}</a>
          </h2>
          <ol>
            {events.map(event => (
              <Event key={event.id} event={event} t={t} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The title leads to the section that tells more; the date says no more than the sources do. */
function Event({ event, t }: { event: EventView; t: Translator }) {
  const { id, date, dateText, title, text, scope, isLed, more, marks } = event;
  return (
    <li data-s={scope.number} {...(isLed && { className: 'led' })}>
      <time dateTime={date}>{dateText}</time>
      <div>
        <h3 id={id}>
          {more ? (
            <a href={more.href} hrefLang={more.lang}>
              {title}
            </a>
          ) : (
            title
          )}
          {!text && <Marks marks={marks} isApart t={t} />}
        </h3>
        {text && (
          <p>
            {text}
            <Marks marks={marks} t={t} />
          </p>
        )}
      </div>
      <span className="sc">{scope.title}</span>
    </li>
  );
}
