import { startVendor, textAt, type TestVendor, type VendorAnswer } from '../test-vendor.ts';

/** Where the API is in the United States. */
export const API = 'https://www.zohoapis.com/books/v3';

/** Zoho Books with an organization, which its calls name. */
export interface TestBooks {
  readonly vendor: TestVendor;
  readonly organizationId: string;
  readonly call: (method: string, path: string, json?: unknown, options?: { headers?: Record<string, string> }) => Promise<VendorAnswer>;
}

/** @param scopes what the token may do, besides reading settings */
export async function startBooks(scopes: readonly string[] = ['ZohoBooks.fullaccess.all']): Promise<TestBooks> {
  const vendor = await startVendor('zoho_books', [...scopes, 'ZohoBooks.settings.READ'], { scheme: 'Zoho-oauthtoken' });
  const organizationId = textAt((await vendor.call('GET', `${API}/organizations`)).body, 'organizations.0.organization_id');
  return {
    vendor,
    organizationId,
    call: async (method, path, json, options = {}) => {
      const separator = path.includes('?') ? '&' : '?';
      return await vendor.call(method, `${API}${path}${separator}organization_id=${organizationId}`, { ...(json === undefined ? {} : { json }), ...options });
    },
  };
}

/** @returns the id of the first customer */
export async function customerOf(books: TestBooks): Promise<string> {
  return textAt((await books.call('GET', '/contacts')).body, 'contacts.0.contact_id');
}
