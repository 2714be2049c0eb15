import { isObject, parsedJson, type RequestFields } from '../request-fields.ts';
import { isWrikeId } from './ids.ts';
import type { WrikeCustomField, WrikeMetadata } from './records.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';

/** Longest key and value of metadata, in characters. Source: "Metadata" in Wrike's API v4 documentation. */
const METADATA_KEY = /^[A-Za-z0-9_-]{1,49}$/;
const METADATA_VALUE_MAX_LENGTH = 4000;

/**
 * The parameters of one call. In queries and forms, lists and objects are JSON texts; in a JSON body they are themselves. Each reader
 * gives undefined for a parameter that was not sent and throws WrikeError invalid_parameter for a value that can't be taken.
 */
export class WrikeParameters {
  readonly #fields: RequestFields;

  /**
   * @param fields what was sent
   * @param allowed names that the operation takes
   * @throws WrikeError invalid_parameter for another name
   */
  constructor(fields: RequestFields, allowed: readonly string[]) {
    for (const name of fields.keys()) {
      if (!allowed.includes(name)) throw new WrikeError('invalid_parameter', `Parameter '${name}' is not supported by this method`);
    }
    this.#fields = fields;
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  text(name: string): string | undefined {
    const value = this.#fields.get(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw invalidParameter(name);
  }

  /** @throws WrikeError parameter_required when it was not sent, invalid_parameter when it is blank */
  requiredText(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new WrikeError('parameter_required', `Parameter '${name}' is required`);
    return notBlank(name, value);
  }

  /** A text that may be left out, but not be blank. */
  filledText(name: string): string | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : notBlank(name, value);
  }

  flag(name: string): boolean | undefined {
    const value = this.#fields.get(name);
    if (value === undefined || typeof value === 'boolean') return value;
    if (value !== 'true' && value !== 'false') throw invalidParameter(name);
    return value === 'true';
  }

  /** A whole number from 1 to `max`. */
  count(name: string, max: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const count = /^\d+$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > max) throw invalidParameter(name);
    return count;
  }

  oneOf<const Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) throw invalidParameter(name);
    return known;
  }

  /** One value, or a list of them. */
  someOf<const Value extends string>(name: string, values: readonly Value[]): readonly Value[] | undefined {
    const value = this.#fields.get(name);
    const isList = Array.isArray(value) || (typeof value === 'string' && value.startsWith('['));
    const sent = isList ? this.texts(name) : this.text(name);
    if (sent === undefined) return undefined;
    return [sent].flat().map((text) => {
      const known = values.find((candidate) => candidate === text);
      if (known === undefined) throw invalidParameter(name);
      return known;
    });
  }

  /** An object; null for the JSON value null. */
  object(name: string): Record<string, unknown> | null | undefined {
    const value = this.#json(name);
    if (value === undefined || value === null || isObject(value)) return value;
    throw invalidParameter(name);
  }

  list(name: string): readonly unknown[] | undefined {
    const value = this.#json(name);
    if (value === undefined || Array.isArray(value)) return value;
    throw invalidParameter(name);
  }

  texts(name: string): readonly string[] | undefined {
    const list = this.list(name);
    if (list === undefined || list.every((entry) => typeof entry === 'string')) return list;
    throw invalidParameter(name);
  }

  ids(name: string, kind: 'contact' | 'folder' | 'task'): readonly string[] | undefined {
    return this.texts(name)?.map((id) => {
      if (!isWrikeId(kind, id)) throw invalidParameter(name);
      return id;
    });
  }

  metadata(): readonly WrikeMetadata[] | undefined {
    return this.list('metadata')?.map((entry) => {
      const { key, value } = isObject(entry) ? entry : {};
      if (typeof key !== 'string' || typeof value !== 'string') throw invalidParameter('metadata');
      if (!METADATA_KEY.test(key) || value.length >= METADATA_VALUE_MAX_LENGTH) throw invalidParameter('metadata');
      return { key, value };
    });
  }

  customFields(): readonly WrikeCustomField[] | undefined {
    return this.list('customFields')?.map((entry) => {
      const { id, value } = isObject(entry) ? entry : {};
      if (typeof id !== 'string') throw invalidParameter('customFields');
      return { id, value };
    });
  }

  #json(name: string): unknown {
    const value = this.#fields.get(name);
    if (typeof value !== 'string') return value;
    const parsed = parsedJson(value);
    if (parsed === undefined) throw invalidParameter(name);
    return parsed;
  }
}

function notBlank(name: string, value: string): string {
  if (value.trim() === '') throw invalidParameter(name);
  return value;
}
