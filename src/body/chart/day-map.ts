import {
  type ChartLayout,
  type ChartMark,
  rectMark,
  SMALL_TEXT_SIZE,
  textMark,
} from './chart-marks.ts';
import { pixelWidth } from '../../text/text-size.ts';

/** Days with a number each, drawn as squares in a row for each month. */
interface DayMap {
  /** The days with a number above zero, earliest first: `2024-08-09`. */
  days: readonly { day: string; count: number }[];
  /** Name of a month in its row: `8월`, of `2024-08`. */
  monthLabel: (month: string) => string;
}

const DAYS = 31;
const ROW = 18;
const AXIS = 18;
const GAP = 8;
/** Days of the month that are labelled above the squares. */
const NAMED = [1, 5, 10, 15, 20, 25, 30];
// Side of the square of the smallest number, as a share of the largest, so that it is still
// visible.
const LEAST = 0.3;

/**
 * Lays out the months from the first to the last day, one below the other, and in each the days of the
 * month from left to right. The area of a square is in proportion to the number of its day, so that it is read
 * without colour too.
 */
export function layoutDayMap({ days, monthLabel }: DayMap, width: number): ChartLayout {
  const months = listMonths(days.map(({ day }) => day.slice(0, 7)));
  const labels = months.map(monthLabel);
  const left = Math.ceil(pixelWidth(labels, SMALL_TEXT_SIZE)) + GAP;
  const cell = (width - left) / DAYS;
  const toX = (day: number): number => left + (day - 0.5) * cell;
  const most = Math.max(...days.map(({ count }) => count));
  const bottom = months.length * ROW;
  const small = { size: SMALL_TEXT_SIZE, align: 'middle' } as const;
  const marks: ChartMark[] = [
    ...NAMED.map((day) => textMark(String(day), toX(day), -6, small)),
    ...NAMED.map((day): ChartMark => ({
      kind: 'rule',
      from: { x: toX(day), y: 0 },
      to: { x: toX(day), y: bottom },
      isFaint: true,
    })),
    ...labels.map((label, row) =>
      textMark(label, 0, (row + 0.5) * ROW + 5, { size: SMALL_TEXT_SIZE }),
    ),
    ...days.map(({ day, count }) => {
      const side = Math.max(LEAST, Math.sqrt(count / most)) * Math.min(cell, ROW);
      const [x, y] = [toX(Number(day.slice(8))), (months.indexOf(day.slice(0, 7)) + 0.5) * ROW];
      const box = { left: x - side / 2, top: y - side / 2, width: side, height: side };
      return rectMark(0, box);
    }),
  ];
  return { left: 0, top: -AXIS - 2, width, height: bottom + AXIS + 4, marks };
}

/** All months from the first to the last of these, also those between. */
function listMonths(months: readonly string[]): string[] {
  const numbers = months.map(
    (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1,
  );
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => {
    const month = first + index;
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
