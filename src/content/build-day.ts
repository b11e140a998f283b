import type { Day } from '../archive/date.ts';

/** Today in Seoul: `2024-04-01`. */
export function todayInSeoul(): Day {
  // The Swedish locale formats days as ISO.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });
}

/**
 * The day of the build, which decides the articles that only members may read: BUILD_DAY, which
 * `npm run build` sets for all its processes, or today.
 */
export function buildDay(): Day {
  return process.env.BUILD_DAY ?? todayInSeoul();
}
