import { dateSpan, timeScale, yearsOf } from './date-span';

/** How a number is drawn: a filled dot for people there, a hollow bar for a ceiling, a diamond for what was meant. */
export type Mark = 'dot' | 'bar' | 'diamond' | 'arrow';

export interface ChartNumber {
  mark: Mark;
  /** ISO, as exact as known. */
  from: string;
  to?: string | undefined;
  number: number;
  /** What stands beside the mark. */
  label: string;
}

/** A mark, ready to draw. Each stands for itself: none is joined to another, none stands on another. */
export interface DrawnNumber {
  mark: Mark;
  /** Of the mark; a bar reaches from `left` to `right`. */
  x: number;
  /** Height of the number; lower on the page is less. */
  y: number;
  /** The zero line that the number is measured from. */
  base: number;
  /** The time that the date may mean; drawn where it is wider than the mark. */
  left: number;
  right: number;
  label: string;
  labelX: number;
  labelY: number;
}

interface DrawnLane {
  title: string;
  /** Baseline of the title. */
  y: number;
  /** Zero lines, one per row of marks. */
  bases: number[];
  numbers: DrawnNumber[];
}

export interface LaneChart {
  width: number;
  height: number;
  /** Lines and names of the years. */
  years: { year: number; x: number; middle: number }[];
  lanes: DrawnLane[];
}

const width = 940;
/** Units per person: the same in every lane, so that heights compare. 285 people are 63 high. */
const unit = 0.22;
const half = 6;
/** Width of a figure in the labels' size, 13; measured with the widest of the system fonts. */
const letterWidth = 7.6;
const gap = 6;
const titleHeight = 34;
const axisHeight = 24;

/**
 * Lays numbers out in lanes over one axis of time. Marks of a lane that would touch, labels included, stand in rows
 * below each other, each with a zero line of its own.
 */
export function laneChart(lanes: readonly { title: string; numbers: readonly ChartNumber[] }[]): LaneChart {
  const spans = lanes.flatMap(({ numbers }) => numbers.map(({ from, to }) => dateSpan(from, to)));
  const years = yearsOf(spans);
  if (!years.length) return { width, height: 0, years: [], lanes: [] };
  const x = timeScale(years, 0, width - 60);
  let y = axisHeight;
  const drawn = lanes
    .filter(({ numbers }) => numbers.length)
    .map(({ title, numbers }): DrawnLane => {
      const rows = inRows(numbers.map(number => place(number, x)));
      const titleY = y + titleHeight - 12;
      y += titleHeight;
      const bases: number[] = [];
      const placed = rows.flatMap(row => {
        y += Math.max(22, ...row.map(({ height }) => height + half + 8));
        const base = y;
        bases.push(base);
        return row.map(({ height, ...number }) => ({
          ...number,
          base,
          y: base - height,
          // clear of the zero line
          labelY: Math.min(base - height + 4, base - 4),
        }));
      });
      return { title, y: titleY, bases, numbers: placed };
    });
  return {
    width,
    height: y + axisHeight + 6,
    years: years.map(year => {
      const { start, end } = dateSpan(String(year));
      return { year, x: x(start), middle: x((start + end) / 2) };
    }),
    lanes: drawn,
  };
}

type Placed = Omit<DrawnNumber, 'y' | 'base' | 'labelY'> & { height: number };

function place({ mark, from, to, number, label }: ChartNumber, x: (days: number) => number): Placed {
  const { start, end } = dateSpan(from, to);
  const middle = x((start + end) / 2);
  // a bar is at least as wide as the other marks
  const [left, right] =
    mark === 'bar' && x(end) - x(start) < 2 * half ? [middle - half, middle + half] : [x(start), x(end)];
  const labelX = Math.max(right, middle + half) + gap;
  return { mark, x: middle, left, right, height: Math.round(number * unit), label, labelX };
}

/** Each mark goes into the first row in which it touches nothing. */
function inRows(marks: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const mark of [...marks].sort((a, b) => a.left - b.left)) {
    const free = rows.find(row => row.every(other => endOf(other) < startOf(mark)));
    if (free) free.push(mark);
    else rows.push([mark]);
  }
  return rows;
}

const startOf = ({ left, x }: Placed) => Math.min(left, x - half);
const endOf = ({ labelX, label }: Placed) => labelX + label.length * letterWidth + gap;
