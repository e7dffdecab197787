import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartNumber, type DrawnNumber, laneChart } from '@/lib/draw/lane-chart';

const number = (more: Partial<ChartNumber>): ChartNumber => ({
  mark: 'dot',
  from: '2018',
  number: 100,
  label: '100',
  ...more,
});
const draw = (...numbers: ChartNumber[]) => laneChart([{ title: 'NMI', numbers }]);
const only = (...numbers: ChartNumber[]) => draw(...numbers).lanes[0]!.numbers;

/** What a mark and its label cover. */
const extent = ({ left, x, labelX, label }: DrawnNumber) => [
  Math.min(left, x - 6),
  labelX + label.length * 7.6,
];

describe('laneChart', () => {
  it('puts a number in the middle of what its date may mean, and keeps the stretch', () => {
    const { years } = draw(number({}));
    const [year] = only(number({}));
    expect(year).toMatchObject({ x: years[0]!.middle, left: years[0]!.x });
    const [day] = only(number({ from: '2018-07-02' }));
    expect(day!.right - day!.left).toBeLessThan(4);
    expect(day!.x).toBeCloseTo(year!.x, -1);
  });

  it('draws every number from a zero line, by the same unit in all lanes', () => {
    const { lanes } = laneChart([
      { title: 'a', numbers: [number({ number: 200 })] },
      { title: 'b', numbers: [number({ number: 100, mark: 'bar' })] },
    ]);
    const heights = lanes.map(({ numbers: [drawn] }) => drawn!.base - drawn!.y);
    expect(heights).toEqual([44, 22]);
  });

  it('makes a ceiling as wide as its period, and never narrower than a mark', () => {
    const [period, month] = only(
      number({ mark: 'bar', from: '2018', to: '2019' }),
      number({ mark: 'bar', from: '2021-06' }),
    );
    const { years } = draw(
      number({ mark: 'bar', from: '2018', to: '2019' }),
      number({ mark: 'bar', from: '2021-06' }),
    );
    expect([period!.left, period!.right]).toEqual([years[0]!.x, years[2]!.x]);
    expect(month!.right - month!.left).toBeGreaterThanOrEqual(12);
  });

  it('leaves out lanes without numbers, and draws nothing of nothing', () => {
    expect(laneChart([{ title: 'empty', numbers: [] }]).lanes).toEqual([]);
    const { lanes } = laneChart([
      { title: 'empty', numbers: [] },
      { title: 'b', numbers: [number({})] },
    ]);
    expect(lanes.map(({ title }) => title)).toEqual(['b']);
  });

  it('stacks nothing: numbers of one date stand on zero lines of their own', () => {
    const drawn = only(number({ mark: 'bar', number: 40 }), number({ mark: 'bar', number: 100 }));
    expect(new Set(drawn.map(({ base }) => base)).size).toBe(2);
    expect(drawn.map(({ base, y }) => base - y).sort((a, b) => a - b)).toEqual([9, 22]);
  });

  it('lets no mark or label touch another of its row, whatever the numbers', () => {
    const anyNumber = fc.record({
      mark: fc.constantFrom('dot', 'bar', 'diamond', 'arrow'),
      from: fc.constantFrom('2014', '2015-03', '2015-03-07', '2018', '2020-06', '2020-06-01'),
      to: fc.constantFrom(undefined, '2020-12', '2021'),
      number: fc.integer({ min: 1, max: 600 }),
      label: fc.constantFrom('4', 'ca. 135', 'about 600'),
    }) as fc.Arbitrary<ChartNumber>;
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 12 }), numbers => {
        for (const { numbers: drawn } of draw(...numbers).lanes) {
          expect(drawn).toHaveLength(numbers.length);
          for (const [i, one] of drawn.entries())
            for (const other of drawn.slice(i + 1)) {
              if (one.base !== other.base) continue;
              const [a, b, c, d] = [...extent(one), ...extent(other)] as [number, number, number, number];
              expect(a < d && c < b).toBe(false);
            }
        }
      }),
    );
  });
});
