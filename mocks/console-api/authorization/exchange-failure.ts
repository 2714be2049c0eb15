import type { StatusReason } from '#src/contract/connections.ts';

/** Longest text of a provider that is shown, in characters. */
const PROVIDER_TEXT_MAX_LENGTH = 300;

interface FailureDetails {
  readonly code?: string | null;
  readonly providerError?: string | null;
  readonly detail?: string | null;
  readonly retryAfterSeconds?: number | null;
}

/** Why a step of the exchange failed: the reason, and the provider's own words. Never a secret. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure';
  readonly reason: StatusReason;
  /** The provider's error code, `invalid_grant` for example. */
  readonly code: string | null;
  readonly providerError: string | null;
  /** What there is to say when the provider had no words of its own. */
  readonly detail: string | null;
  /** Seconds to wait before another try, when the provider said so. */
  readonly retryAfterSeconds: number | null;

  constructor(reason: StatusReason, details: FailureDetails = {}) {
    super(`Authorization failed: ${reason}`);
    this.reason = reason;
    this.code = details.code ?? null;
    this.providerError = details.providerError ?? null;
    this.detail = details.detail ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}

/** @returns a provider's error code and description as one text, not too long to be shown */
export function providerText(code: string, description: string | undefined): string {
  return (description === undefined ? code : `${code}: ${description}`).slice(0, PROVIDER_TEXT_MAX_LENGTH);
}
