import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lightStyle } from '../pictures/chart-style.ts';

/** The colours of charts as pages have them, for the pictures of charts. */
export function readChartStyle(): string {
  return lightStyle(readFileSync(resolve('src/body/chart/chart.css'), 'utf8'));
}
