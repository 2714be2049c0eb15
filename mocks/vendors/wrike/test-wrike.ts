import { expect } from 'vitest';
import { startVendor, textAt, type TestVendor, type VendorAnswer } from '../test-vendor.ts';

/** Where the API is. */
export const API = 'https://www.wrike.com/api/v4';

/** @param scopes what to ask for; nothing in particular when empty */
export async function startWrike(scopes: readonly string[] = []): Promise<TestVendor> {
  return await startVendor('wrike', scopes, { separator: ',' });
}

/** @returns the id of the account's root folder */
export async function rootOf(wrike: TestVendor): Promise<string> {
  return textAt((await wrike.call('GET', `${API}/account`)).body, 'data.0.rootFolderId');
}

/** @returns the id of a new project at the top */
export async function createProject(wrike: TestVendor, title = 'Store relaunch'): Promise<string> {
  const answer = await wrike.call('POST', `${API}/folders/${await rootOf(wrike)}/folders`, { form: { title, project: {} } });
  return textAt(answer.body, 'data.0.id');
}

/** Calls the operation that makes a task. */
export async function createTask(wrike: TestVendor, folderId: string, form: Readonly<Record<string, unknown>>): Promise<VendorAnswer> {
  return await wrike.call('POST', `${API}/folders/${folderId}/tasks`, { form });
}

/** @returns the body of an error answer */
export function error(code: string, description: unknown = expect.stringMatching(/\S/)): object {
  return { error: code, errorDescription: description };
}
