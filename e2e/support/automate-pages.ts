import type { Locator, Page } from '@playwright/test';
import { openFromSideBar } from './side-bar.ts';

/** Automate, as a person sees it: custom functions, workflow rules and what they did. */
export class AutomatePages {
  readonly page: Page;
  readonly save: Locator;
  readonly saveAndExecute: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.save = page.getByRole('button', { name: 'Save', exact: true });
    this.saveAndExecute = page.getByRole('button', { name: 'Save and Execute' });
    this.result = page.getByRole('region', { name: 'Result' });
  }

  /** A page of Automate, from its side bar; from elsewhere in the developer portal, Automate is opened first. */
  async open(name: 'Custom Functions' | 'Workflow Rules' | 'Workflow Logs' | 'Executions'): Promise<void> {
    const automate = this.page.getByRole('navigation', { name: 'Developer portal' }).getByRole('link', { name: 'Automate' });
    await automate.waitFor();
    if ((await automate.getAttribute('aria-current')) === null) await automate.click();
    await openFromSideBar(this.page, 'Automate', name);
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** From "Custom Functions" to the editor of a new function that begins with a template. */
  async createFromTemplate(title: string): Promise<void> {
    await this.page.getByRole('link', { name: 'New Custom Function' }).first().click();
    await this.page.getByRole('radio', { name: new RegExp(title) }).check();
    await this.page.getByRole('button', { name: 'Create Function' }).click();
  }

  script(functionName: string): Locator {
    return this.page.getByRole('textbox', { name: `Script of ${functionName}` });
  }

  /** Types at the end of the script. */
  async appendToScript(functionName: string, text: string): Promise<void> {
    await this.script(functionName).focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Runs the function for the record that is proposed. */
  async execute(): Promise<void> {
    await this.saveAndExecute.click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { checked: true }).waitFor();
    await dialog.getByRole('button', { name: 'Execute', exact: true }).click();
    await this.result.waitFor();
  }

  /** From "Workflow Rules" to a saved rule that runs a function when a record is created. */
  async createRule(name: string, functionName: string): Promise<void> {
    await this.page.getByRole('link', { name: 'New Workflow Rule' }).first().click();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('combobox', { name: 'Action Type' }).selectOption('Created');
    await this.page.getByRole('button', { name: 'Add immediate action' }).click();
    await this.page.getByRole('menuitem', { name: 'Custom Function' }).click();
    await this.page.getByRole('combobox', { name: 'Custom Function' }).selectOption(functionName);
    await this.save.click();
  }
}
