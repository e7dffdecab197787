import type { Translator } from '@/lib/i18n/translate';
import type { CommandersView, CommanderView } from '@/lib/site/data/commanders-view';
import { Heading, Marks, More } from './entry';

/** Commanders: an overview with bars by time, then each by themselves. */
export function Commanders({ view, t }: { view: CommandersView; t: Translator }) {
  const { heading, commanders } = view;
  return (
    <>
      <div className="text">
        <Heading level="h2" heading={heading} />
      </div>
      <Bars view={view} />
      <div className="text">
        {commanders.map(commander => (
          <Commander key={commander.id} commander={commander} t={t} />
        ))}
      </div>
    </>
  );
}

function Commander({ commander, t }: { commander: CommanderView; t: Translator }) {
  const { id, name, rank, country, period, text, marks, more } = commander;
  return (
    <>
      <Heading level="h3" heading={{ id, title: name }} />
      <p className="ui where">{`${rank} · ${country} · ${period}`}</p>
      <p>
        {text}
        <Marks marks={marks} t={t} />
      </p>
      <More link={more} t={t} />
    </>
  );
}

function Bars({ view: { width, years, commanders } }: { view: CommandersView }) {
  return (
    <ol className="full bars">
      {commanders.map(commander => (
        <li key={commander.id} {...(commander.isHighlighted && { className: 'on' })}>
          <a href={`#${commander.id}`}>{commander.name}</a>
          <span className="ui">{commander.country}</span>
          <Bar commander={commander} width={width} years={years} />
          <span className="ui">{commander.period}</span>
        </li>
      ))}
    </ol>
  );
}

/** The time of one commander on the axis that all share; the words beside it say the same. */
function Bar({
  commander: {
    bar: { left, right, isOpen },
  },
  width,
  years,
}: {
  commander: CommanderView;
  width: number;
  years: CommandersView['years'];
}) {
  return (
    <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
      {years.map(({ year, x }) => (
        <path key={year} className="grid" d={`M${x} 0V24`} />
      ))}
      <path
        className={isOpen ? 'open' : 'term'}
        d={isOpen ? `M${right} 4H${left}V20H${right}` : `M${left} 4H${right}V20H${left}z`}
      />
    </svg>
  );
}
