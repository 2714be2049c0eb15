import type { BackendContext } from '../handler.ts';
import { apiVendorOf } from './vendor-of.ts';

/**
 * Names who answers at an address, for traces.
 * @param url an address
 * @param context the state, which has the custom services
 * @returns the vendor's name for people, or null when nobody is simulated there. Hosts that several services share name the likeliest
 */
export async function vendorName(url: URL, { database }: Pick<BackendContext, 'database'>): Promise<string | null> {
  const own = apiVendorOf(url);
  if (own !== null) return own;
  const { loadServiceFinder } = await import('./generic/services-at.ts');
  const finder = await loadServiceFinder();
  return await database.read((tx) => finder.at(tx, url)[0]?.definition.name ?? null);
}
