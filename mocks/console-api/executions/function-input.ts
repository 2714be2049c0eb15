import type { ModuleName } from '#src/contract/automation-terms.ts';
import { MODULE_NAMES, ORGANIZATION_PARAMETERS } from '../functions/book-modules.ts';
import type { Organization } from '../sandbox/books-organization.ts';

/** A record as Zoho Books' API gives it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/**
 * What a function is given.
 * @param module the module that it is for
 * @param record the record that it runs for; an empty map without one
 * @param user who acts
 * @param organization where it is
 * @returns its variables as JSON
 */
export function functionInput(
  module: ModuleName,
  record: RawRecord | null,
  user: { id: string; name: string; email: string },
  organization: Organization,
): string {
  return JSON.stringify({
    [MODULE_NAMES[module].variable]: record ?? {},
    organization: { organization_id: organization.id, name: organization.name, ...ORGANIZATION_PARAMETERS },
    user: { user_id: user.id, name: user.name, email: user.email },
  });
}
