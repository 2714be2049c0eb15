import type { WriteTransaction } from '../db/database.ts';
import { newId } from './new-id.ts';
import { PLATFORM_USER_ID } from './people.ts';

/** Link name of the connection that the platform makes for its built-in tasks (`zoho.books.*`). */
export const INTERNAL_LINK_NAME = 'zoho_books_internal';

/**
 * Makes an extension's internal connection, as the platform does with each extension.
 * @param tx the transaction
 * @param extensionId the extension
 * @param at when (RFC 3339)
 */
export function putInternalConnection(tx: WriteTransaction, extensionId: string, at: string): void {
  tx.put('connections', {
    id: newId(tx, 'connection'),
    extensionId,
    name: 'Zoho Books (internal)',
    linkName: INTERNAL_LINK_NAME,
    serviceLinkName: 'zoho_books',
    scopes: ['ZohoBooks.fullaccess.all'],
    parameters: {},
    usesLoginUserCredentials: false,
    isInternal: true,
    createdAt: at,
    createdBy: PLATFORM_USER_ID,
    updatedAt: at,
  });
}
