/** A request as it goes to the backend's worker. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
}

/** An answer as it comes back; null for a network error. */
export type WireAnswer = { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: ArrayBuffer | null } | null;

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** @param request any request @returns what another thread can make it from again */
export async function toWireRequest(request: Request): Promise<WireRequest> {
  const { url, method, headers } = request;
  return { url, method, headers: [...headers], body: request.body === null ? null : await request.arrayBuffer() };
}

/** @param wire what came from another thread @returns the request */
export function fromWireRequest({ url, method, headers, body }: WireRequest): Request {
  return new Request(url, { method, headers: headers.map(([name, value]) => [name, value]), body });
}

/** @param answer any answer, or a network error @returns what another thread can make it from again */
export async function toWireAnswer(answer: Response): Promise<WireAnswer> {
  if (answer.type === 'error') return null;
  return { status: answer.status, headers: [...answer.headers], body: answer.body === null ? null : await answer.arrayBuffer() };
}

/** @param wire what came from another thread @returns the answer, or a network error */
export function fromWireAnswer(wire: WireAnswer): Response {
  if (wire === null) return Response.error();
  const { status, headers, body } = wire;
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: headers.map(([name, value]) => [name, value]) });
}
