import { describe, expect, test } from 'vitest';
import { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import type { Connection, ConnectionState } from '#src/contract/connections.ts';
import { connectionActions, hasLiveAuthorization, readOnlyReason, STATUS_LABELS, statusMeaning } from './status.ts';

const SINCE = '2026-01-01T00:00:00.000Z';
const EVERYTHING = { edit: true, authorize: true, revoke: true, delete: true };
const CREATOR = { id: '1', name: 'Amelia Burrows', email: 'amelia@zylker.com' };

function state(status: ConnectionState['status'], reason: ConnectionState['reason'] = 'authorized'): ConnectionState {
  return { status, reason, message: '', providerError: null, since: SINCE };
}

function authorization(authorizedAt: string | null): Connection['authorization'] {
  return {
    user: CREATOR,
    account: null,
    grantedScopes: [],
    authorizedAt,
    expiresAt: null,
    lastRefreshedAt: null,
    lastUsedAt: null,
    state: state('connected'),
  };
}

describe('labels', () => {
  test('are the original ones, letter for letter', () => {
    expect(Object.values(STATUS_LABELS)).toEqual(['Connecting…', 'Connected', 'Expired', 'Needs reconnection', 'Disconnected', 'Failed']);
  });

  test('every state says what it means for scripts', () => {
    for (const status of CONNECTION_STATUSES) expect(statusMeaning(state(status))).toMatch(/\.$/);
  });
});

describe('connectionActions', () => {
  test.each([
    ['connecting', ['retry', 'discard']],
    ['connected', ['revoke']],
    ['expired', ['revoke']],
    ['needs_reconnection', ['reconnect']],
    ['disconnected', ['reconnect']],
    ['failed', ['retry', 'discard']],
  ] as const)('%s', (status, actions) => {
    expect(connectionActions({ state: state(status), can: EVERYTHING, authorization: null })).toEqual(actions);
  });

  test('a connection that was authorized once is retried, not discarded', () => {
    expect(connectionActions({ state: state('failed'), can: EVERYTHING, authorization: authorization(SINCE) })).toEqual(['retry']);
  });

  test('a revocation that the provider did not confirm is tried again', () => {
    const pending = state('connected', 'revocation_pending');
    expect(connectionActions({ state: pending, can: EVERYTHING, authorization: authorization(SINCE) })).toEqual(['retry-revocation']);
  });

  test('a user who has not authorized yet connects', () => {
    const can = { edit: false, authorize: true, revoke: false, delete: false };
    expect(connectionActions({ state: state('disconnected', 'not_yet_authorized'), can, authorization: null })).toEqual(['connect']);
  });

  test('nothing is offered that the user may not do', () => {
    const can = { edit: false, authorize: false, revoke: false, delete: false };
    for (const status of CONNECTION_STATUSES) expect(connectionActions({ state: state(status), can, authorization: null })).toEqual([]);
  });
});

describe('hasLiveAuthorization', () => {
  test.each([
    ['connected', true],
    ['expired', true],
    ['disconnected', false],
    ['failed', false],
  ] as const)('%s: %s', (status, isLive) => {
    expect(hasLiveAuthorization({ state: state(status), userAuthorizations: [] })).toBe(isLive);
  });

  test('another user counts', () => {
    const other = authorization(SINCE);
    expect(hasLiveAuthorization({ state: state('disconnected'), userAuthorizations: other === null ? [] : [other] })).toBe(true);
  });
});

test('why a connection is read-only', () => {
  const shared = { view: 'shared', createdBy: CREATOR } as const;
  expect(readOnlyReason({ ...shared, view: 'my', usesLoginUserCredentials: false })).toBeNull();
  expect(readOnlyReason({ ...shared, usesLoginUserCredentials: false })).toContain('scripts run as Amelia Burrows');
  expect(readOnlyReason({ ...shared, usesLoginUserCredentials: true })).toContain('their own credentials');
  expect(readOnlyReason({ ...shared, view: 'internal', usesLoginUserCredentials: false })).toContain('read-only');
});
