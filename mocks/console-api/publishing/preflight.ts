import type { PreflightCheck } from '#src/contract/publishing.ts';
import type { FunctionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import type { Viewer } from '../connections/connection-view.ts';
import { serviceRefOf } from '../connections/connection-view.ts';
import { callsThrough } from '../connections/connection-uses.ts';
import { authorizationFor, connectionByLinkName } from '../connections/find-connection.ts';
import { compileCheck } from '../functions/compile-check.ts';
import { linkNamesOf } from '../functions/function-views.ts';
import { neededConnections } from '../sandbox/needed-connections.ts';
import { scopeVerdict } from './needed-scopes.ts';

type Visibility = 'private' | 'public';
type Subject = PreflightCheck['subjects'][number];

/** What the checks look at. */
interface Inspected {
  readonly tx: ReadTransaction;
  readonly extensionId: string;
  readonly viewer: Viewer;
  readonly visibility: Visibility;
  readonly functions: readonly FunctionRow[];
  /** Connections that the functions use. */
  readonly used: readonly ConnectionRow[];
}

/** What is wrong, if anything. */
interface Finding {
  readonly message: string;
  readonly subjects: readonly Subject[];
}

interface CheckRule {
  readonly id: PreflightCheck['id'];
  readonly title: string;
  readonly fine: string;
  readonly severity: (visibility: Visibility) => 'warning' | 'blocked';
  readonly isForPublicOnly: boolean;
  readonly find: (inspected: Inspected) => Finding | null;
}

const blocks = () => 'blocked' as const;
const warns = () => 'warning' as const;
const blocksPublic = (visibility: Visibility) => (visibility === 'public' ? ('blocked' as const) : ('warning' as const));

const RULES: readonly CheckRule[] = [
  {
    id: 'has_function',
    title: 'There is something to publish',
    fine: 'The extension has custom functions.',
    severity: warns,
    isForPublicOnly: false,
    find: ({ functions }) => (functions.length > 0 ? null : { message: 'The extension has no custom function yet, so it does nothing.', subjects: [] }),
  },
  {
    id: 'has_active_rule',
    title: 'Something makes the functions run',
    fine: 'A workflow rule is active.',
    severity: warns,
    isForPublicOnly: false,
    find: ({ tx, extensionId }) =>
      tx.where('workflowRules', 'extensionId', extensionId).some(({ isActive }) => isActive) ? null : { message: 'No workflow rule is active, so nothing happens by itself.', subjects: [] },
  },
  {
    id: 'code_compiles',
    title: 'All functions compile',
    fine: 'Every function compiles.',
    severity: blocks,
    isForPublicOnly: false,
    find: ({ tx, extensionId, functions }) => {
      const linkNames = linkNamesOf(tx, extensionId);
      const broken = functions.filter(({ code, module }) => compileCheck(code, module, linkNames).diagnostics.some(({ severity }) => severity === 'error'));
      return finding(broken.map(functionSubject), 'does not compile', 'do not compile');
    },
  },
  {
    id: 'connections_exist',
    title: 'All connections exist',
    fine: 'Every connection that the functions name is there.',
    severity: blocks,
    isForPublicOnly: false,
    find: ({ tx, extensionId, functions }) => {
      const named = new Set(functions.flatMap(({ connectionLinkNames }) => connectionLinkNames));
      const missing = [...named].filter((linkName) => connectionByLinkName(tx, extensionId, linkName) === undefined);
      return finding(missing.map((linkName) => ({ kind: 'connection', id: linkName, name: linkName })), 'is named by a function, but there is no such connection', 'are named by functions, but there are no such connections');
    },
  },
  {
    id: 'connections_authorized',
    title: 'All connections are authorized',
    fine: 'Every connection that the functions use works.',
    severity: blocks,
    isForPublicOnly: false,
    find: ({ tx, extensionId, viewer }) => {
      const dead = neededConnections(tx, extensionId, viewer, tx.where('functions', 'extensionId', extensionId)).filter(({ isAuthorized }) => !isAuthorized);
      return finding(dead.map(({ linkName, name }) => ({ kind: 'connection', id: linkName, name })), 'is not connected', 'are not connected');
    },
  },
  {
    id: 'only_needed_scopes',
    title: 'Only needed scopes',
    fine: 'The scopes are those that the functions need, as far as it can be told.',
    severity: blocksPublic,
    isForPublicOnly: false,
    find: (inspected) => scopeFinding(inspected),
  },
  {
    id: 'connection_names',
    title: 'Connections are named Service-Extension',
    fine: 'The names say service and extension.',
    severity: blocksPublic,
    isForPublicOnly: true,
    find: ({ tx, used, viewer }) => {
      const odd = used.filter((row) => !isServiceAndExtension(row.name, serviceRefOf(tx, row, viewer.definitions).name));
      return finding(odd.map(connectionSubject), 'is not named in the form Service-Extension', 'are not named in the form Service-Extension');
    },
  },
  {
    id: 'offline_access',
    title: 'Offline access',
    fine: 'The connections go on working when their access tokens expire.',
    severity: blocksPublic,
    isForPublicOnly: false,
    find: ({ tx, used, viewer }) => {
      const shortLived = used.filter((row) => {
        const authorization = authorizationFor(tx, row, viewer.actingUserId);
        return authorization?.accessToken != null && authorization.expiresAt !== null && authorization.refreshToken === null && authorization.grantType !== 'client_credentials';
      });
      return finding(shortLived.map(connectionSubject), 'has no refresh token: it ends with its access token', 'have no refresh token: they end with their access tokens');
    },
  },
  {
    id: 'user_access',
    title: 'Everyone uses their own account',
    fine: 'The connections use the credentials of the login user.',
    severity: blocksPublic,
    isForPublicOnly: true,
    find: ({ used }) =>
      finding(used.filter(({ usesLoginUserCredentials }) => !usesLoginUserCredentials).map(connectionSubject), 'runs everyone’s scripts with the account of its creator', 'run everyone’s scripts with the accounts of their creators'),
  },
];

/** "Wrike-Projects for Zoho Books": how much of the extension's name follows is its author's choice. */
function isServiceAndExtension(name: string, serviceName: string): boolean {
  const start = `${serviceName.toLowerCase()}-`;
  return name.toLowerCase().startsWith(start) && name.slice(start.length).trim() !== '';
}

function connectionSubject({ linkName, name }: ConnectionRow): Subject {
  return { kind: 'connection', id: linkName, name };
}

function functionSubject({ id, name }: FunctionRow): Subject {
  return { kind: 'function', id, name };
}

function finding(subjects: readonly Subject[], one: string, many: string): Finding | null {
  if (subjects.length === 0) return null;
  return { message: `${subjects.map(({ name }) => `“${name}”`).join(', ')} ${subjects.length === 1 ? one : many}.`, subjects };
}

function scopeFinding({ tx, used }: Inspected): Finding | null {
  const verdicts = used.map((row) => ({
    row,
    verdict: row.serviceKind === 'custom' ? null : scopeVerdict(row.serviceLinkName, row.scopes, callsThrough(tx, row)),
  }));
  const wrong = verdicts.filter(({ verdict }) => verdict !== null && verdict.uncovered.length + verdict.unneeded.length > 0);
  if (wrong.length === 0) return null;
  const sentences = wrong.map(({ row, verdict }) =>
    verdict !== null && verdict.uncovered.length > 0
      ? `“${row.name}” lacks a scope for ${verdict.uncovered.join(', ')}.`
      : `“${row.name}” does not need ${(verdict?.unneeded ?? []).join(', ')}.`,
  );
  return { message: sentences.join(' '), subjects: wrong.map(({ row }) => connectionSubject(row)) };
}

/**
 * Looks at what publishing looks at first.
 * @param tx the state
 * @param extensionId the extension
 * @param viewer who publishes
 * @param visibility how it is to be published: some rules are for public extensions only
 * @returns every check with what it found
 */
export function preflight(tx: ReadTransaction, extensionId: string, viewer: Viewer, visibility: Visibility): PreflightCheck[] {
  const functions = tx.where('functions', 'extensionId', extensionId);
  const linkNames = new Set(functions.flatMap(({ connectionLinkNames }) => connectionLinkNames));
  const used = [...linkNames].flatMap((linkName) => connectionByLinkName(tx, extensionId, linkName) ?? []);
  const inspected = { tx, extensionId, viewer, visibility, functions, used };
  return RULES.map(({ id, title, fine, severity, isForPublicOnly, find }) => {
    const found = find(inspected);
    const isLenient = isForPublicOnly && visibility === 'private';
    return {
      id,
      title,
      status: found === null ? 'passed' : isLenient ? 'warning' : severity(visibility),
      message: found?.message ?? fine,
      subjects: [...(found?.subjects ?? [])],
      isForPublicOnly,
    };
  });
}
