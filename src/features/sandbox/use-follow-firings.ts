import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { FiringStatus } from '#src/contract/automation-terms.ts';
import type { Firing } from '#src/contract/workflow-rules.ts';
import { announce } from '#src/ui/announcer.tsx';

/**
 * Tells screen readers of rules that begin and end, and asks again for what they may have changed, should a change not have been heard of.
 * @param firings the newest firings; undefined until they are known
 */
export function useFollowFirings(firings: readonly Firing[] | undefined): void {
  const client = useQueryClient();
  const seen = useRef<ReadonlyMap<string, FiringStatus> | null>(null);
  const follow = useEffectEvent((current: readonly Firing[]) => {
    const before = seen.current;
    seen.current = new Map(current.map(({ id, status }) => [id, status]));
    const changed = before === null ? [] : current.filter(({ id, status }) => before.get(id) !== status);
    if (changed.length === 0) return;
    announce(changed.map((firing) => firingInWords(firing)).join(' '));
    void client.invalidateQueries({ queryKey: ['sandbox'] });
    void client.invalidateQueries({ queryKey: ['executions'] });
  });
  useEffect(() => {
    if (firings !== undefined) follow(firings);
  }, [firings]);
}

function firingInWords({ rule, record, status, actions }: Firing): string {
  const words = `“${rule.name}” for “${record.label}”`;
  if (status === 'running') return `${words} is running.`;
  if (status === 'waiting') return `${words} waits for its time-based actions.`;
  if (status === 'succeeded') return `${words} succeeded.`;
  return `${words} failed. ${actions.find((action) => action.status === 'failed')?.message ?? ''}`;
}
