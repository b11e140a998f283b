import type { InstantWords } from '../ko/instant.ts';

/** How a time is written, of its day, the weekday and the time of day in Seoul. */
export const instantWords: InstantWords = {
  instant: (day, weekday, time) => `${weekday}, ${day}, ${time} (KST)`,
};
