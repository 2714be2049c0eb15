import { loadCatalogue } from './catalogue/catalogue.ts';
import type { connectionAreaHandlers } from './connection-handlers.ts';

export type ConnectionAreaHandlers = typeof connectionAreaHandlers;

/**
 * Loads the code about connections, and the catalogue, which nearly all of it needs.
 * @returns the handlers
 */
export async function loadConnectionArea(): Promise<ConnectionAreaHandlers> {
  const [area] = await Promise.all([import('./connection-handlers.ts'), loadCatalogue()]);
  return area.connectionAreaHandlers;
}
