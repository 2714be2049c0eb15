import { ApiError } from './api-error.ts';

/** What an answer found wrong: by field, and what belongs to none that is shown. */
export interface FieldMessages {
  readonly fields: Readonly<Record<string, string>>;
  readonly other: string | null;
}

/**
 * Sorts what a failed call says to where it belongs.
 * @param error what the call failed with; null when it has not
 * @param shown the fields that can show a message, or a function that tells
 * @returns the first message of each field; `other` is the error's own text when nothing of it is shown at a field
 */
export function fieldMessages(error: unknown, shown: readonly string[] | ((field: string) => boolean)): FieldMessages {
  if (error === null || error === undefined) return { fields: {}, other: null };
  if (!(error instanceof ApiError)) return { fields: {}, other: error instanceof Error ? error.message : 'Something unexpected happened.' };
  const isShown = typeof shown === 'function' ? shown : (field: string) => shown.includes(field);
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const { field, message } of error.fields) {
    if (!isShown(field)) others.push(message);
    else fields[field] ??= message;
  }
  if (Object.keys(fields).length === 0) return { fields, other: error.message };
  return { fields, other: others.length === 0 ? null : others.join(' ') };
}
