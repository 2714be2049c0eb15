/** The fields of a request, by name: texts from a query or a form, any JSON value from a JSON body. */
export type RequestFields = ReadonlyMap<string, unknown>;

/** What came in a request's body. `other`: JSON, but no object. `unreadable`: it says it is JSON or a form, but is not. */
export type BodyFields = { readonly kind: 'fields'; readonly fields: RequestFields } | { readonly kind: 'other' | 'unreadable' };

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i;

/**
 * Reads the fields of a form or of a JSON object; bodies of other kinds have none. The body can still be read afterwards.
 * @param request the request
 * @returns the fields; of a repeated one the last
 */
export async function bodyFields(request: Request): Promise<BodyFields> {
  const type = request.headers.get('content-type') ?? '';
  if (FORM.test(type)) return await formFields(request);
  const text = JSON_TYPE.test(type) ? await request.clone().text() : '';
  if (text.trim() === '') return { kind: 'fields', fields: new Map() };
  const value = parsedJson(text);
  if (isObject(value)) return { kind: 'fields', fields: new Map(Object.entries(value)) };
  return { kind: value === undefined ? 'unreadable' : 'other' };
}

/** @returns the fields of the query; of a repeated one the last */
export function queryFields(url: URL): RequestFields {
  return new Map(url.searchParams);
}

async function formFields(request: Request): Promise<BodyFields> {
  try {
    const form = await request.clone().formData();
    const fields = new Map<string, unknown>();
    for (const [name, value] of form) fields.set(name, typeof value === 'string' ? value : value.name);
    return { kind: 'fields', fields };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'unreadable' };
    throw error;
  }
}

/** @returns the value of a JSON text, or undefined when it is none */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @returns whether a value is a JSON object */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
