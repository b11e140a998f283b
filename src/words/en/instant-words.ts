import type { InstantWords } from '../ko/instant-words.ts';

/** Patterns of a day with its weekday, and of a time in Seoul. */
export const instantWords: InstantWords = {
  dated: (day, weekday) => `${weekday}, ${day}`,
  instant: (day, weekday, time) => `${weekday}, ${day}, ${time} (KST)`,
};
