/** When a day begins in Seoul, where days are counted, RFC 3339. */
export function toInstant(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** An instant as RFC 822 has it, by the clock of its own zone: `Mon, 01 Apr 2024 00:00:00 +0900`. */
export function toRfc822(instant: string): string {
  const zone = instant.slice(-'+09:00'.length);
  const clock = new Date(`${instant.slice(0, -zone.length)}Z`).toUTCString();
  return clock.replace('GMT', zone.replace(':', ''));
}
