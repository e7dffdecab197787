import type { DrawnNumber } from '@/lib/draw/lane-chart';

/** Half the width of a mark; the drawing keeps as much room for it. */
const half = 6;

/**
 * The mark of one number: a filled dot, a hollow bar that is open at the top, a diamond or an arrow; with a thin line
 * over the time it may mean, where that is wider.
 */
export function ChartMark({
  mark: { mark, x, y, base, left, right },
}: {
  mark: Pick<DrawnNumber, 'mark' | 'x' | 'y' | 'base' | 'left' | 'right'>;
}) {
  if (mark === 'bar') return <path className="bar" d={`M${left} ${y}V${base}H${right}V${y}`} />;
  return (
    <>
      {right - left > 2 * half && <path className="span" d={`M${left} ${y}H${right}`} />}
      {mark === 'dot' && <circle cx={x} cy={y} r="5" />}
      {mark === 'diamond' && <path className="meant" d={`M${x - half} ${y}l6-6 6 6-6 6z`} />}
      {mark === 'arrow' && <path className="moved" d={`M${x - half} ${y}h12m-5-5 5 5-5 5`} />}
    </>
  );
}
