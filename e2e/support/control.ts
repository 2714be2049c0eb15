import type { Page } from '@playwright/test';
import type { EndpointInput, EndpointSpec } from '#src/contract/endpoint.ts';
import { addFault, clearFaults, resetMock, setClock } from '#src/contract/control.ts';

const UNITS_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Steers the mocked backend of one browser context through its control endpoints. The page must show the app: the backend runs in it.
 */
export class Control {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Replaces all state.
   * @param scenarios laid over each other in this order
   * @param seed same scenarios and seed, same ids and dates
   */
  async reset(scenarios: EndpointInput<typeof resetMock>['body']['scenarios'], seed = 1): Promise<void> {
    await this.#call(resetMock, { scenarios, seed });
  }

  /** Makes requests that match `route` (`GET /api/v1/extensions*`) fail or wait, until cleared or `times` times. */
  async fault(route: string, fault: Omit<EndpointInput<typeof addFault>['body'], 'route'>): Promise<void> {
    await this.#call(addFault, { route, ...fault });
  }

  async clearFaults(): Promise<void> {
    await this.#call(clearFaults);
  }

  /** Moves the mock's clock forward, by `90s`, `5m`, `2h` or `1d`. */
  async advance(duration: `${number}${keyof typeof UNITS_MS}`): Promise<void> {
    const unit = duration.slice(-1) as keyof typeof UNITS_MS;
    await this.#call(setClock, { advanceMs: Number(duration.slice(0, -1)) * UNITS_MS[unit] });
  }

  async #call(endpoint: EndpointSpec, body?: unknown): Promise<void> {
    const status = await this.#page.evaluate(
      async ([method, path, json]) => {
        await navigator.serviceWorker.ready;
        const response = await fetch(path, { method, ...(json === null ? {} : { body: json, headers: { 'content-type': 'application/json' } }) });
        return response.status;
      },
      [endpoint.method, endpoint.path, body === undefined ? null : JSON.stringify(body)] as const,
    );
    if (status >= 300) throw new Error(`${endpoint.method} ${endpoint.path} was answered with ${status}.`);
  }
}
