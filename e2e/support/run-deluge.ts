import type { Page } from '@playwright/test';

interface Finished {
  readonly status: string;
  readonly log: readonly { readonly text: string }[];
  readonly error: { readonly message: string; readonly cause: { readonly message: string } | null } | null;
}

/**
 * Runs Deluge on the backend of a page, as a custom function of an extension.
 * @param page a page of the console
 * @param extensionId the extension whose connections the code names
 * @param code the code
 * @returns how the run ended
 */
export async function runDeluge(page: Page, extensionId: string, code: string): Promise<Finished> {
  return await page.evaluate(
    async ([extensionId, code]) => {
      const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
        const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
        const response = await fetch(`/api/v1/extensions/${extensionId}/${path}`, { method, ...json });
        if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
        return await response.json();
      };
      const name = `run_${crypto.randomUUID().slice(0, 8)}`;
      const { id } = (await call('POST', 'functions', { name, module: 'projects', code })) as { id: string };
      const begun = (await call('POST', `functions/${id}/executions`, {})) as { id: string };
      for (;;) {
        const execution = (await call('GET', `executions/${begun.id}`)) as Finished;
        if (execution.status !== 'running') return execution;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    [extensionId, code] as const,
  );
}

/**
 * Adds a custom function for projects.
 * @param page a page of the console
 * @param extensionId the extension
 * @param name its name
 * @param code its code
 * @returns its id
 */
export async function addFunction(page: Page, extensionId: string, name: string, code: string): Promise<string> {
  return await page.evaluate(
    async ([extensionId, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/v1/extensions/${extensionId}/functions`, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(await response.text());
      const { id } = (await response.json()) as { id: string };
      return id;
    },
    [extensionId, JSON.stringify({ name, module: 'projects', code })] as const,
  );
}

/**
 * Code that stores something at a service and reads it again.
 * @param url an address of the service
 * @param connectionLinkName the connection that signs the calls
 * @returns Deluge; the last line of its log is what came back
 */
export function storeAndRead(url: string, connectionLinkName: string): string {
  return [
    'values = Map();',
    'values.put("title", "From a script");',
    'created = invokeurl',
    '[',
    `\turl :"${url}"`,
    '\ttype :POST',
    '\tparameters:values',
    `\tconnection:"${connectionLinkName}"`,
    '];',
    'response = invokeurl',
    '[',
    `\turl :"${url}"`,
    '\ttype :GET',
    `\tconnection:"${connectionLinkName}"`,
    '];',
    'info response;',
  ].join('\n');
}
