import { expressionFunction, parse, textMetrics, View } from 'vega';
import { compile } from 'vega-lite';
import { barsSpec } from './bars-spec.ts';
import type { ChartData } from './chart-data.ts';
import { lineSpec, placeValues } from './line-spec.ts';
import { formatTick } from './number-text.ts';
import { summarizeChart } from './summary.ts';
import { textWidth } from '../../text/width.ts';
import { tidySvg } from './tidy-svg.ts';

declare module 'vega' {
  /** Missing in vega's types: how wide it takes a text to be. */
  export const textMetrics: {
    width: (item: { fontSize?: number }, text: unknown) => number;
  };
}

// Vega has no font either, and by its own estimate Hangul is as narrow as Latin.
textMetrics.width = ({ fontSize = 0 }, text) => textWidth(String(text), fontSize);
expressionFunction('formatTick', formatTick);

/** The chart as SVG; the contract is that of `renderChart`. */
export async function drawChart(data: ChartData): Promise<string> {
  const { type } = data;
  const { spec } = compile(type === 'line' ? lineSpec(data) : barsSpec(data, type));
  const view = new View(parse(placeValues(spec)), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return tidySvg(svg, summarizeChart(data));
}
