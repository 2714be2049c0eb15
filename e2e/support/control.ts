import type { Page } from '@playwright/test';
import { createControl, type Control, type SendToControl } from '#mocks/control/client.ts';

export type { Control } from '#mocks/control/client.ts';

/**
 * Steers the mocked backend of one browser context. The page must show the app: the backend runs in it.
 * @param page a page of the console
 * @returns the typed helper
 */
export function controlOf(page: Page): Control {
  const send: SendToControl = (method, path, body) =>
    page.evaluate(
      async ([method, path, json]) => {
        if ('serviceWorker' in navigator && document.querySelector('meta[name="patchbay-api"]') === null) await navigator.serviceWorker.ready;
        const response = await fetch(path, { method, ...(json === null ? {} : { body: json, headers: { 'content-type': 'application/json' } }) });
        return { status: response.status, text: await response.text() };
      },
      [method, path, body === undefined ? null : JSON.stringify(body)] as const,
    );
  return createControl(send);
}
