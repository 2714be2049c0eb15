import type { ReadTransaction } from '../db/database.ts';
import { serviceRefOfKey } from '../catalogue/service-key.ts';
import { customServiceByLinkName } from '../catalogue/service-definition.ts';
import type { CallContext } from '../handler.ts';
import { WRIKE, ZOHO_BOOKS, apiVendorOf } from './vendor-of.ts';

/**
 * Answers a call of a vendor's API in the vendor's place: Wrike and Zoho Books by themselves, every other service by the generic store.
 * @param request what would have gone out
 * @param call the backend
 * @returns the vendor's answer, or null when no simulated vendor is at the address
 */
export async function answerVendor(request: Request, call: CallContext): Promise<Response | null> {
  const url = new URL(request.url);
  switch (apiVendorOf(url)) {
    case WRIKE:
      return await (await import('./wrike/answer-wrike.ts')).answerWrike(request, call, isGrantFor(/^wrike$/, /(^|\.)wrike\.com$/));
    case ZOHO_BOOKS:
      return await booksAnswer(request, call);
    default:
      return await (await import('./generic/answer-generic.ts')).answerGeneric(request, call);
  }
}

/** Records that are written over the API begin the rules of extensions, as those that people write. */
async function booksAnswer(request: Request, call: CallContext): Promise<Response> {
  const { answerZohoBooks } = await import('./zoho-books/answer-zoho-books.ts');
  const { withRecordEvents } = await import('../console-api/sandbox/record-events-of-api.ts');
  return await withRecordEvents(request, call, () => answerZohoBooks(request, call, isGrantFor(ZOHO_SERVICE, ZOHO_HOST)));
}

/** One sign-in is for all of Zoho's services; scopes tell them apart. */
const ZOHO_SERVICE = /^(?:zoho_.+|zlabs_integration)$/;
const ZOHO_HOST = /(^|\.)(?:zoho|zohoapis|zohocloud)\.[a-z.]+$/;

/** Tokens of a custom service are good where its own access token URL is. */
function isGrantFor(linkName: RegExp, tokenHost: RegExp): (tx: ReadTransaction, serviceKey: string) => boolean {
  return (tx, serviceKey) => {
    const ref = serviceRefOfKey(serviceKey);
    if (ref.kind === 'default') return linkName.test(ref.linkName);
    const auth = customServiceByLinkName(tx, ref.linkName)?.auth;
    return auth?.type === 'oauth2' && URL.canParse(auth.accessTokenUrl) && tokenHost.test(new URL(auth.accessTokenUrl).hostname);
  };
}
