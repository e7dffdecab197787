import type { ReactNode } from 'react';
import type { DrawnNumber } from '@/lib/draw/lane-chart';
import type { Translator } from '@/lib/i18n/translate';
import type { NumberView, PersonnelView } from '@/lib/site/data/personnel-view';
import { ChartMark } from './chart-mark';
import { Heading, Marks } from './entry';

/** Numbers in lanes: a chart in which each stands for itself, and a table that has all of it. */
export function Personnel({ view: { chart, table }, t }: { view: PersonnelView; t: Translator }) {
  return (
    <>
      <div className="text">
        <Heading level="h2" heading={chart.heading} />
      </div>
      <figure className="full chart">
        <figcaption>
          <Legend t={t} />
        </figcaption>
        <Scroller labelledBy={chart.heading.id}>
          <Chart chart={chart} />
        </Scroller>
      </figure>
      <div className="text">
        <Heading level="h2" heading={table.heading} />
      </div>
      <div className="full numbers">
        <Scroller labelledBy={table.heading.id}>
          <NumberTable table={table} t={t} />
        </Scroller>
      </div>
    </>
  );
}

/** Holds what is wider than a narrow screen, so that the page itself never moves sideways. */
function Scroller({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scroller has to take the focus of the keyboard
    // biome-ignore-start lint/a11y/useSemanticElements: as the scrollers of articles, which the styles know
    <div className="scroll" role="region" tabIndex={0} aria-labelledby={labelledBy}>
      {children}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: as above
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
  );
}

const columns = ['date', 'number', 'kind', 'counted', 'sources'] as const;

function NumberTable({ table, t }: { table: PersonnelView['table']; t: Translator }) {
  return (
    <table aria-labelledby={table.heading.id}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`data.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {table.lanes.map(({ heading, rows }) => (
        <tbody key={heading.id}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length}>
              <Heading level="h3" heading={heading} />
            </th>
          </tr>
          {rows.map(row => (
            <Row key={row.id} row={row} t={t} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row: { id, period, label, kind, text, more, marks }, t }: { row: NumberView; t: Translator }) {
  return (
    <tr id={id}>
      <td>{period}</td>
      <td>{label}</td>
      <td>{kind}</td>
      <td>
        {text}{' '}
        {more && (
          <a href={more.href} lang={more.lang}>
            {more.title}
          </a>
        )}
      </td>
      <td>
        <Marks marks={marks} isApart t={t} />
      </td>
    </tr>
  );
}

/** What the marks mean, in words. */
function Legend({ t }: { t: Translator }) {
  const mark = { x: 12, y: 10, base: 16, left: 6, right: 18 };
  const items = [
    { mark: 'dot', words: t('data.legendDot') },
    { mark: 'bar', words: t('data.legendBar') },
    { mark: 'diamond', words: t('data.legendDiamond') },
    { mark: 'arrow', words: t('data.legendArrow') },
    { mark: 'span', words: t('data.legendSpan') },
  ] as const;
  return (
    <>
      <ul className="legend">
        {items.map(item => (
          <li key={item.mark}>
            <svg viewBox="0 0 24 20" aria-hidden="true">
              {item.mark === 'span' ? (
                <path className="span" d="M2 10h20" />
              ) : (
                <ChartMark mark={{ ...mark, mark: item.mark }} />
              )}
            </svg>
            {item.words}
          </li>
        ))}
      </ul>
      <p>{t('data.legendEmpty')}</p>
    </>
  );
}

function Chart({ chart: { drawing, title, description } }: { chart: PersonnelView['chart'] }) {
  const { width, height, years, lanes } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="chart-title"
      aria-describedby="chart-desc"
    >
      <title id="chart-title">{title}</title>
      <desc id="chart-desc">{description}</desc>
      {years.map(({ year, x, middle }) => (
        <g key={year}>
          <path className="grid" d={`M${x} 20V${height - 20}`} />
          <text className="axis" x={middle} y="14">
            {year}
          </text>
          <text className="axis" x={middle} y={height - 4}>
            {year}
          </text>
        </g>
      ))}
      {lanes.map(({ title: lane, y, bases, numbers }) => (
        <g key={lane}>
          <text className="lane" x="0" y={y}>
            {lane}
          </text>
          {bases.map(base => (
            <path key={base} className="base" d={`M0 ${base}H${width}`} />
          ))}
          {numbers.map(number => (
            <Labelled key={`${number.x} ${number.base} ${number.label}`} number={number} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Labelled({ number }: { number: DrawnNumber }) {
  return (
    <>
      <ChartMark mark={number} />
      <text x={number.labelX} y={number.labelY}>
        {number.label}
      </text>
    </>
  );
}
