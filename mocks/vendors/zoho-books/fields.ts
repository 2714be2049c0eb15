import { isObject } from '../request-fields.ts';
import type { BooksCustomField } from './records.ts';
import { invalidValue, tooLong } from './zoho-books-error.ts';

/** What was sent: a JSON object. */
export type SentFields = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Longest text of fields for which no limit is documented, in characters. */
const ANY_TEXT_MAX_LENGTH = 5000;

/**
 * Reads the fields of a record, one by one: what was sent, or what it was before. Null clears a field.
 * A new record has no `before`; its required fields have to be sent.
 */
export class FieldReader {
  readonly #sent: SentFields;

  /** @param sent what was sent */
  constructor(sent: SentFields) {
    this.#sent = sent;
  }

  has(name: string): boolean {
    return this.#sent[name] !== undefined;
  }

  /** @throws ZohoBooksError for another type or more than `max` characters */
  text(name: string, before: string, max = ANY_TEXT_MAX_LENGTH): string {
    const value = this.#sent[name];
    if (value === undefined) return before;
    if (value === null) return '';
    if (typeof value !== 'string' && typeof value !== 'number') throw invalidValue(name);
    const text = String(value);
    if (text.length > max) throw tooLong(name, max);
    return text;
  }

  /** A text that may not be blank. @param before undefined when the record is new */
  requiredText(name: string, before: string | undefined, max = ANY_TEXT_MAX_LENGTH): string {
    const text = this.text(name, before ?? '', max).trim();
    if (text === '') throw invalidValue(name);
    return text;
  }

  /** A number, or a text that is one. */
  number(name: string, before: number): number {
    const value = this.#sent[name];
    if (value === undefined) return before;
    if (value === null || (typeof value === 'string' && value.trim() === '')) return 0;
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) throw invalidValue(name);
    return number;
  }

  oneOf(name: string, before: string, values: readonly string[]): string {
    const value = this.#sent[name];
    if (value === undefined) return before;
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) throw invalidValue(name);
    return known;
  }

  /** A day, `yyyy-MM-dd`. */
  day(name: string, before: string): string {
    const value = this.#sent[name];
    if (value === undefined || value === '') return before;
    if (typeof value !== 'string' || !DAY.test(value)) throw invalidValue(name);
    return value;
  }

  /** A list of objects, or undefined when it was not sent. */
  objects(name: string): readonly SentFields[] | undefined {
    const value = this.#sent[name];
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || !value.every(isObject)) throw invalidValue(name);
    return value;
  }

  /** Custom fields with the same name are overwritten, others stay; a null value takes one away. */
  customFields(before: readonly BooksCustomField[]): readonly BooksCustomField[] {
    const sent = (this.objects('custom_fields') ?? []).map(customField);
    const kept = before.filter((field) => sent.every(({ api_name: name }) => name !== field.api_name));
    return [...kept, ...sent.filter(({ value }) => value !== null && value !== '')];
  }
}

function customField({ label, api_name: apiName, value }: SentFields): BooksCustomField {
  const name = typeof apiName === 'string' ? apiName : typeof label === 'string' ? `cf_${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}` : '';
  if (name === '') throw invalidValue('custom_fields');
  return { label: typeof label === 'string' ? label : name, api_name: name, value: value ?? null };
}

/** @returns the fields that a record with custom fields shows; none without */
export function customFieldsView(fields: readonly BooksCustomField[]): object {
  if (fields.length === 0) return {};
  return { custom_fields: fields, custom_field_hash: Object.fromEntries(fields.map((field) => [field.api_name, field.value])) };
}
