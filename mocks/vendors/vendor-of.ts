export const WRIKE = 'Wrike';
export const ZOHO_BOOKS = 'Zoho Books';

/** Hosts of Wrike's data centres; the one to use is in the token response. */
const WRIKE_HOST = /^(?:www|app-[a-z]{2}\d?)\.wrike\.com$/;
/** Hosts of Zoho's API in its data centres. Source: "Multi DC" in Zoho Books' API documentation. */
const ZOHO_API_HOST = /^www\.zohoapis\.(?:com|eu|in|com\.au|jp|ca|com\.cn|sa|uk)$/;
/** Where the same API was before, and still answers: older scripts call it there. */
const FORMER_BOOKS_HOST = /^books\.zoho(?:\.com|\.eu|\.in|\.com\.au|\.jp|\.com\.cn|\.sa|cloud\.ca)$/;

/**
 * @param url an address
 * @returns the vendor with an API of its own here, or null: the generic store's services are in the catalogue
 */
export function apiVendorOf({ protocol, hostname, pathname }: URL): typeof WRIKE | typeof ZOHO_BOOKS | null {
  if (protocol !== 'https:') return null;
  if (WRIKE_HOST.test(hostname) && /^\/api(?:\/|$)/.test(pathname)) return WRIKE;
  if (ZOHO_API_HOST.test(hostname) && /^\/books(?:\/|$)/.test(pathname)) return ZOHO_BOOKS;
  if (FORMER_BOOKS_HOST.test(hostname) && /^\/api(?:\/|$)/.test(pathname)) return ZOHO_BOOKS;
  return null;
}
