/** Every tool on this machine may call the mock: it holds nothing that is worth protecting. Pages elsewhere may not. */
const LOCAL_ORIGIN = /^(https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?|null)$/i;

/** How long a browser need not ask again, in seconds. */
const MAX_AGE_SECONDS = 600;

/** @param request an OPTIONS request that asks what a page may send @returns the permission, for pages of this machine */
export function preflightAnswer(request: Request): Response {
  const origin = request.headers.get('origin');
  const permission = {
    'access-control-allow-methods': request.headers.get('access-control-request-method') ?? '*',
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
    'access-control-max-age': String(MAX_AGE_SECONDS),
  };
  return allowCrossOrigin(new Response(null, { status: 204, headers: permission }), origin);
}

/**
 * @param answer any answer
 * @param origin where the page is that asked, or null for no page
 * @returns the answer, readable for pages of this machine
 */
export function allowCrossOrigin(answer: Response, origin: string | null): Response {
  if (origin === null || !LOCAL_ORIGIN.test(origin) || answer.type === 'error') return answer;
  const allowed = new Response(answer.body, answer);
  allowed.headers.set('access-control-allow-origin', origin);
  allowed.headers.set('access-control-expose-headers', 'retry-after, www-authenticate, location, allow');
  allowed.headers.append('vary', 'origin');
  return allowed;
}
