import type { ConnectionRow, ExtensionRow } from './tables.ts';

/**
 * A connection row for tests.
 * @param id its id; also its link name unless `changes` has one
 * @returns the row
 */
export function connectionRow(id: string, changes: Partial<ConnectionRow> = {}): ConnectionRow {
  return {
    id,
    extensionId: 'ext-1',
    name: id,
    linkName: id,
    serviceLinkName: 'wrike',
    scopes: ['Default'],
    parameters: {},
    usesLoginUserCredentials: false,
    isInternal: false,
    createdAt: '2026-01-05T09:00:00.000Z',
    createdBy: 'user-1',
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...changes,
  };
}

/**
 * An extension row for tests.
 * @param id its id; also its name unless `changes` has one
 * @returns the row
 */
export function extensionRow(id: string, changes: Partial<ExtensionRow> = {}): ExtensionRow {
  return {
    id,
    name: id,
    nameKey: id,
    description: '',
    version: '1.0',
    createdAt: '2026-01-05T09:00:00.000Z',
    createdBy: 'user-1',
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...changes,
  };
}
