type Bare<T> = T extends readonly (infer Item)[]
  ? readonly Bare<Item>[]
  : T extends object
    ? { readonly [Key in Exclude<keyof T, 'from' | 'to' | 'operatorRange' | 'comments'>]: Bare<T[Key]> }
    : T;

const PLACES = new Set(['from', 'to', 'operatorRange', 'comments']);

/** A copy of a syntax tree without places and comments: what is left is what the script means. */
export function withoutRanges<T>(node: T): Bare<T> {
  if (Array.isArray(node)) {
    return node.map((item: unknown) => withoutRanges(item)) as Bare<T>;
  }
  if (typeof node !== 'object' || node === null) {
    return node as Bare<T>;
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !PLACES.has(key))
      .map(([key, value]: [string, unknown]) => [key, withoutRanges(value)]),
  ) as Bare<T>;
}
