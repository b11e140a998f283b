/** How a time is written, of its day, the weekday and the time of day in Seoul. */
export const instantWords = {
  instant: (day: string, weekday: string, time: string) => `${day}(${weekday}) ${time}`,
};

export type InstantWords = typeof instantWords;
