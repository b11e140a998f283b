/** Everything that a catalogue says, by its path: a text, or the source of a sentence with names in it. */
export function sayings(part: unknown, path = ''): Map<string, string> {
  if (typeof part === 'string' || typeof part === 'function')
    return new Map([[path, String(part)]]);
  if (typeof part !== 'object' || part === null) return new Map();
  return new Map(
    Object.entries(part).flatMap(([name, value]) => [...sayings(value, `${path}.${name}`)]),
  );
}
