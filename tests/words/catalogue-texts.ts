/** All words of a catalogue by their path: `.site.home`; of a function the value is its source. */
export function catalogueTexts(part: unknown, path = ''): Map<string, string> {
  if (typeof part === 'string' || typeof part === 'function')
    return new Map([[path, String(part)]]);
  if (typeof part !== 'object' || part === null) return new Map();
  return new Map(
    Object.entries(part).flatMap(([name, value]) => [...catalogueTexts(value, `${path}.${name}`)]),
  );
}
