import { MODULES, type ModuleName } from '#src/contract/automation-terms.ts';
import { CAUSE_HEADER, readCause } from '#src/contract/cause.ts';
import type { CallContext } from '../../handler.ts';
import type { RawRecord } from '../executions/function-input.ts';
import { MODULE_NAMES } from '../functions/book-modules.ts';
import { fireRules, installedRules } from '../workflow-rules/fire-rules.ts';
import { readRecord } from './books-records.ts';
import { changedFields } from './record-view.ts';

/** A write of a module's record, or of a part of it, by Zoho Books' API. */
interface ApiWrite {
  readonly module: ModuleName;
  /** Null for a record that is being made. */
  readonly recordId: string | null;
  readonly isDeletion: boolean;
}

function apiWriteOf({ method, url }: Request): ApiWrite | null {
  const [path = '', recordId, ...parts] = new URL(url).pathname.replace(/^\/books\/v3\//, '').split('/').filter((part) => part !== '');
  const module = MODULES.find((name) => MODULE_NAMES[name].path === path);
  if (module === undefined || !['POST', 'PUT', 'DELETE'].includes(method)) return null;
  return { module, recordId: recordId ?? null, isDeletion: method === 'DELETE' && parts.length === 0 };
}

/**
 * Lets Zoho Books' API answer a request, and begins the workflow rules for the record that it wrote, as for one that a person wrote. What
 * functions and rules write begins none, or they would go round in circles.
 * @param request a call of Zoho Books' API
 * @param call the backend
 * @param answer what answers it
 * @returns the answer, as it is
 */
export async function withRecordEvents(request: Request, call: CallContext, answer: () => Promise<Response>): Promise<Response> {
  const write = apiWriteOf(request);
  const cause = readCause(request.headers.get(CAUSE_HEADER));
  if (write === null || cause?.kind === 'function' || cause?.kind === 'rule' || !(await isWatched(call, write.module))) return await answer();
  const { module, recordId, isDeletion } = write;
  const before = recordId === null ? null : await readRecord(call, module, recordId);
  const response = await answer();
  if (!response.ok) return response;
  const after = await recordAfter(call, module, recordId, response.clone());
  if (isDeletion && before !== null) await fireRules(call, { module, kind: 'deleted', record: before, changedFields: [] });
  else if (before === null && after !== null) await fireRules(call, { module, kind: 'created', record: after, changedFields: [] });
  else if (before !== null && after !== null) await fireEdit(call, module, before, after);
  return response;
}

async function isWatched({ database }: CallContext, module: ModuleName): Promise<boolean> {
  return await database.read((tx) => installedRules(tx).some((rule) => rule.module === module));
}

async function recordAfter(call: CallContext, module: ModuleName, recordId: string | null, response: Response): Promise<RawRecord | null> {
  if (recordId !== null) return await readRecord(call, module, recordId);
  const { key, idKey } = MODULE_NAMES[module];
  const body = (await response.json()) as Readonly<Record<string, RawRecord | undefined>>;
  const id = body[key]?.[idKey];
  return typeof id === 'string' ? await readRecord(call, module, id) : null;
}

async function fireEdit(call: CallContext, module: ModuleName, before: RawRecord, after: RawRecord): Promise<void> {
  const changed = changedFields(module, before, after);
  if (changed.length > 0) await fireRules(call, { module, kind: 'edited', record: after, changedFields: changed });
}
