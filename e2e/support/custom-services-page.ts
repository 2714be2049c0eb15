import type { Locator, Page } from '@playwright/test';
import { openFromSideBar } from './side-bar.ts';

/** "Create New Service", the list, and the pages of custom services, in the connections space of an extension. */
export class CustomServicesPage {
  readonly page: Page;
  readonly name: Locator;
  readonly linkName: Locator;
  readonly authenticationType: Locator;
  readonly createService: Locator;
  readonly createConnection: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByLabel('Service Name', { exact: true });
    this.linkName = page.getByLabel('Service Link Name', { exact: true });
    this.authenticationType = page.getByLabel('Authentication Type');
    this.createService = page.getByRole('button', { name: 'Create Service' });
    this.createConnection = page.getByRole('link', { name: 'Create Connection' });
  }

  /** From anywhere in the connections space to "Create New Service". */
  async openNew(): Promise<void> {
    await openFromSideBar(this.page, 'Connections', 'Custom Services');
    await this.page.getByRole('link', { name: 'Create New Service' }).first().click();
    await this.page.getByRole('heading', { level: 1, name: 'Create New Service' }).waitFor();
  }

  /** Fills fields in by their labels. */
  async fillFields(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  /** Adds scopes at once, as they stand in a service's documentation: with a space between. */
  async addScopes(scopes: readonly string[]): Promise<void> {
    await this.page.getByLabel('Scope', { exact: true }).fill(scopes.join(' '));
    await this.page.getByRole('button', { name: 'Add scope' }).click();
    for (const scope of scopes) await this.page.getByRole('list', { name: 'Added scopes' }).getByText(scope, { exact: true }).waitFor();
  }

  /** Sends the form and waits for the service's page. */
  async create(name: string): Promise<void> {
    await this.createService.click();
    await this.page.getByText('Service created successfully').last().waitFor();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** From the service's page to "Connection Details". */
  async openConnectionDetails(): Promise<void> {
    await this.createConnection.click();
    await this.page.getByRole('heading', { name: 'Connection Details' }).waitFor();
  }
}
