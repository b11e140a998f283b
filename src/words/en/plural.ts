const RULES = new Intl.PluralRules('en');
const NUMBERS = new Intl.NumberFormat('en');

/** A number and the noun in its form: `1 article`, `1,234 articles`. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${formatNumber(count)} ${RULES.select(count) === 'one' ? one : other}`;
}

/** A number in English: `1,234`. */
export function formatNumber(count: number): string {
  return NUMBERS.format(count);
}
