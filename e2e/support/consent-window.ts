import type { Locator, Page } from '@playwright/test';

/** The provider's own window. */
export class ConsentWindow {
  readonly page: Page;
  readonly accept: Locator;
  readonly reject: Locator;
  readonly scopes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.accept = page.getByRole('button', { name: 'Accept' });
    this.reject = page.getByRole('button', { name: 'Reject' });
    this.scopes = page.getByRole('list', { name: /allow|scopes|permission/i }).getByRole('listitem');
  }

  /** Presses a button after which the window closes itself. */
  async #pressAndClose(button: Locator): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await button.click();
    await closed;
  }

  acceptAndClose(): Promise<void> {
    return this.#pressAndClose(this.accept);
  }

  rejectAndClose(): Promise<void> {
    return this.#pressAndClose(this.reject);
  }
}
