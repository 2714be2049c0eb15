const format = new Intl.NumberFormat();
const plurals = new Intl.PluralRules('en');

/**
 * @param count how many
 * @param one what one of them is called
 * @param other what several are called
 * @returns "1 connection", "1,312 scopes"
 */
export function countLabel(count: number, one: string, other: string): string {
  return `${format.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
}
