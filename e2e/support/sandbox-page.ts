import type { Locator, Page } from '@playwright/test';
import { ConsentWindow } from './consent-window.ts';

export interface ProjectDetails {
  name: string;
  customer?: string;
  tasks?: readonly string[];
}

/** "Test Your Extension" as a person sees it: everything is found by its label. */
export class SandboxPage {
  readonly page: Page;
  readonly books: Locator;
  readonly wrike: Locator;
  readonly fired: Locator;
  /** The firings, newest first. */
  readonly firings: Locator;
  readonly runAgain: Locator;

  constructor(page: Page) {
    this.page = page;
    this.books = page.getByRole('region', { name: 'Zoho Books' });
    this.wrike = page.getByRole('region', { name: 'Wrike', exact: true });
    this.fired = page.getByRole('region', { name: 'What fired' });
    this.firings = this.fired.getByRole('article');
    this.runAgain = this.fired.getByRole('button', { name: 'Run again' });
  }

  /** From the developer portal. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Test Your Extension' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Test Your Extension' }).waitFor();
  }

  /** Brings a part to the front where the screen is too narrow for all of them. */
  async turnTo(part: 'Zoho Books' | 'Wrike' | 'What fired'): Promise<void> {
    const tab = this.page.getByRole('navigation', { name: 'Parts of the sandbox' }).getByRole('link', { name: part });
    if (await tab.isVisible()) await tab.click();
  }

  /** Back to the developer portal. */
  async close(): Promise<void> {
    await this.page.getByRole('link', { name: 'Close the sandbox' }).click();
  }

  async createProject({ name, customer = 'Northwind Foods', tasks = [] }: ProjectDetails): Promise<void> {
    await this.books.getByRole('button', { name: 'New project' }).click();
    const form = this.page.getByRole('dialog', { name: 'New project' });
    await form.getByLabel('Project Name').fill(name);
    await form.getByLabel('Customer').selectOption(customer);
    for (const [index, task] of tasks.entries()) {
      await form.getByRole('button', { name: 'Add task' }).click();
      await form.getByLabel(`Task ${index + 1}`, { exact: true }).fill(task);
    }
    await form.getByRole('button', { name: 'Save' }).click();
    await this.record(name).waitFor();
  }

  /** A record of the module that is shown. */
  record(name: string): Locator {
    return this.books.getByRole('link', { name, exact: true });
  }

  /** A folder or project in Wrike, with its tasks. */
  wrikeFolder(title: string): Locator {
    return this.wrike.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  /** The tasks of a folder or project in Wrike. */
  wrikeTasks(folder: string): Locator {
    return this.wrike.getByRole('list', { name: `Tasks of ${folder}` }).getByRole('listitem');
  }

  /** Authorizes a connection that is not, in the provider's window. */
  async authorize(connectionName: string): Promise<void> {
    const popup = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: new RegExp(`^(Authorize|Reconnect): ${connectionName}$`) }).click();
    await new ConsentWindow(await popup).acceptAndClose();
  }

  async install(): Promise<void> {
    await this.page.getByRole('button', { name: 'Install Extension' }).click();
    await this.page.getByRole('button', { name: 'Uninstall' }).waitFor();
  }
}
