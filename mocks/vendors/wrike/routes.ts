import type { Method } from '#src/contract/routes.ts';

/** An operation of Wrike's API as it is documented. */
export interface WrikeRoute {
  readonly method: Method;
  /** Below the API's base; `{ids}` takes up to 100 ids with commas between. */
  readonly path: `/${string}`;
  /** A token needs at least one of these. */
  readonly scopes: readonly string[];
  /** Names of the parameters that it takes, in a query, a form or a JSON object. */
  readonly parameters: readonly string[];
}

const READ = ['Default', 'wsReadOnly', 'wsReadWrite'] as const;
const WRITE = ['Default', 'wsReadWrite'] as const;

const FOLDER_FILTERS = ['permalink', 'descendants', 'metadata', 'customField', 'updatedDate', 'project', 'deleted', 'title', 'pageSize', 'nextPageToken', 'fields'];
const TASK_FILTERS = [
  'descendants',
  'metadata',
  'customField',
  'startDate',
  'dueDate',
  'createdDate',
  'updatedDate',
  'completedDate',
  'title',
  'status',
  'importance',
  'permalink',
  'type',
  'authors',
  'responsibles',
  'subTasks',
  'limit',
  'sortField',
  'sortOrder',
  'pageSize',
  'nextPageToken',
  'fields',
];
const FOLDER_FIELDS = ['title', 'description', 'metadata', 'customFields', 'project', 'fields'];
const TASK_FIELDS = ['title', 'description', 'status', 'customStatus', 'importance', 'dates', 'metadata', 'customFields', 'fields'];

/**
 * The part of Wrike's API v4 that is simulated, with the scopes of each operation. Source: the "Scopes" line of each method in Wrike's
 * API v4 documentation (developers.wrike.com).
 */
export const wrikeRoutes = {
  queryAccount: { method: 'GET', path: '/account', scopes: READ, parameters: ['fields'] },
  queryContacts: { method: 'GET', path: '/contacts', scopes: READ, parameters: ['me', 'deleted', 'fields', 'name', 'emails'] },
  getContacts: { method: 'GET', path: '/contacts/{ids}', scopes: READ, parameters: ['fields'] },
  getUser: { method: 'GET', path: '/users/{ids}', scopes: ['amReadOnlyUser', 'amReadWriteUser'], parameters: [] },
  queryWorkflows: { method: 'GET', path: '/workflows', scopes: [...READ, 'amReadOnlyWorkflow', 'amReadWriteWorkflow'], parameters: [] },
  queryFolders: { method: 'GET', path: '/folders', scopes: READ, parameters: FOLDER_FILTERS },
  queryFoldersOfFolder: { method: 'GET', path: '/folders/{folderId}/folders', scopes: READ, parameters: FOLDER_FILTERS },
  getFolders: { method: 'GET', path: '/folders/{ids}', scopes: READ, parameters: ['fields'] },
  createFolder: { method: 'POST', path: '/folders/{folderId}/folders', scopes: WRITE, parameters: [...FOLDER_FIELDS, 'shareds'] },
  updateFolder: {
    method: 'PUT',
    path: '/folders/{folderId}',
    scopes: WRITE,
    parameters: [...FOLDER_FIELDS, 'addParents', 'removeParents', 'addShareds', 'removeShareds', 'restore'],
  },
  deleteFolder: { method: 'DELETE', path: '/folders/{folderId}', scopes: WRITE, parameters: [] },
  queryTasks: { method: 'GET', path: '/tasks', scopes: READ, parameters: TASK_FILTERS },
  queryTasksOfFolder: { method: 'GET', path: '/folders/{folderId}/tasks', scopes: READ, parameters: TASK_FILTERS },
  getTasks: { method: 'GET', path: '/tasks/{ids}', scopes: READ, parameters: ['fields'] },
  createTask: {
    method: 'POST',
    path: '/folders/{folderId}/tasks',
    scopes: WRITE,
    parameters: [...TASK_FIELDS, 'parents', 'responsibles', 'shareds', 'followers', 'follow', 'superTasks'],
  },
  updateTask: {
    method: 'PUT',
    path: '/tasks/{taskId}',
    scopes: WRITE,
    parameters: [
      ...TASK_FIELDS,
      'addParents',
      'removeParents',
      'addResponsibles',
      'removeResponsibles',
      'addShareds',
      'removeShareds',
      'addFollowers',
      'follow',
      'addSuperTasks',
      'removeSuperTasks',
      'restore',
    ],
  },
  deleteTask: { method: 'DELETE', path: '/tasks/{taskId}', scopes: WRITE, parameters: [] },
} as const satisfies Readonly<Record<string, WrikeRoute>>;

export type WrikeRouteId = keyof typeof wrikeRoutes;
