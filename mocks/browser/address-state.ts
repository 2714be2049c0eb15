import type { MockClock } from '../clock.ts';
import { timestamp } from '../clock.ts';
import { importState } from '../control/state-file/import-state.ts';
import type { Database } from '../db/database.ts';
import type { Random } from '../random.ts';
import { loadSeed } from '../seed/load-seed.ts';
import type { AddressRequest } from './address-request.ts';

/** The one fault that the address makes; asking again replaces it. */
const FAULT_ID = 'fault-address';

interface Context {
  readonly database: Database;
  readonly clock: MockClock;
  readonly random: Random;
}

/**
 * Brings the state to what the address asks for.
 * @param context the state before there is a backend
 * @param request what is asked for
 * @throws Error that says why a state file cannot be opened; the state is as it was then
 */
export async function applyAddress(context: Context, request: AddressRequest): Promise<void> {
  const { database, clock } = context;
  const { scenarios, seed, now, latency, stateFile } = request;
  if (stateFile !== null) await openStateFile(context, stateFile);
  else if (scenarios !== null || (await isEmpty(database))) {
    await database.replaceAll(await loadSeed({ scenarios: scenarios ?? ['tutorial'], seed, now, isFrozen: now !== null }, clock));
  }
  await database.write((tx) => {
    if (latency !== null) tx.put('faults', { id: FAULT_ID, route: '*', times: null, used: 0, ...latency });
    const control = tx.get('control', 'control');
    if (now === null || control === undefined || scenarios !== null) return;
    tx.put('control', { ...control, frozenAt: timestamp(now), clockOffsetMs: now - clock.machineNow() });
  });
}

async function isEmpty(database: Database): Promise<boolean> {
  return await database.read((tx) => tx.get('control', 'control') === undefined);
}

async function openStateFile(context: Context, path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The state file ${path} cannot be loaded: the server answered with status ${response.status}.`);
  const text = await response.text();
  await importState(context, parsed(text, path));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The file ${path} is no JSON, so it cannot be opened as a state file.`, { cause: error });
  }
}
