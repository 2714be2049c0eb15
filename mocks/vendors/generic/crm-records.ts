import { jsonAnswer } from '../../answers.ts';
import type { ServiceDefinition } from '../../catalogue/service-definition.ts';
import type { Database } from '../../db/database.ts';
import { isObject } from '../request-fields.ts';
import { serviceProblemAnswer } from './refusal-answer.ts';
import type { Resource, ResourceStore } from './resource-store.ts';

/** A call of the records of a module of Zoho CRM or Bigin, whose envelopes are known: `{"data": [ … ]}` both ways. */
export interface CrmCall {
  readonly module: string;
  readonly recordId: string | null;
  /** Where the module's records are in the store. */
  readonly collection: string;
}

const RECORDS_PATH = /^((?:crm|bigin)\/v\d+(?:\.\d+)?\/([A-Z]\w*))(?:\/(\d+))?$/;
const ID_BASE = 5_725_767_000_000_000;
const COUNTER = 'generic/zoho_crm';

/** Fields that a new record has to have. Source: "Insert Records" in Zoho CRM's API documentation. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Leads: ['Last_Name'],
  Contacts: ['Last_Name'],
  Accounts: ['Account_Name'],
  Deals: ['Deal_Name', 'Stage'],
  Tasks: ['Subject'],
  Products: ['Product_Name'],
};

/** @returns what a path below the API's base means for records of a module, or null when it is something else */
export function crmCallOf(path: string): CrmCall | null {
  const [, collection, module, recordId = null] = RECORDS_PATH.exec(path) ?? [];
  return collection === undefined || module === undefined ? null : { collection, module, recordId };
}

/** A call that the service allowed, with what it is answered from. */
export interface EnvelopeCall {
  readonly method: string;
  readonly sent: Resource;
  readonly store: ResourceStore;
  readonly definition: ServiceDefinition;
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Answers a call of a module's records: PUT changes what it names and leaves the rest, and each record has an outcome of its own.
 * @param crm what is asked
 * @param call the call
 * @returns the answer, or null for a method that records don't have
 */
export async function answerCrmCall(crm: CrmCall, call: EnvelopeCall): Promise<Response | null> {
  return crm.recordId === null ? await answerModule(crm, call) : await answerRecord(`${crm.collection}/${crm.recordId}`, call);
}

async function answerModule({ collection, module }: CrmCall, { method, sent, store, database, now }: EnvelopeCall): Promise<Response | null> {
  if (method === 'GET') {
    const records = (await database.read((tx) => store.list(tx, collection))) ?? [];
    const info = { per_page: records.length, count: records.length, page: 1, more_records: false };
    // The real one answers 204 when there is nothing; a first call that shows the form of the answer teaches more.
    return jsonAnswer({ data: records.map(recordView), info });
  }
  if (method !== 'POST') return null;
  const records = recordsIn(sent);
  if (records === null) return jsonAnswer(notFound('data'), 400);
  const outcomes = await database.write((tx) =>
    records.map((record) => {
      const absent = (REQUIRED[module] ?? []).find((field) => (record[field] ?? '') === '');
      if (absent !== undefined) return notFound(absent);
      const id = String(ID_BASE + tx.nextNumber(COUNTER));
      return success(store.put(tx, `${collection}/${id}`, record, now).resource, 'record added');
    }),
  );
  return jsonAnswer({ data: outcomes }, outcomes.some(({ status }) => status === 'success') ? 201 : 202);
}

async function answerRecord(path: string, { method, sent, store, definition, database, now }: EnvelopeCall): Promise<Response | null> {
  const [changes] = recordsIn(sent) ?? [];
  if (method === 'PUT' && changes === undefined) return jsonAnswer(notFound('data'), 400);
  const record = await database.write((tx) => {
    const before = store.get(tx, path);
    if (before !== null && method === 'DELETE') store.remove(tx, path, now);
    return method === 'PUT' ? store.patch(tx, path, changes ?? {}, now) : before;
  });
  if (record === null) return serviceProblemAnswer(definition, { status: 404, code: 'invalid_data', message: 'the id given seems to be invalid' });
  switch (method) {
    case 'GET':
      return jsonAnswer({ data: [recordView(record)] });
    case 'PUT':
      return jsonAnswer({ data: [success(record, 'record updated')] });
    case 'DELETE':
      return jsonAnswer({ data: [success(record, 'record deleted')] });
    default:
      return null;
  }
}

/** What became of one record. */
interface Outcome {
  readonly code: string;
  readonly details: object;
  readonly message: string;
  readonly status: 'success' | 'error';
}

function recordsIn({ data }: Resource): Resource[] | null {
  return Array.isArray(data) && data.length > 0 && data.every(isObject) ? data : null;
}

function recordView({ created_at: created, updated_at: updated, ...record }: Resource): object {
  return { ...record, Created_Time: created, Modified_Time: updated };
}

function success({ id, created_at: created, updated_at: updated }: Resource, message: string): Outcome {
  return { code: 'SUCCESS', details: { Modified_Time: updated, Created_Time: created, id }, message, status: 'success' };
}

function notFound(field: string): Outcome {
  return { code: 'MANDATORY_NOT_FOUND', details: { api_name: field }, message: 'required field not found', status: 'error' };
}
