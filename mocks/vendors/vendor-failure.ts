import type { BackendContext } from '../handler.ts';
import { apiVendorOf, WRIKE, ZOHO_BOOKS } from './vendor-of.ts';

/** A failure that a vendor was told to answer with. */
export interface ToldFailure {
  readonly status: number;
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * Answers with a failure the way the vendor at the address does, whatever the call was.
 * @param url the address called
 * @param failure what was told
 * @param context the state, which has the custom services
 * @returns the answer in the vendor's words, or null when no simulated vendor is at the address
 */
export async function vendorFailure(url: URL, failure: ToldFailure, context: Pick<BackendContext, 'database'>): Promise<Response | null> {
  const headers: Readonly<Record<string, string>> = failure.retryAfterSeconds === undefined ? {} : { 'retry-after': String(failure.retryAfterSeconds) };
  switch (apiVendorOf(url)) {
    case WRIKE:
      return await wrikeFailure(failure.status, headers);
    case ZOHO_BOOKS:
      return await zohoBooksFailure(failure.status, headers);
    default:
      return await genericFailure(url, failure.status, headers, context);
  }
}

type Headers = Readonly<Record<string, string>>;

async function wrikeFailure(status: number, headers: Headers): Promise<Response> {
  const { WrikeError, wrikeErrorAnswer } = await import('./wrike/wrike-error.ts');
  const error = {
    400: new WrikeError('invalid_request', 'The request can not be processed'),
    401: new WrikeError('not_authorized', 'Access token is unknown or invalid'),
    403: new WrikeError('access_forbidden', 'Access to the requested entity is denied'),
    404: new WrikeError('resource_not_found', 'Requested entity is not found'),
    429: new WrikeError('too_many_requests', 'The access token exceeded the limit of 400 requests a minute'),
  }[status];
  return wrikeErrorAnswer(error ?? new WrikeError('server_error', 'Something went wrong on the server'), headers, status);
}

/** Codes of requests over the limit and of a failure of the server. Source: "Errors" and "API Call Limit" in Zoho Books' documentation. */
async function zohoBooksFailure(status: number, headers: Headers): Promise<Response> {
  const { doesNotExist, invalidToken, notAuthorized, ZohoBooksError, zohoBooksErrorAnswer } = await import('./zoho-books/zoho-books-error.ts');
  const error = {
    401: invalidToken(),
    403: notAuthorized(),
    404: doesNotExist('Resource'),
    429: new ZohoBooksError(44, 'There were more than 100 requests in a minute. Try again after some time.', 429),
  }[status];
  const { code, message } = error ?? new ZohoBooksError(1000, 'Internal error');
  return zohoBooksErrorAnswer(new ZohoBooksError(code, message, status), headers);
}

const GENERIC: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: 'invalid_request', message: 'The request can not be processed.' },
  401: { code: 'invalid_token', message: 'The credentials are not valid.' },
  403: { code: 'insufficient_scope', message: 'The credentials do not allow this.' },
  404: { code: 'not_found', message: 'There is nothing here.' },
  429: { code: 'too_many_requests', message: 'There were too many requests. Try again later.' },
  503: { code: 'unavailable', message: 'The service is not available right now.' },
};

async function genericFailure(url: URL, status: number, headers: Headers, { database }: Pick<BackendContext, 'database'>): Promise<Response | null> {
  const [{ loadServiceFinder }, { dialectOf }, { jsonAnswer }] = await Promise.all([
    import('./generic/services-at.ts'),
    import('./generic/dialects.ts'),
    import('../answers.ts'),
  ]);
  const finder = await loadServiceFinder();
  const service = await database.read((tx) => finder.at(tx, url)[0]);
  if (service === undefined) return null;
  const problem = GENERIC[status] ?? { code: 'server_error', message: 'The service failed to answer.' };
  return jsonAnswer(dialectOf(service.definition).error({ status, ...problem }), status, headers);
}
