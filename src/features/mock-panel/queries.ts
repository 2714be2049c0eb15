import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { Fault, MockState } from '#src/contract/control.ts';
import type { EndpointInput } from '#src/contract/endpoint.ts';
import type { Endpoints } from '#src/contract/endpoints.ts';
import type { StateFile } from '#src/contract/state-file.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

/** Requests come in without anybody being told: what is open asks again, this often in milliseconds. */
export const LIVE_INTERVAL_MS = 1000;

/** Scenario, seed, clock, faults and decisions in force. */
export function mockStateQuery() {
  // A reset or another clock is told to everything that is shown; that a fault is over is told to this alone.
  return endpointQuery({ topic: 'faults', endpoint: 'getMockState', input: {}, staleTime: 0 });
}

export type JournalFilter = NonNullable<EndpointInput<Endpoints['listJournal']>['query']>;

/** The last requests that match. */
export function journalQuery(filter: JournalFilter) {
  return endpointQuery({ topic: 'control', endpoint: 'listJournal', input: { query: filter }, staleTime: 0 });
}

/** One request with all that was sent; it does not change any more. */
export function journalEntryQuery(entryId: string) {
  return endpointQuery({ topic: 'control', endpoint: 'getJournalEntry', input: { params: { entryId } }, staleTime: Infinity });
}

/**
 * Replaces the whole state. Everything that is shown is asked for again.
 * @param onReset hears of the new state, with the one before as a file; the form that asked is gone by then
 */
export function resetMutation(queryClient: QueryClient, onReset: (before: StateFile, state: MockState) => void) {
  return mutationOptions({
    mutationFn: async (body: EndpointInput<Endpoints['resetMock']>['body']) => {
      const before = await callApi('exportState', {});
      return { before, state: await callApi('resetMock', { body }) };
    },
    onSuccess: ({ before, state }) => {
      onReset(before, state);
      return everythingChanged(queryClient, state);
    },
  });
}

/** Brings a state back, whoever is still there to see it. @throws ApiError when it could not be */
export async function bringBack(queryClient: QueryClient, before: StateFile): Promise<void> {
  await everythingChanged(queryClient, await callApi('importState', { body: { ...before } }));
}

/** Replaces the whole state by that of a file. */
export function importMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (file: Record<string, unknown>) => callApi('importState', { body: file }),
    onSuccess: (state) => everythingChanged(queryClient, state),
  });
}

export function setClockMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: EndpointInput<Endpoints['setClock']>['body']) => callApi('setClock', { body }),
    onSuccess: (state) => everythingChanged(queryClient, state),
  });
}

/** Adds a fault, in the place of others when there are some to replace. */
export function addFaultMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: async ({ fault, replaces = [] }: { fault: Partial<Fault> & Pick<Fault, 'route'> | null; replaces?: readonly string[] }) => {
      let state: MockState | null = null;
      for (const faultId of replaces) state = await callApi('removeFault', { params: { faultId } });
      return fault === null ? state : await callApi('addFault', { body: fault });
    },
    onSuccess: (state) => stateChanged(queryClient, state),
  });
}

export function clearFaultsMutation(queryClient: QueryClient) {
  return mutationOptions({ mutationFn: () => callApi('clearFaults', {}), onSuccess: (state) => stateChanged(queryClient, state) });
}

/** Leaves a decision for the next consent; null has people asked again. */
export function consentMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: async (decision: 'accept' | 'reject' | null) => {
      const cleared = await callApi('clearConsent', {});
      return decision === null ? cleared : await callApi('queueConsent', { body: { decision } });
    },
    onSuccess: (state) => stateChanged(queryClient, state),
  });
}

export function clearJournalMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: () => callApi('clearJournal', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['control', 'listJournal'] }),
  });
}

function stateChanged(queryClient: QueryClient, state: MockState | null): void {
  if (state !== null) queryClient.setQueryData(mockStateQuery().queryKey, state);
}

async function everythingChanged(queryClient: QueryClient, state: MockState): Promise<void> {
  stateChanged(queryClient, state);
  await queryClient.invalidateQueries();
}
