import type { MockState } from '#src/contract/control.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import { timestamp, type Clock } from '../clock.ts';
import type { ReadTransaction } from '../db/database.ts';
import type { ControlRow } from '../db/tables.ts';
import type { HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { isInForce } from './faults.ts';
import { toHar } from './journal/har.ts';
import { exportState } from './state-file/export-state.ts';
import { journalOf } from './journal/journal.ts';

/** What holds before the first scenario. */
const NOTHING_SET: ControlRow = { id: 'control', scenarios: [], seed: 1, clockOffsetMs: 0, frozenAt: null };

function controlRow(tx: ReadTransaction): ControlRow {
  return tx.get('control', 'control') ?? NOTHING_SET;
}

function stateOf(tx: ReadTransaction, clock: Clock): MockState {
  const { scenarios, seed, frozenAt } = controlRow(tx);
  return {
    scenarios,
    seed,
    now: timestamp(clock.now()),
    isFrozen: frozenAt !== null,
    faults: tx.all('faults').filter(isInForce),
    consent: tx.all('consentDecisions').filter(isInForce),
  };
}

/** Answers for scenario, faults and clock. */
export const controlHandlers: HandlerTable<EndpointIdIn<'control'>> = {
  getMockState: (_input, { database, clock }) => database.read((tx) => stateOf(tx, clock)),

  resetMock: async ({ body }, { database, clock }) => {
    const now = body.now === undefined ? null : Date.parse(body.now);
    const fill = await loadSeed({ scenarios: body.scenarios, seed: body.seed, now, isFrozen: body.freeze }, clock);
    await database.replaceAll(fill);
    return await database.read((tx) => {
      clock.follow(controlRow(tx));
      return stateOf(tx, clock);
    });
  },

  addFault: ({ body }, { database, clock }) =>
    database.write((tx) => {
      tx.put('faults', { ...body, id: `fault-${tx.nextNumber('fault')}`, used: 0 });
      return stateOf(tx, clock);
    }),

  clearFaults: (_input, { database, clock }) =>
    database.write((tx) => {
      for (const { id } of tx.all('faults')) tx.delete('faults', id);
      return stateOf(tx, clock);
    }),

  removeFault: ({ params }, { database, clock }) =>
    database.write((tx) => {
      const fault = tx.get('faults', params.faultId);
      if (fault === undefined || !isInForce(fault)) throw new ProblemError('not_found', 'This fault is over or was taken back already.');
      tx.delete('faults', fault.id);
      return stateOf(tx, clock);
    }),

  queueConsent: ({ body }, { database, clock }) =>
    database.write((tx) => {
      tx.put('consentDecisions', { ...body, id: `consent-${tx.nextNumber('consent')}`, used: 0 });
      return stateOf(tx, clock);
    }),

  clearConsent: (_input, { database, clock }) =>
    database.write((tx) => {
      for (const { id } of tx.all('consentDecisions')) tx.delete('consentDecisions', id);
      return stateOf(tx, clock);
    }),

  setClock: async ({ body }, { database, clock }) => {
    const now = (body.now === undefined ? clock.now() : Date.parse(body.now)) + (body.advanceMs ?? 0);
    return await database.write((tx) => {
      const before = controlRow(tx);
      const isFrozen = body.freeze ?? before.frozenAt !== null;
      const control = { ...before, frozenAt: isFrozen ? timestamp(now) : null, clockOffsetMs: now - clock.machineNow() };
      tx.put('control', control);
      clock.follow(control);
      return stateOf(tx, clock);
    });
  },

  listJournal: ({ query }, call) => journalOf(call).list(query),

  getJournalEntry: async ({ params }, call) => {
    const entry = await journalOf(call).find(params.entryId);
    if (entry === undefined) throw new ProblemError('not_found', 'The journal does not hold this request any more.');
    return entry;
  },

  clearJournal: async (_input, call) => {
    await journalOf(call).clear();
    return undefined;
  },

  exportHar: async (_input, call) => toHar(await journalOf(call).all()),

  exportState: (_input, call) => exportState(call),

  importState: async ({ body }, call) => {
    const { importState } = await import('./state-file/import-state.ts');
    await importState(call, body);
    return await call.database.read((tx) => {
      call.clock.follow(controlRow(tx));
      return stateOf(tx, call.clock);
    });
  },

  exportStoredState: async (_input, { database }) => {
    const stored = await database.storage.readUntouched?.();
    if (stored === undefined) throw new ProblemError('not_found', 'This browser holds no data of a newer version.');
    return { ...stored, tables: Object.fromEntries(Object.entries(stored.tables).map(([table, rows]) => [table, [...rows]])) };
  },
};
