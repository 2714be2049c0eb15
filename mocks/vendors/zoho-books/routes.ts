import type { Method } from '#src/contract/routes.ts';

/** An operation of Zoho Books' API as it is documented. */
export interface ZohoBooksRoute {
  readonly method: Method;
  /** Below the API's base. */
  readonly path: `/${string}`;
  /** The scope that it needs; `ZohoBooks.{area}.ALL` and `ZohoBooks.fullaccess.all` do as well. */
  readonly scope: `ZohoBooks.${string}.${'CREATE' | 'READ' | 'UPDATE' | 'DELETE'}`;
}

/** The scope that allows everything. */
export const FULL_ACCESS_SCOPE = 'ZohoBooks.fullaccess.all';

/**
 * The part of Zoho Books' API v3 that is simulated, with the scope of each operation. Source: the "OAuth Scope" line of each operation in
 * Zoho Books' API v3 documentation.
 */
export const zohoBooksRoutes = {
  listOrganizations: { method: 'GET', path: '/organizations', scope: 'ZohoBooks.settings.READ' },
  getOrganization: { method: 'GET', path: '/organizations/{organization_id}', scope: 'ZohoBooks.settings.READ' },
  listUsers: { method: 'GET', path: '/users', scope: 'ZohoBooks.settings.READ' },
  getCurrentUser: { method: 'GET', path: '/users/me', scope: 'ZohoBooks.settings.READ' },
  getUser: { method: 'GET', path: '/users/{user_id}', scope: 'ZohoBooks.settings.READ' },
  listContacts: { method: 'GET', path: '/contacts', scope: 'ZohoBooks.contacts.READ' },
  createContact: { method: 'POST', path: '/contacts', scope: 'ZohoBooks.contacts.CREATE' },
  getContact: { method: 'GET', path: '/contacts/{contact_id}', scope: 'ZohoBooks.contacts.READ' },
  updateContact: { method: 'PUT', path: '/contacts/{contact_id}', scope: 'ZohoBooks.contacts.UPDATE' },
  deleteContact: { method: 'DELETE', path: '/contacts/{contact_id}', scope: 'ZohoBooks.contacts.DELETE' },
  activateContact: { method: 'POST', path: '/contacts/{contact_id}/active', scope: 'ZohoBooks.contacts.CREATE' },
  deactivateContact: { method: 'POST', path: '/contacts/{contact_id}/inactive', scope: 'ZohoBooks.contacts.CREATE' },
  listProjects: { method: 'GET', path: '/projects', scope: 'ZohoBooks.projects.READ' },
  createProject: { method: 'POST', path: '/projects', scope: 'ZohoBooks.projects.CREATE' },
  getProject: { method: 'GET', path: '/projects/{project_id}', scope: 'ZohoBooks.projects.READ' },
  updateProject: { method: 'PUT', path: '/projects/{project_id}', scope: 'ZohoBooks.projects.UPDATE' },
  deleteProject: { method: 'DELETE', path: '/projects/{project_id}', scope: 'ZohoBooks.projects.DELETE' },
  activateProject: { method: 'POST', path: '/projects/{project_id}/active', scope: 'ZohoBooks.projects.CREATE' },
  deactivateProject: { method: 'POST', path: '/projects/{project_id}/inactive', scope: 'ZohoBooks.projects.CREATE' },
  listTasks: { method: 'GET', path: '/projects/{project_id}/tasks', scope: 'ZohoBooks.projects.READ' },
  createTask: { method: 'POST', path: '/projects/{project_id}/tasks', scope: 'ZohoBooks.projects.CREATE' },
  getTask: { method: 'GET', path: '/projects/{project_id}/tasks/{task_id}', scope: 'ZohoBooks.projects.READ' },
  updateTask: { method: 'PUT', path: '/projects/{project_id}/tasks/{task_id}', scope: 'ZohoBooks.projects.UPDATE' },
  deleteTask: { method: 'DELETE', path: '/projects/{project_id}/tasks/{task_id}', scope: 'ZohoBooks.projects.DELETE' },
  listProjectUsers: { method: 'GET', path: '/projects/{project_id}/users', scope: 'ZohoBooks.projects.READ' },
  assignProjectUsers: { method: 'POST', path: '/projects/{project_id}/users', scope: 'ZohoBooks.projects.CREATE' },
  inviteProjectUser: { method: 'POST', path: '/projects/{project_id}/users/invite', scope: 'ZohoBooks.projects.CREATE' },
  getProjectUser: { method: 'GET', path: '/projects/{project_id}/users/{user_id}', scope: 'ZohoBooks.projects.READ' },
  updateProjectUser: { method: 'PUT', path: '/projects/{project_id}/users/{user_id}', scope: 'ZohoBooks.projects.UPDATE' },
  removeProjectUser: { method: 'DELETE', path: '/projects/{project_id}/users/{user_id}', scope: 'ZohoBooks.projects.DELETE' },
  listItems: { method: 'GET', path: '/items', scope: 'ZohoBooks.settings.READ' },
  createItem: { method: 'POST', path: '/items', scope: 'ZohoBooks.settings.CREATE' },
  getItem: { method: 'GET', path: '/items/{item_id}', scope: 'ZohoBooks.settings.READ' },
  updateItem: { method: 'PUT', path: '/items/{item_id}', scope: 'ZohoBooks.settings.UPDATE' },
  deleteItem: { method: 'DELETE', path: '/items/{item_id}', scope: 'ZohoBooks.settings.DELETE' },
  activateItem: { method: 'POST', path: '/items/{item_id}/active', scope: 'ZohoBooks.settings.CREATE' },
  deactivateItem: { method: 'POST', path: '/items/{item_id}/inactive', scope: 'ZohoBooks.settings.CREATE' },
  listInvoices: { method: 'GET', path: '/invoices', scope: 'ZohoBooks.invoices.READ' },
  createInvoice: { method: 'POST', path: '/invoices', scope: 'ZohoBooks.invoices.CREATE' },
  getInvoice: { method: 'GET', path: '/invoices/{invoice_id}', scope: 'ZohoBooks.invoices.READ' },
  updateInvoice: { method: 'PUT', path: '/invoices/{invoice_id}', scope: 'ZohoBooks.invoices.UPDATE' },
  deleteInvoice: { method: 'DELETE', path: '/invoices/{invoice_id}', scope: 'ZohoBooks.invoices.DELETE' },
  markInvoiceSent: { method: 'POST', path: '/invoices/{invoice_id}/status/sent', scope: 'ZohoBooks.invoices.CREATE' },
  voidInvoice: { method: 'POST', path: '/invoices/{invoice_id}/status/void', scope: 'ZohoBooks.invoices.CREATE' },
  draftInvoice: { method: 'POST', path: '/invoices/{invoice_id}/status/draft', scope: 'ZohoBooks.invoices.CREATE' },
} as const satisfies Readonly<Record<string, ZohoBooksRoute>>;

export type ZohoBooksRouteId = keyof typeof zohoBooksRoutes;

/**
 * @param scopes what a token may do
 * @param needed a route's scope
 * @returns whether they cover it
 */
export function coversScope(scopes: readonly string[], needed: ZohoBooksRoute['scope']): boolean {
  const enough = new Set(scopesCovering(needed).map((scope) => scope.toLowerCase()));
  return scopes.some((scope) => enough.has(scope.toLowerCase()));
}

/**
 * @param needed a route's scope
 * @returns the scopes of which one is enough for it, the narrowest first
 */
export function scopesCovering(needed: ZohoBooksRoute['scope']): string[] {
  const [product, area] = needed.split('.');
  return [needed, `${product}.${area}.ALL`, FULL_ACCESS_SCOPE];
}
