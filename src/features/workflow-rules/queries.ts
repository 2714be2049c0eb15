import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FiringStatus, ModuleName } from '#src/contract/automation-terms.ts';
import type { Firing, RuleDefinition, WorkflowRule } from '#src/contract/workflow-rules.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const TOPIC = 'workflow-rules';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;
/** How often a firing that goes on is looked at, should a change not have been heard of. */
const WATCH_INTERVAL_MS = 1000;

/** Lines on one page of the workflow log. */
export const FIRINGS_PER_PAGE = 20;

/** An extension's workflow rules that match a text and are for a module. */
export function rulesQuery(extensionId: string, filter: { q?: string; module?: ModuleName | undefined } = {}) {
  const { q = '', module } = filter;
  const query = { q, ...(module === undefined ? {} : { module }) };
  return endpointQuery({ topic: TOPIC, endpoint: 'listRules', input: { params: { extensionId }, query }, staleTime: STALE_TIME_MS });
}

/** One workflow rule. */
export function ruleQuery(extensionId: string, ruleId: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'getRule', input: { params: { extensionId, ruleId } }, staleTime: STALE_TIME_MS });
}

/** What the workflow log is asked for. */
export interface FiringFilter {
  q: string;
  ruleId: string | undefined;
  status: FiringStatus | undefined;
  offset: number;
}

/** A page of the workflow log, newest first; looked at again while something of it runs. */
export function firingsQuery(extensionId: string, { q, ruleId, status, offset }: FiringFilter) {
  const query = { q, offset, limit: FIRINGS_PER_PAGE, ...(ruleId === undefined ? {} : { ruleId }), ...(status === undefined ? {} : { status }) };
  return queryOptions({
    ...endpointQuery({ topic: TOPIC, endpoint: 'listFirings', input: { params: { extensionId }, query }, staleTime: STALE_TIME_MS }),
    refetchInterval: ({ state }) => (state.data?.firings.some((firing) => firing.status === 'running') === true ? WATCH_INTERVAL_MS : false),
  });
}

/** One line of the workflow log. */
export function firingQuery(extensionId: string, firingId: string) {
  return queryOptions({
    ...endpointQuery({ topic: TOPIC, endpoint: 'getFiring', input: { params: { extensionId, firingId } }, staleTime: STALE_TIME_MS }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? WATCH_INTERVAL_MS : false),
  });
}

function ruleChanged(client: QueryClient, rule: WorkflowRule): void {
  client.setQueryData(ruleQuery(rule.extensionId, rule.id).queryKey, rule);
  void client.invalidateQueries({ queryKey: [TOPIC, 'listRules'] });
  void client.invalidateQueries({ queryKey: ['functions'] });
}

/** Creates a workflow rule. */
export function createRuleMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: (body: RuleDefinition) => callApi('createRule', { params: { extensionId }, body }),
    onSuccess: (rule, _body, _result, { client }) => ruleChanged(client, rule),
  });
}

/** Replaces the definition of a workflow rule. */
export function updateRuleMutation(extensionId: string, ruleId: string) {
  return mutationOptions({
    mutationFn: (body: RuleDefinition) => callApi('updateRule', { params: { extensionId, ruleId }, body }),
    onSuccess: (rule, _body, _result, { client }) => ruleChanged(client, rule),
  });
}

/** Turns a workflow rule on or off. */
export function switchRuleMutation(extensionId: string, ruleId: string) {
  return mutationOptions({
    mutationFn: (isActive: boolean) => callApi('switchRule', { params: { extensionId, ruleId }, body: { isActive } }),
    onSuccess: (rule, _isActive, _result, { client }) => ruleChanged(client, rule),
  });
}

/** Deletes a workflow rule. */
export function deleteRuleMutation(extensionId: string, ruleId: string) {
  return mutationOptions({
    mutationFn: () => callApi('deleteRule', { params: { extensionId, ruleId } }),
    onSuccess: (_none, _nothing, _result, { client }) => {
      void client.invalidateQueries({ queryKey: [TOPIC, 'listRules'] });
      void client.invalidateQueries({ queryKey: ['functions'] });
    },
  });
}

/** "Run again": the failed actions of a firing once more. */
export function rerunFiringMutation(extensionId: string, firingId: string) {
  return mutationOptions({
    mutationFn: () => callApi('rerunFiring', { params: { extensionId, firingId } }),
    onSuccess: (firing: Firing, _none, _result, { client }) => {
      client.setQueryData(firingQuery(extensionId, firingId).queryKey, firing);
      void client.invalidateQueries({ queryKey: [TOPIC, 'listFirings'] });
      void client.invalidateQueries({ queryKey: ['executions'] });
      void client.invalidateQueries({ queryKey: ['sandbox'] });
    },
  });
}
