import { problemAnswer } from './answers.ts';
import type { AnswerEffect } from './control/suffering.ts';
import type { BackendContext, CallContext } from './handler.ts';

/**
 * Answers a request to any host but the backend's own. Vendors' sign-in endpoints are played by the provider, their APIs by the vendors;
 * every other host gets an error that says so. Nothing leaves the process.
 * @param request what would have gone out
 * @param call the backend
 * @returns the simulation's answer
 */
export async function answerForeignRequest(request: Request, call: CallContext): Promise<Response> {
  const [{ answerRealEndpoint }, { answerVendor }] = await Promise.all([import('./provider/real-endpoints.ts'), import('./vendors/vendors.ts')]);
  const { host } = new URL(request.url);
  return (
    (await answerRealEndpoint(request, call)) ??
    (await answerVendor(request, call)) ??
    problemAnswer({
      code: 'provider_unavailable',
      message: `The host ${host} is not simulated. Nothing was sent: requests never leave this backend.`,
    })
  );
}

/**
 * Fails a request to another host without anybody answering it, in the words of the vendor that would have.
 * @param request what would have gone out
 * @param effect what is to happen to it
 * @param context the state
 * @returns a network error, an error answer with the fault's status, or null when the request is to be answered first
 */
export async function failedForeignAnswer(request: Request, effect: AnswerEffect | null, context: BackendContext): Promise<Response | null> {
  if (effect === null) return null;
  const { failedAnswer } = await import('./control/faults.ts');
  if (effect.kind !== 'status') return failedAnswer(effect);
  const { vendorFailure } = await import('./vendors/vendor-failure.ts');
  return (await vendorFailure(new URL(request.url), effect, context)) ?? failedAnswer(effect);
}
