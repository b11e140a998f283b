import type { YearReview } from '../bids/year-review.ts';
import type { ChartData } from '../body/chart/chart-data.ts';
import { renderChart, renderLayouts } from '../body/chart/chart-svg.ts';
import { layoutDayMap } from '../body/chart/day-map.ts';
import type { Words } from '../words/words.ts';

/** The figures of a year in review as SVG; undefined where there are too few numbers to compare. */
export interface ReviewCharts {
  months: string | undefined;
  kinds: string | undefined;
  seats: string | undefined;
  amounts: string | undefined;
  deadlines: string | undefined;
}

/** Draws the charts of a year in review. */
export function drawReview(review: YearReview, words: Words): ReviewCharts {
  const { seats, amounts } = review;
  const { review: texts } = words;
  return {
    months: drawMonths(review, words),
    kinds: drawKinds(review, words),
    seats: drawBars(words, {
      title: texts.seatsChart,
      unit: texts.seatUnit,
      labels: seats.top.map(({ agency }) => agency),
      series: [{ name: texts.seatsChart, values: seats.top.map(({ sum }) => sum) }],
    }),
    amounts: drawBars(words, {
      title: texts.amountChart,
      unit: texts.wonUnit.name,
      labels: amounts.top.map(({ agency }) => agency),
      series: [
        { name: texts.amountChart, values: amounts.top.map(({ sum }) => toUnit(sum, words)) },
      ],
    }),
    deadlines: drawDeadlines(review, words),
  };
}

/** A line for the year and one for the year before; a single month is no line. */
function drawMonths({ year, months, before }: YearReview, words: Words): string | undefined {
  const { review: texts, site } = words;
  const isOne = months.filter(({ count, before: other }) => count + other > 0).length < 2;
  if (isOne) return undefined;
  const own = { name: site.year(year), values: months.map(({ count }) => count) };
  const other = before && {
    name: site.year(before.year),
    values: months.map(({ before: count }) => count),
  };
  return renderChart({
    type: 'line',
    language: words.language,
    title: texts.monthlyChart,
    unit: texts.noticeUnit,
    labelHeading: texts.month,
    labels: months.map((_, index) => texts.monthName(index + 1)),
    series: [own, ...(other ? [other] : [])],
  });
}

function drawKinds({ year, kinds, before }: YearReview, words: Words): string | undefined {
  const { review: texts, site, notice } = words;
  const values = kinds.map(({ totals }) => toUnit(totals.total ?? 0, words));
  const others = kinds.map(({ before: other }) => toUnit(other.total ?? 0, words));
  const hasOthers = others.some((value) => value > 0);
  return drawBars(words, {
    title: texts.kindChart,
    unit: texts.wonUnit.name,
    labels: kinds.map(({ kind }) => notice.kinds[kind]),
    series: [
      { name: site.year(year), values },
      ...(before && hasOthers ? [{ name: site.year(before.year), values: others }] : []),
    ],
  });
}

/** The SVG of a bar chart; undefined with fewer than two bars, or if all are 0. */
function drawBars(
  { language }: Words,
  data: Pick<ChartData, 'title' | 'unit' | 'labels' | 'series'>,
): string | undefined {
  const count = data.labels.length * data.series.length;
  const isEmpty = data.series.every(({ values }) => values.every((value) => value === 0));
  if (count < 2 || isEmpty) return undefined;
  return renderChart({ type: 'bar', language, labelHeading: data.title, ...data });
}

/** Converts won to the unit of charts, with two decimals at most. */
function toUnit(won: number, { review }: Words): number {
  return Math.round((won / review.wonUnit.won) * 100) / 100;
}

/** The days of deadlines up to the end of the next year, as a calendar; undefined with only one day. */
function drawDeadlines({ year, deadlines }: YearReview, words: Words): string | undefined {
  const days = deadlines
    .filter(({ day }) => Number(day.slice(0, 4)) <= Number(year) + 1)
    .map(({ day, bids }) => ({ day, count: bids.length }));
  const [most] = [...days].sort((a, b) => b.count - a.count);
  if (!most || days.length < 2) return undefined;
  const { review: texts } = words;
  const map = {
    days,
    monthLabel: (month: string): string => {
      const number = Number(month.slice(5));
      return month.startsWith(year) ? texts.monthName(number) : texts.nextYearMonth(number);
    },
  };
  return renderLayouts(
    (width) => layoutDayMap(map, width),
    texts.calendarSummary(days.length, words.day(most.day), most.count),
  );
}
