import type { InstantWords } from '../ko/instant-words.ts';

/** How a day is written with its weekday, and a time, with the time of day in Seoul. */
export const instantWords: InstantWords = {
  dated: (day, weekday) => `${weekday}, ${day}`,
  instant: (day, weekday, time) => `${weekday}, ${day}, ${time} (KST)`,
};
