import type { Fault } from '#src/contract/control.ts';

/** What the form for a fault holds, as typed. */
export interface FaultInput {
  readonly route: string;
  readonly kind: FaultKind;
  readonly status: string;
  readonly retryAfterSeconds: string;
  readonly oauthError: string;
  readonly latencyMs: string;
  readonly latencySpreadMs: string;
  readonly times: string;
}

export const FAULT_KINDS = ['status', 'network-error', 'hang', 'malformed-json', 'truncated-body', 'oauth-error', 'wrong-state', 'wrong-issuer', 'absent-issuer', 'latency'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export const FAULT_KIND_LABELS: Readonly<Record<FaultKind, string>> = {
  status: 'Answer with a status',
  'network-error': 'Network error',
  hang: 'Never answer',
  'malformed-json': 'Malformed JSON',
  'truncated-body': 'Truncated body',
  'oauth-error': 'OAuth error',
  'wrong-state': 'Wrong state at the redirect',
  'wrong-issuer': 'Wrong issuer (mix-up)',
  'absent-issuer': 'No issuer',
  latency: 'Only wait',
};

/** Error codes of RFC 6749 sections 4.1.2.1 and 5.2. */
export const OAUTH_ERRORS = [
  'access_denied',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
] as const;

export const EMPTY_FAULT: FaultInput = {
  route: 'GET /api/v1/*',
  kind: 'status',
  status: '500',
  retryAfterSeconds: '',
  oauthError: 'invalid_grant',
  latencyMs: '',
  latencySpreadMs: '',
  times: '1',
};

export type FaultInputProblems = Partial<Record<keyof FaultInput, string>>;

const LIMITS = {
  status: { min: 400, max: 599, message: 'Use a status from 400 to 599.' },
  retryAfterSeconds: { min: 0, max: 86_400, message: 'Use whole seconds.' },
  latencyMs: { min: 0, max: 600_000, message: 'Use milliseconds up to 600000.' },
  latencySpreadMs: { min: 0, max: 600_000, message: 'Use milliseconds up to 600000.' },
  times: { min: 1, max: 1_000_000, message: 'Use a whole number from 1, or leave it empty.' },
} as const;

/**
 * @param input the form
 * @returns what is wrong with which field; empty when nothing is
 */
export function faultInputProblems(input: FaultInput): FaultInputProblems {
  const problems: FaultInputProblems = {};
  if (input.route.trim() === '') problems.route = 'Say which requests: GET /api/v1/extensions, or * for all.';
  for (const [field, { min, max, message }] of Object.entries(LIMITS)) {
    const name = field as keyof typeof LIMITS;
    if (!isUsed(input, name)) continue;
    const text = input[name].trim();
    const value = Number(text);
    const isMissing = text === '' && (name === 'status' || (name === 'latencyMs' && input.kind === 'latency'));
    if (isMissing || (text !== '' && !(Number.isInteger(value) && value >= min && value <= max))) problems[name] = message;
  }
  return problems;
}

/**
 * @param input a form without problems
 * @returns the fault to add
 */
export function faultOf(input: FaultInput): Partial<Fault> & Pick<Fault, 'route'> {
  const [times, latencyMs, latencySpreadMs] = [input.times, input.latencyMs, input.latencySpreadMs].map(numberOf);
  const effect = effectOf(input);
  return {
    route: input.route.trim(),
    times: times ?? null,
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(latencySpreadMs === undefined ? {} : { latencySpreadMs }),
    ...(effect === undefined ? {} : { effect }),
  };
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

function effectOf({ kind, status, retryAfterSeconds, oauthError }: FaultInput): Fault['effect'] {
  if (kind === 'latency') return undefined;
  if (kind === 'oauth-error') return { kind, error: oauthError };
  if (kind !== 'status') return { kind };
  return { kind, status: Number(status), ...(retryAfterSeconds.trim() === '' ? {} : { retryAfterSeconds: Number(retryAfterSeconds) }) };
}

function isUsed({ kind }: FaultInput, field: keyof typeof LIMITS): boolean {
  return (field !== 'status' && field !== 'retryAfterSeconds') || kind === 'status';
}
