import { tokenResponseValue } from '../catalogue/token-response-values.ts';
import type { ProviderService } from './provider-service.ts';

interface Fields {
  [name: string]: string | Fields;
}

/**
 * @param service the service
 * @returns the fields that its token response has beyond the standard ones, dotted paths as objects
 */
export function extraTokenFields(service: ProviderService): Fields {
  const fields: Fields = {};
  for (const path of service.tokenResponseFields) {
    const value = tokenResponseValue(service.linkName, path);
    if (value !== null) setPath(fields, path.split('.'), value);
  }
  return fields;
}

function setPath(fields: Fields, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  const inner = fields[name];
  const object = typeof inner === 'object' ? inner : {};
  fields[name] = object;
  setPath(object, rest, value);
}
