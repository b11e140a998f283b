/** How a day is written with its weekday, and a time, with the time of day in Seoul. */
export const instantWords = {
  dated: (day: string, weekday: string) => `${day}(${weekday})`,
  instant: (day: string, weekday: string, time: string) => `${day}(${weekday}) ${time}`,
};

export type InstantWords = typeof instantWords;
