/** Patterns of a day with its weekday, and of a time in Seoul. */
export const instantWords = {
  dated: (day: string, weekday: string) => `${day}(${weekday})`,
  instant: (day: string, weekday: string, time: string) => `${day}(${weekday}) ${time}`,
};

export type InstantWords = typeof instantWords;
