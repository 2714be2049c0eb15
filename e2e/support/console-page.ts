import type { Locator, Page } from '@playwright/test';
import type { Scenario } from '#src/contract/control.ts';
import { ConsentWindow } from './consent-window.ts';
import { controlOf, type Control } from './control.ts';
import { openFromSideBar } from './side-bar.ts';

export interface ConnectionDetails {
  name: string;
  linkName?: string;
  scopes?: readonly string[];
}

/** The console as a person sees it: everything is found by its label. */
export class ConsolePage {
  readonly page: Page;
  readonly control: Control;
  readonly heading: Locator;
  readonly connectionName: Locator;
  readonly connectionLinkName: Locator;
  readonly createAndConnect: Locator;

  constructor(page: Page) {
    this.page = page;
    this.control = controlOf(page);
    this.heading = page.getByRole('heading', { level: 1 });
    this.connectionName = page.getByLabel('Connection Name', { exact: true });
    this.connectionLinkName = page.getByLabel('Connection Link Name', { exact: true });
    this.createAndConnect = page.getByRole('button', { name: 'Create And Connect' });
  }

  /** Starts over on "All Extensions" with the scenarios in place; the same seed makes the same ids and names. */
  async start(scenarios: readonly Scenario[], seed = 1): Promise<void> {
    // The shell asks for the workspace: once that is answered, so is everything else.
    const answered = this.page.waitForResponse('**/api/v1/workspace');
    await this.page.goto(`/extensions?scenario=${scenarios.join(',')}&seed=${seed}`);
    await answered;
  }

  /** Switches to another demo user, as the menu at the top right does. */
  async actAs(userName: string): Promise<void> {
    await this.page.getByRole('button', { name: /Switch user$/ }).click();
    await this.page.getByRole('menuitemradio', { name: userName }).click();
    await this.page.getByRole('button', { name: `Acting as ${userName}. Switch user` }).waitFor();
  }

  async openExtension(name = 'Wrike for Zoho Books'): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('link', { name: 'New Connection' }).first().waitFor();
  }

  /** From "All Extensions" to the portal of a new extension. */
  async createExtension(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'New Extension' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await this.page.getByRole('link', { name: 'New Connection' }).first().waitFor();
  }

  /** From a list to the details page of a connection. */
  async openConnection(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** From the developer portal to "Pick Your Service". */
  async newConnection(): Promise<void> {
    await this.page.getByRole('link', { name: 'New Connection' }).first().click();
    await this.page.getByRole('heading', { name: 'Pick Your Service' }).waitFor();
  }

  /** From "Pick Your Service" to "Connection Details" of a service. */
  async pickService(name: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(name);
    await this.page.getByRole('link', { name: new RegExp(`^${name}`) }).first().click();
    await this.page.getByRole('link', { name: 'Create Connection' }).click();
    await this.page.getByRole('heading', { name: 'Connection Details' }).waitFor();
  }

  async fillConnection({ name, linkName, scopes = ['wsReadWrite'] }: ConnectionDetails): Promise<void> {
    await this.connectionName.fill(name);
    if (linkName !== undefined) await this.connectionLinkName.fill(linkName);
    await this.chooseScopes(scopes);
  }

  async chooseScopes(scopes: readonly string[]): Promise<void> {
    for (const scope of scopes) await this.page.getByRole('checkbox', { name: new RegExp(`\\b${scope}\\b`) }).check();
  }

  /** Presses a button that opens the provider's window. */
  async opensConsent(button: Locator): Promise<ConsentWindow> {
    const popup = this.page.waitForEvent('popup');
    await button.click();
    return new ConsentWindow(await popup);
  }

  /** The whole way to a connected connection, ending on its details page. */
  async connect(details: ConnectionDetails, service = 'Wrike'): Promise<void> {
    await this.newConnection();
    await this.pickService(service);
    await this.fillConnection(details);
    const consent = await this.opensConsent(this.createAndConnect);
    await consent.acceptAndClose();
    await this.page.getByText('Connection created successfully').waitFor();
  }

  /** On the details page of a connection: adds scopes, and accepts them in the provider's window. */
  async changeScopes(scopes: readonly string[]): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Connection', exact: true }).getByRole('link', { name: 'Scopes' }).click();
    await this.page.getByRole('button', { name: 'Change scopes', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: /Change the scopes/ });
    for (const scope of scopes) await dialog.getByRole('checkbox', { name: new RegExp(`\\b${scope}\\b`) }).check();
    const consent = await this.opensConsent(dialog.getByRole('button', { name: 'Change and authorize' }));
    await consent.acceptAndClose();
    await this.page.getByText(/^The scopes of .* are changed$/).waitFor();
  }

  /** A list of the connections space, from its side bar. */
  async openSpaceList(name: 'My Connections' | 'Shared Connections' | 'Internal Connections'): Promise<void> {
    await openFromSideBar(this.page, 'Connections', name);
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Leaves the connections space for the developer portal. */
  async close(): Promise<void> {
    await this.page.getByRole('link', { name: /^Close/ }).click();
  }

  /** From the developer portal to the page of a new version. */
  async publish(releaseNotes: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Developer portal' }).getByRole('link', { name: 'Publish' }).click();
    await this.page.getByRole('main').getByRole('link', { name: 'Publish Your Extension' }).click();
    await this.page.getByRole('textbox', { name: 'Release Notes' }).fill(releaseNotes);
    await this.page.getByRole('main').getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: /^Version/ }).waitFor();
  }

  status(name: string): Locator {
    return this.page.getByRole('main').getByText(name, { exact: true }).first();
  }

  /** Shows the sample code in a language. */
  async openSample(language: 'Deluge' | 'JSON'): Promise<void> {
    await this.page.getByRole('tab', { name: language }).or(this.page.getByRole('link', { name: language, exact: true })).click();
    await this.sample(language).waitFor();
  }

  sample(language: 'Deluge' | 'JSON'): Locator {
    return this.page.getByRole('region', { name: new RegExp(language) }).locator('code');
  }
}
