import { problemAnswer } from './answers.ts';
import type { CallContext } from './handler.ts';

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
