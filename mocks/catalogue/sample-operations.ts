import type { Connection } from '#src/contract/connections.ts';
import { wrikeRoutes } from '../vendors/wrike/routes.ts';
import { zohoBooksRoutes } from '../vendors/zoho-books/routes.ts';
import type { ServiceRef } from './service-key.ts';

interface DocumentedOperations {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly query: string;
  /** What a new thing needs at least: its name. */
  readonly nameField: string;
  readonly takesJson: boolean;
}

/** What changes something at the services whose operations are known one by one. */
const OPERATIONS: Readonly<Record<string, DocumentedOperations>> = {
  wrike: { routes: [wrikeRoutes.createFolder, wrikeRoutes.updateFolder, wrikeRoutes.deleteFolder], query: '', nameField: 'title', takesJson: false },
  zoho_books: {
    routes: [zohoBooksRoutes.createContact, zohoBooksRoutes.updateContact, zohoBooksRoutes.deleteContact],
    query: '?organization_id=ORGANIZATION_ID',
    nameField: 'contact_name',
    takesJson: true,
  },
};

/**
 * Calls that change something, for sample code.
 * @param service the service
 * @param sampleUrl the GET of its sample code, which ends with the name of a list
 * @returns an operation for each method that has one; empty where the operations of the service are not known
 */
export function sampleOperations({ kind, linkName }: ServiceRef, sampleUrl: string): Connection['sampleOperations'] {
  const documented = kind === 'default' ? OPERATIONS[linkName] : undefined;
  if (documented === undefined) return [];
  const { routes, query, nameField, takesJson } = documented;
  const base = sampleUrl.replace(/\/[^/]*$/, '');
  return routes.flatMap(({ method, path }) => {
    if (method !== 'POST' && method !== 'PUT' && method !== 'DELETE') return [];
    return [{ method, url: base + path.replaceAll(/\{(\w+)\}/g, (_written, name: string) => inCapitals(name)) + query, nameField, takesJson }];
  });
}

/** `folderId` and `folder_id` are `FOLDER_ID`. */
function inCapitals(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
