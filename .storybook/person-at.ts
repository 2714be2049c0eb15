import { automatorFor, type Automator } from '#mocks/console-api/test-automation.ts';
import type { TestClient } from '#mocks/test-client.ts';

export type { TestClient } from '#mocks/test-client.ts';

/**
 * For what a story prepares: somebody who works on an extension over the API.
 * @param client what `prepare` is given
 * @param extensionId the extension
 * @returns what that person can do
 */
export function personAt(client: TestClient, extensionId: string): Automator {
  return automatorFor(client, extensionId);
}
