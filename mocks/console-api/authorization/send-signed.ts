import type { Cause } from '#src/contract/cause.ts';
import { timestamp } from '../../clock.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { noteDeadToken } from './note-dead-token.ts';
import { signRequest, type CallOrigin, type SignatureNote, type SignedCall } from './sign-request.ts';

/** A call that was sent with a connection's credentials. */
export interface SentCall {
  readonly response: Response;
  /** Secret: the call as it went out, the second one where there were two. */
  readonly request: Request;
  readonly note: SignatureNote;
  /** Two when the first was refused with a 401 and the access token was replaced. */
  readonly attempts: 1 | 2;
}

/**
 * Sends a call with a connection's credentials. An access token that the service refuses with a 401 is refreshed and the call sent once
 * more; one that can't be replaced and that the provider calls dead ends the authorization, whose state then says so.
 * @param context the backend
 * @param origin connection and acting user
 * @param request the call as the script made it; it is used up
 * @param cause what the journal says made the call
 * @returns the service's answer, a refusal included
 * @throws ProblemError as `signRequest`, before anything was sent
 */
export async function sendSigned(context: BackendContext, origin: CallOrigin, request: Request, cause?: Cause): Promise<SentCall> {
  const again = request.clone();
  const first = await signRequest(context, origin, request);
  const response = await context.fetch(first.request.clone(), cause);
  await noteUse(context, first.note.authorizationId);
  if (response.status !== 401 || first.accessToken === null) return { response, request: first.request, note: first.note, attempts: 1 };
  const second = await signedAnew(context, origin, again, first.accessToken);
  if (second !== null) {
    const answer = await context.fetch(second.request.clone(), cause);
    return { response: answer, request: second.request, note: { ...second.note, wasRefreshed: true }, attempts: 2 };
  }
  await noteDeadToken(context, first.note.authorizationId, first.accessToken, response);
  return { response, request: first.request, note: first.note, attempts: 1 };
}

/** @returns the call with another access token, or null when there is none to be had */
async function signedAnew(context: BackendContext, origin: CallOrigin, request: Request, refusedToken: string): Promise<SignedCall | null> {
  try {
    return await signRequest(context, origin, request, refusedToken);
  } catch (error) {
    // The service's own refusal says more than that a refresh failed, and the state says that.
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

async function noteUse({ database, clock }: BackendContext, authorizationId: string): Promise<void> {
  const lastUsedAt = timestamp(clock.now());
  await database.write((tx) => {
    const authorization = tx.get('authorizations', authorizationId);
    if (authorization !== undefined) tx.put('authorizations', { ...authorization, lastUsedAt });
  });
}
