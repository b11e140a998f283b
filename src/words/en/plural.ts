/** A number and the noun in its form: `1 article`, `1,234 articles`. */
export function plural(count: number, one: string, other = `${one}s`): string {
  const form = new Intl.PluralRules('en').select(count) === 'one' ? one : other;
  return `${formatNumber(count)} ${form}`;
}

/** A number in English: `1,234`. */
export function formatNumber(count: number): string {
  return count.toLocaleString('en');
}
