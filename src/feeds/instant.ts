/** The beginning of a day in Seoul, RFC 3339: `2024-04-01T00:00:00+09:00`. */
export function toInstant(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** An RFC 3339 instant in the format of RFC 822, in its own time zone: `Mon, 01 Apr 2024 00:00:00 +0900`. */
export function toRfc822(instant: string): string {
  const zone = instant.slice(-'+09:00'.length);
  const clock = new Date(`${instant.slice(0, -zone.length)}Z`).toUTCString();
  return clock.replace('GMT', zone.replace(':', ''));
}
