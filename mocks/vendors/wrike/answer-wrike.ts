import { emptyAnswer, jsonAnswer } from '../../answers.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { BackendContext } from '../../handler.ts';
import { createRouter } from '../../router.ts';
import { checkAccessToken, headerToken, personOf, type TokenAccess, type TokenProblem } from '../access-token.ts';
import { bodyFields, queryFields, type RequestFields } from '../request-fields.ts';
import { getContacts, getUser, queryAccount, queryContacts, queryWorkflows } from './account-operations.ts';
import { createFolder, deleteFolder, getFolders, queryFolders, queryFoldersOfFolder, updateFolder } from './folder-operations.ts';
import type { WrikeAnswer, WrikeCall, WrikeWriteCall } from './operation.ts';
import { WrikeParameters } from './parameters.ts';
import { wrikeAccounts, wrikeContacts } from './records.ts';
import { wrikeRoutes, type WrikeRoute, type WrikeRouteId } from './routes.ts';
import { ensureWrikeAccount } from './seed-wrike.ts';
import { createTask, deleteTask, getTasks, queryTasks, queryTasksOfFolder, updateTask } from './task-operations.ts';
import { WrikeError, wrikeErrorAnswer } from './wrike-error.ts';

/** Parameters of every operation. Source: "Overview" in Wrike's API v4 documentation. */
const COMMON_PARAMETERS = new Set(['access_token', 'method', 'state']);

/** An operation runs inside a transaction, which may run twice. */
type Operation = { readonly read: (call: WrikeCall) => WrikeAnswer } | { readonly write: (call: WrikeWriteCall) => WrikeAnswer };

const OPERATIONS: { readonly [Id in WrikeRouteId]: Operation } = {
  queryAccount: { read: queryAccount },
  queryContacts: { read: queryContacts },
  getContacts: { read: getContacts },
  getUser: { read: getUser },
  queryWorkflows: { read: queryWorkflows },
  queryFolders: { read: queryFolders },
  queryFoldersOfFolder: { read: queryFoldersOfFolder },
  getFolders: { read: getFolders },
  createFolder: { write: createFolder },
  updateFolder: { write: updateFolder },
  deleteFolder: { write: deleteFolder },
  queryTasks: { read: queryTasks },
  queryTasksOfFolder: { read: queryTasksOfFolder },
  getTasks: { read: getTasks },
  createTask: { write: createTask },
  updateTask: { write: updateTask },
  deleteTask: { write: deleteTask },
};

const ROUTES = Object.entries(wrikeRoutes) as [WrikeRouteId, WrikeRoute][];
const findRoute = createRouter(ROUTES.map(([id, route]) => ({ ...route, id, path: `/api/v4${route.path}` })));

/** The path below which Wrike's API is. */
export const WRIKE_API_PATH = '/api/v4';

/**
 * Answers a call of Wrike's API v4.
 * @param request the call
 * @param context state and time
 * @param isWrikeService whether a grant's service is Wrike, or a custom service for it
 * @returns Wrike's answer; errors as `{"errorDescription": …, "error": …}`
 */
export async function answerWrike(request: Request, context: BackendContext, isWrikeService: (tx: ReadTransaction, serviceKey: string) => boolean): Promise<Response> {
  if (request.method === 'OPTIONS') return emptyAnswer({ allow: 'GET, POST, PUT, DELETE, OPTIONS' });
  try {
    const body = await bodyFields(request);
    if (body.kind !== 'fields') throw new WrikeError('invalid_request', 'The request body can not be read');
    const sent = new Map([...queryFields(new URL(request.url)), ...body.fields]);
    const { database, clock } = context;
    const now = clock.now();
    const value = headerToken(request) ?? textOf(sent, 'access_token');
    const authorize = (tx: ReadTransaction): TokenAccess => {
      const access = checkAccessToken(tx, value, now);
      if (typeof access === 'string') throw unauthorized(access);
      if (!isWrikeService(tx, access.serviceKey)) throw unauthorized('unknown');
      return access;
    };
    await database.read(authorize);
    return jsonAnswer(await runWrikeOperation(methodOf(request, sent), new URL(request.url).pathname, sent, context, authorize));
  } catch (error) {
    if (error instanceof WrikeError) return wrikeErrorAnswer(error);
    throw error;
  }
}

/**
 * Runs an operation of Wrike's API without HTTP.
 * @param method HTTP method
 * @param path path of the address
 * @param sent parameters
 * @param context state and time
 * @param authorize says who asks, or throws
 * @returns the body of the answer
 * @throws WrikeError
 */
export async function runWrikeOperation(
  method: string,
  path: string,
  sent: RequestFields,
  { database, clock }: Pick<BackendContext, 'database' | 'clock'>,
  authorize: (tx: ReadTransaction) => Pick<TokenAccess, 'accountId' | 'scopes'>,
): Promise<object> {
  const match = findRoute(method, path);
  if (match.kind !== 'found') throw new WrikeError('method_not_found', 'Requested method does not exist');
  const { route, params } = match;
  const now = clock.now();
  const prepare = <Tx extends ReadTransaction>(tx: Tx): WrikeCall<Tx> => {
    const { accountId, scopes } = authorize(tx);
    if (!route.scopes.some((scope) => scopes.includes(scope))) {
      throw new WrikeError('access_forbidden', `The access token does not have the scope that this method needs. One of: ${route.scopes.join(', ')}`);
    }
    const [account] = wrikeAccounts.all(tx);
    if (account === undefined) throw new Error('The Wrike account was not made.');
    const contacts = wrikeContacts.all(tx);
    const me = contacts.find(({ content }) => content.userId === personOf(accountId)) ?? contacts[0];
    const parameters = new WrikeParameters(withoutCommon(sent), route.parameters);
    return { tx, account, me: me?.id ?? '', now, path: params, parameters };
  };
  await ensureWrikeAccount(database, now);
  const operation = OPERATIONS[route.id];
  const answer =
    'read' in operation
      ? await database.read((tx) => operation.read(prepare(tx)))
      : await database.write((tx) => operation.write(prepare<WriteTransaction>(tx)));
  const state = textOf(sent, 'state');
  return state === null ? answer : { state, ...answer };
}

/** Clients that can only GET name the method in a parameter. */
function methodOf(request: Request, sent: RequestFields): string {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  return method === 'GET' ? (textOf(sent, 'method')?.toUpperCase() ?? method) : method;
}

function withoutCommon(sent: RequestFields): RequestFields {
  return new Map([...sent].filter(([name]) => !COMMON_PARAMETERS.has(name)));
}

function textOf(sent: RequestFields, name: string): string | null {
  const value = sent.get(name);
  return typeof value === 'string' ? value : null;
}

function unauthorized(problem: TokenProblem): WrikeError {
  const description = problem === 'missing' ? 'Access token is missing' : 'Access token is unknown or invalid';
  return new WrikeError('not_authorized', description);
}
