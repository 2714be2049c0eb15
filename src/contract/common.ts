import * as z from 'zod/mini';

/** RFC 3339 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const timestampSchema = z.iso.datetime();

export const userRefSchema = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type UserRef = z.infer<typeof userRefSchema>;

/**
 * A whole number in a query string.
 * @param min smallest accepted value
 * @param max largest accepted value
 * @param fallback the value when the parameter is absent
 * @returns schema that takes a number or its digits
 */
export function integerParam(min: number, max: number, fallback: number) {
  return z._default(
    z.pipe(
      z.pipe(z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/, 'Use a whole number.'))]), z.transform(Number)),
      z.number().check(z.gte(min), z.lte(max)),
    ),
    fallback,
  );
}

/** Where a page of a list starts and how many rows it holds at most. */
export const pageQueryShape = {
  offset: integerParam(0, 1_000_000, 0),
  limit: integerParam(1, 500, 100),
};

export const sortDirectionSchema = z.enum(['asc', 'desc']);

/** Search text; empty means no search. */
export const searchTextParam = z._default(z.string().check(z.maxLength(200)), '');

/**
 * A text without spaces around it that has to follow a rule. A mistake in it leaves the rest to be checked too.
 * @param problemOf says what to do about a text, or null
 * @returns the schema
 */
export function checkedText(problemOf: (text: string) => string | null) {
  return z.string().check(z.trim(), (context) => {
    const message = problemOf(context.value);
    if (message !== null) context.issues.push({ code: 'custom', message, input: context.value, continue: true });
  });
}
