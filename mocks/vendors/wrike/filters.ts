import { isObject } from '../request-fields.ts';
import type { WrikeParameters } from './parameters.ts';
import type { WrikeCustomField, WrikeMetadata } from './records.ts';
import { invalidParameter } from './wrike-error.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z?)?$/;

/**
 * Reads a filter by date: `{"start": …, "end": …}` or `{"equal": …}`, each `yyyy-MM-dd` or with a time. A day's end is in it.
 * @param parameters the call's
 * @param name the parameter
 * @returns whether a moment is in the range; one that is not there is in none
 * @throws WrikeError invalid_parameter
 */
export function dateFilter(parameters: WrikeParameters, name: string): (moment: string | null | undefined) => boolean {
  const range = parameters.object(name);
  if (range === undefined) return () => true;
  const { start, end, equal } = range ?? {};
  const [from, to] = [equal ?? start, equal ?? end];
  for (const bound of [from, to]) if (bound !== undefined && !(typeof bound === 'string' && MOMENT.test(bound))) throw invalidParameter(name);
  if (from === undefined && to === undefined) throw invalidParameter(name);
  return (moment) => {
    if (moment === null || moment === undefined) return false;
    const isAfterStart = typeof from !== 'string' || moment >= from.replace('Z', '');
    const isBeforeEnd = typeof to !== 'string' || moment.slice(0, to.replace('Z', '').length) <= to.replace('Z', '');
    return isAfterStart && isBeforeEnd;
  };
}

interface Annotated {
  readonly metadata: readonly WrikeMetadata[];
  readonly customFields: readonly WrikeCustomField[];
}

/** Reads the filters by metadata (key, or key and value) and by one custom field (id and value). @throws WrikeError invalid_parameter */
export function annotationFilter(parameters: WrikeParameters): (entity: Annotated) => boolean {
  const metadata = parameters.object('metadata');
  const field = parameters.object('customField');
  if (metadata !== undefined && !(isObject(metadata) && typeof metadata['key'] === 'string')) throw invalidParameter('metadata');
  if (field !== undefined && !(isObject(field) && typeof field['id'] === 'string')) throw invalidParameter('customField');
  return (entity) =>
    (metadata === undefined || entity.metadata.some(({ key, value }) => key === metadata['key'] && value === (metadata['value'] ?? value))) &&
    (field === undefined || entity.customFields.some(({ id, value }) => id === field['id'] && value === field['value']));
}
