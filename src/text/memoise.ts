/**
 * A function with the same results that computes each only once. It forgets none, so it is for functions that
 * are called with few different texts, such as languages and days.
 */
export function memoise<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { result: T }>();
  return (text) => {
    const found = known.get(text) ?? { result: compute(text) };
    known.set(text, found);
    return found.result;
  };
}
