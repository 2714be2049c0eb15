import type { Fault } from '#src/contract/control.ts';
import type { WriteTransaction } from '../db/database.ts';
import { connectionByLinkName } from '../console-api/connections/find-connection.ts';
import { seedWrikeConnection } from './changes-of-state.ts';
import { WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from './ids.ts';
import type { Seed } from './seeding.ts';

const READ_ONLY = ['wsReadOnly'];

function addFaults(tx: WriteTransaction, faults: readonly Omit<Fault, 'times'>[]): void {
  for (const fault of faults) tx.put('faults', { ...fault, times: null, id: `fault-${tx.nextNumber('fault')}`, used: 0 });
}

/** No provider and no vendor answers with anything but 503. */
export const providerDown: Seed = (seeding) => {
  seedWrikeConnection(seeding);
  const effect = { kind: 'status', status: 503, retryAfterSeconds: 30 } as const;
  addFaults(seeding.tx, [
    { route: '* /provider/*', effect },
    { route: '* https://*', effect },
  ]);
};

/** Answers take one to two and a half seconds. */
export const slow: Seed = ({ tx }) => addFaults(tx, [{ route: '*', latencyMs: 1000, latencySpreadMs: 1500 }]);

/** One request in six fails, one in twenty gets no answer; the same ones for the same seed. */
export const flaky: Seed = ({ tx }) =>
  addFaults(tx, [
    { route: '*', chance: 0.05, effect: { kind: 'network-error' } },
    { route: '*', chance: 1 / 6, effect: { kind: 'status', status: 503 } },
  ]);

/** Nothing is answered. */
export const offline: Seed = ({ tx }) => addFaults(tx, [{ route: '*', effect: { kind: 'network-error' } }]);

/** Wrike connections may only read: what writes with them is refused by Wrike. */
export const readOnlyScope: Seed = (seeding) => {
  seedWrikeConnection(seeding);
  const { tx } = seeding;
  const first = connectionByLinkName(tx, WRIKE_EXTENSION_ID, WRIKE_CONNECTION_LINK_NAME);
  for (const connection of tx.all('connections')) {
    if (connection.serviceLinkName !== 'wrike' || (connection.id !== first?.id && !connection.scopes.includes('wsReadWrite'))) continue;
    tx.put('connections', { ...connection, scopes: READ_ONLY });
    for (const authorization of tx.where('authorizations', 'connectionId', connection.id)) {
      tx.put('authorizations', { ...authorization, grantedScopes: READ_ONLY });
      const token = tx.get('providerTokens', authorization.accessToken ?? authorization.refreshToken ?? '');
      const grant = tx.get('providerGrants', token?.grantId ?? '');
      if (grant === undefined) continue;
      tx.put('providerGrants', { ...grant, scopes: READ_ONLY });
      for (const each of tx.where('providerTokens', 'grantId', grant.id)) tx.put('providerTokens', { ...each, scopes: READ_ONLY });
    }
  }
};
