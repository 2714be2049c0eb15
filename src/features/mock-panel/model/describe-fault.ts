import type { Fault } from '#src/contract/control.ts';

const EFFECTS: Readonly<Record<string, string>> = {
  'network-error': 'Network error',
  hang: 'No answer, ever',
  'malformed-json': 'Malformed JSON',
  'truncated-body': 'Truncated body',
  'wrong-state': 'Wrong state',
  'wrong-issuer': 'Wrong issuer',
  'absent-issuer': 'No issuer',
};

/**
 * @param fault what happens to requests
 * @returns it in a line: `429, Retry-After 5 s · waits 200 to 800 ms · 2 times more`
 */
export function describeFault({ effect, latencyMs = 0, latencySpreadMs = 0, chance = 1, times, used = 0 }: Partial<Fault> & { used?: number }): string {
  const parts = [
    effectText(effect),
    latencyMs + latencySpreadMs === 0 ? '' : `waits ${waitText({ latencyMs, latencySpreadMs })}`,
    chance === 1 ? '' : `${Math.round(chance * 100)} % of requests`,
    times === null || times === undefined ? 'until cleared' : timesText(times - used),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** @returns how long a fault lets a request wait, such as `200 to 800 ms` */
export function waitText({ latencyMs = 0, latencySpreadMs = 0 }: Partial<Fault>): string {
  return `${latencySpreadMs === 0 ? latencyMs : `${latencyMs} to ${latencyMs + latencySpreadMs}`} ms`;
}

/** @returns what an effect does, in words */
export function effectText(effect: Fault['effect']): string {
  if (effect === undefined) return '';
  if (effect.kind === 'status') return `Status ${effect.status}${effect.retryAfterSeconds === undefined ? '' : `, Retry-After ${effect.retryAfterSeconds} s`}`;
  if (effect.kind === 'oauth-error') return `OAuth error ${effect.error}`;
  return EFFECTS[effect.kind] ?? effect.kind;
}

function timesText(left: number): string {
  return left === 1 ? 'once more' : `${left} times more`;
}
