import type { FaultEffect } from '#src/contract/control.ts';
import type { OAuthFault } from '../handler.ts';

/** Effects that any answer can suffer. */
export type AnswerEffect = Exclude<FaultEffect, OAuthFault>;

/** What a request suffers: a wait in milliseconds, an effect on its answer, and one that the provider acts out. */
export interface Suffering {
  readonly latencyMs: number;
  readonly effect: AnswerEffect | null;
  readonly oauthFault: OAuthFault | null;
  /** The faults that struck. */
  readonly faultIds: readonly string[];
}

/** What happens to most requests. */
export const NO_SUFFERING: Suffering = { latencyMs: 0, effect: null, oauthFault: null, faultIds: [] };
