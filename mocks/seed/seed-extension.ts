import { timestamp } from '../clock.ts';
import { extensionNameKey } from '../console-api/extensions.ts';
import { putInternalConnection } from '../console-api/internal-connection.ts';
import { newId } from '../console-api/new-id.ts';
import { recordAudit } from '../console-api/records.ts';
import type { Seeding } from './seeding.ts';

/** An extension of a scenario. Times are milliseconds since the epoch. */
export interface ExtensionPlan {
  readonly name: string;
  readonly description: string;
  readonly version?: string;
  readonly createdBy: string;
  readonly createdAt: number;
}

/**
 * Writes an extension as its creation leaves it.
 * @param seeding the scenario
 * @param plan the extension
 * @returns its id; the first of a scenario is `ext-1001`
 */
export function seedExtension({ tx }: Seeding, { name, description, version = '1.0', createdBy, createdAt }: ExtensionPlan): string {
  const at = timestamp(createdAt);
  const id = newId(tx, 'ext');
  tx.put('extensions', { id, name, nameKey: extensionNameKey(name), description, version, createdAt: at, createdBy, updatedAt: at });
  putInternalConnection(tx, id, at);
  recordAudit(tx, { userId: createdBy, now: createdAt }, 'extension.created', `Created the extension “${name}”.`);
  return id;
}
