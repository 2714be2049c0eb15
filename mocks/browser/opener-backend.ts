import type { Backend } from '../backend.ts';

type Handle = Backend['handle'];

const KEY = Symbol.for('patchbay.backend');

/**
 * Offers this page's backend to the windows it opens: a state in memory is theirs too only that way.
 * @param handle answers requests
 */
export function offerToOpenedWindows(handle: Handle): void {
  Reflect.set(window, KEY, handle);
}

/** @returns the backend of the page that opened this one, when it offers it, or null */
export function openerBackend(): Handle | null {
  const handle = offeredBy(window.opener);
  if (handle === null) return null;
  return async (request) => inThisRealm(await handle(request));
}

function offeredBy(opener: unknown): Handle | null {
  try {
    const handle: unknown = typeof opener === 'object' && opener !== null ? Reflect.get(opener, KEY) : null;
    return typeof handle === 'function' ? (handle as Handle) : null;
  } catch (error) {
    // A page of another origin opened this one.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** An answer made in another window is no Response here. */
async function inThisRealm(answer: Response): Promise<Response> {
  if (answer.type === 'error') return Response.error();
  const { status, headers } = answer;
  return new Response(status === 204 ? null : await answer.arrayBuffer(), { status, headers: [...headers] });
}
