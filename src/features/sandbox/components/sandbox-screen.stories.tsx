import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { personAt, type TestClient } from '#.storybook/person-at.ts';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { endpoints } from '#src/contract/endpoints.ts';
import type { RuleDefinition } from '#src/contract/workflow-rules.ts';
import { useRecordDrafts } from '../model/record-drafts.ts';
import { SandboxScreen } from './sandbox-screen.tsx';

const meta = preview.meta({
  title: 'Test Your Extension/Sandbox',
  component: SandboxScreen,
  beforeEach: () => {
    useRecordDrafts.setState({ drafts: {} });
  },
});

const EXTENSION = 'ext-1001';
const PATH = `/extensions/${EXTENSION}/test`;
const WRIKE = 'https://www.wrike.com/api/v4/*';
/** Less than a script waits for: a longer wait is not sat through. */
const WAITING_MS = 30_000;
const params = { extensionId: EXTENSION };

const revoke = (client: TestClient) => client.call(endpoints.revokeConnection, { params: { ...params, connectionLinkName: 'wrike_zylker' } });
const uninstall = (client: TestClient) => client.call(endpoints.uninstallFromSandbox, { params });

/** Version 1.1 is published and installed from its installation URL. */
async function installVersion(client: TestClient): Promise<void> {
  const body = { increment: 'minor', visibility: 'private', releaseNotes: 'Projects appear in Wrike.' } as const;
  const { installationPath } = await client.call(endpoints.publishVersion, { params, body });
  const token = { token: installationPath.replace('/install/', '') };
  const { organizations } = await client.call(endpoints.getInstallationOffer, { params: token });
  await client.call(endpoints.installVersion, { params: token, body: { organizationId: organizations[0]?.id ?? '', acceptsTerms: true } });
}

/** A project is created and what it begins has ended. */
async function addProject(client: TestClient): Promise<void> {
  const person = personAt(client, EXTENSION);
  await person.addProject('Office move', ['Book the movers', 'Pack']);
  await person.log();
}

const MESSAGES: RuleDefinition = {
  name: 'Tell everybody',
  module: 'customers',
  trigger: { workflowType: 'event', actionType: 'created' },
  immediateActions: [
    { kind: 'email_alert', to: 'sales@zylker.example', subject: 'New customer', message: 'Welcome ${customer.contact_name}.' },
    { kind: 'in_app_notification', userId: '711770823', message: 'A customer was added.' },
  ],
};

async function addCustomers(client: TestClient, count: number): Promise<void> {
  await client.call(endpoints.createRule, { params, body: MESSAGES });
  for (let number = 1; number <= count; number += 1) {
    await client.call(endpoints.createSandboxRecord, { params: { ...params, module: 'customers' }, body: { fields: { contact_name: `Customer ${number}` } } });
  }
  await personAt(client, EXTENSION).log();
}

const automated = (query = '', setup: Partial<Parameters<typeof screen>[0]> = {}) => screen({ path: PATH + query, scenarios: ['automated'], ...setup });

export const PublishedVersionInstalled = meta.story({
  ...automated('', { prepare: installVersion }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Version \d\.\d runs as it was published$/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Test the current ones' })).toBeVisible();
  },
});

export const NothingFiredYet = meta.story({
  ...automated(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing has fired yet' })).toBeVisible();
    await expect(await canvas.findByRole('link', { name: 'Store relaunch' })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'Website Relaunch' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Close the sandbox' })).toHaveAttribute('href', `/extensions/${EXTENSION}`);
  },
});

export const ProjectComesToWrike = meta.story({
  ...automated(),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Website Relaunch' });
    await userEvent.click(canvas.getByRole('button', { name: 'New project' }));
    const form = within(await page.findByRole('dialog', { name: 'New project' }));
    await userEvent.type(form.getByLabelText('Project Name'), 'Office move');
    await waitFor(() => expect(form.getByRole('option', { name: 'Northwind Foods' })).toBeInTheDocument());
    await userEvent.selectOptions(form.getByLabelText('Customer'), 'Northwind Foods');
    await userEvent.click(form.getByRole('button', { name: 'Add task' }));
    await expect(form.getByLabelText('Task 1')).toHaveFocus();
    await userEvent.keyboard('Book the movers');
    await userEvent.click(form.getByRole('button', { name: 'Add task' }));
    await userEvent.keyboard('Pack');
    await userEvent.click(form.getByRole('button', { name: 'Add task' }));
    await userEvent.click(form.getByRole('button', { name: 'Remove task 3' }));
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    const tasks = await canvas.findByRole('list', { name: 'Tasks of Office move' });
    await expect(within(tasks).getAllByRole('listitem').map((task) => task.textContent)).toEqual(['Book the moversActive', 'PackActive']);
    await expect(canvas.getByText('New')).toBeVisible();
    const firing = within(canvas.getByRole('article', { name: 'New projects to Wrike' }));
    await waitFor(() => expect(firing.getAllByText('Succeeded')).toHaveLength(2));
    const calls = within(await firing.findByRole('list', { name: 'Calls of createwrikeproject' }));
    await waitFor(() => expect(calls.getAllByText('200')).toHaveLength(4));
    await userEvent.click(firing.getByRole('button', { name: 'Where the time went' }));
    await expect(await firing.findByRole('list', { name: 'Where the time went' })).toBeVisible();
  },
});

export const Running = meta.story({
  ...automated('', {
    prepare: async (client) => {
      await client.call(endpoints.addFault, { body: { route: `GET ${WRIKE}`, latencyMs: WAITING_MS } });
      await personAt(client, EXTENSION).addProject();
    },
  }),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Running…'))[0]).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Run again' })).toBeNull();
  },
});

export const FailedRevoked = meta.story({
  ...automated('', {
    prepare: async (client) => {
      await revoke(client);
      await addProject(client);
    },
  }),
  play: async ({ canvas }) => {
    const firing = within(await canvas.findByRole('article', { name: 'New projects to Wrike' }));
    await expect(await firing.findByRole('button', { name: 'Run again' })).toBeVisible();
    await expect((await firing.findByRole('link', { name: 'Line 3' })).getAttribute('href')).toMatch(/\/automate\/custom-functions\/[^/]+\?line=3$/);
    await expect(await canvas.findByRole('button', { name: 'Reconnect: Wrike Zylker' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Office move' })).toBeVisible();
  },
});

export const FailedMissingScope = meta.story({
  ...automated('', { scenarios: ['automated', 'read-only-scope'], prepare: addProject }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Change scopes' })).toBeVisible();
  },
});

export const WrikeDownThenRunAgain = meta.story({
  ...automated('', {
    prepare: async (client) => {
      await client.call(endpoints.addFault, { body: { route: `POST ${WRIKE}`, times: 1, effect: { kind: 'status', status: 500 } } });
      await addProject(client);
    },
  }),
  play: async ({ canvas }) => {
    const firing = within(await canvas.findByRole('article', { name: 'New projects to Wrike' }));
    await expect((await firing.findAllByText('Failed'))[0]).toBeVisible();
    await userEvent.click(firing.getByRole('button', { name: 'Run again' }));
    await waitFor(() => expect(firing.getAllByText('Succeeded')).toHaveLength(2));
    await expect(await canvas.findByRole('list', { name: 'Tasks of Office move' })).toBeVisible();
    await expect(firing.queryByRole('button', { name: 'Run again' })).toBeNull();
  },
});

export const NoRules = meta.story({
  ...automated('', {
    prepare: async (client) => {
      const { rules } = await client.call(endpoints.listRules, { params });
      for (const { id } of rules) await client.call(endpoints.switchRule, { params: { ...params, ruleId: id }, body: { isActive: false } });
    },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'No workflow rule is on' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'New Workflow Rule' })).toBeVisible();
  },
});

export const ManyFirings = meta.story({
  ...automated('?module=customers', { prepare: (client) => addCustomers(client, 22) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Open the workflow log' })).toBeVisible();
    await expect(canvas.getAllByRole('article')).toHaveLength(20);
  },
});

export const MessagesSent = meta.story({
  ...automated('?view=messages', { prepare: (client) => addCustomers(client, 1) }),
  play: async ({ canvas }) => {
    const list = within(await canvas.findByRole('list', { name: 'Messages, newest first' }));
    await expect(list.getByRole('heading', { name: 'New customer' })).toBeVisible();
    await expect(list.getByText('Welcome Customer 1.')).toBeVisible();
  },
});

export const NoMessages = meta.story({
  ...automated('?view=messages'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing was sent' })).toBeVisible();
  },
});

const notInstalled = automated('', {
  prepare: async (client) => {
    await uninstall(client);
    await revoke(client);
    const body = { name: 'Payroll bureau', connectionUrl: 'https://payroll.example/connect', revokeUrl: 'https://payroll.example/revoke' };
    await client.call(endpoints.createExternalConnection, { params, body });
  },
});

export const NotInstalled = meta.story({
  ...notInstalled,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Authorize: Wrike Zylker' })).toBeVisible();
    await expect(canvas.getByRole('checkbox', { name: 'Payroll bureau' })).toHaveAccessibleDescription('https://payroll.example/connect');
    await expect(await canvas.findByRole('heading', { name: 'Not installed yet' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Install Extension' }));
    await expect(await canvas.findByText('The extension was not installed')).toBeVisible();
  },
});

export const InstalledWithoutAuthorizing = meta.story({
  ...notInstalled,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Install Extension' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Install without authorizing' }));
    await expect(await canvas.findByRole('button', { name: 'Uninstall' })).toBeVisible();
    await expect(await canvas.findByRole('button', { name: 'Reconnect: Wrike Zylker' })).toBeVisible();
  },
});

export const InstallAndUninstall = meta.story({
  ...automated('', { prepare: installVersion }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Test the current ones' }));
    await page.findByText('The current functions and rules are installed');
    await expect(canvas.queryByText(/runs as it was published$/)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Uninstall' }));
    await userEvent.click(within(await page.findByRole('alertdialog')).getByRole('button', { name: 'Uninstall' }));
    await expect(await canvas.findByRole('heading', { name: 'Install the extension' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Install Extension' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Uninstall' }));
    await expect(await page.findByRole('alertdialog')).toBeVisible();
  },
});

export const NothingToAuthorize = meta.story({
  ...screen({ path: PATH }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/there is nothing to authorize/)).toBeVisible();
  },
});

export const RefusedFormKeepsWhatWasTyped = meta.story({
  ...automated('?dialog=new'),
  play: async ({ canvas }) => {
    const form = within(await page.findByRole('dialog', { name: 'New project' }));
    await userEvent.type(await form.findByLabelText('Description'), 'Before June');
    await userEvent.type(form.getByLabelText('Rate'), '12O');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await expect(await form.findByText('Enter the project name.')).toBeVisible();
    await expect(form.getByLabelText('Project Name')).toHaveFocus();
    await expect(form.getByLabelText('Description')).toHaveValue('Before June');
    // Closing the dialog keeps it too; only Cancel forgets it.
    await userEvent.click(form.getByRole('button', { name: 'Close' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'New project' }));
    const again = within(await page.findByRole('dialog'));
    await expect(again.getByLabelText('Rate')).toHaveValue('12O');
    await userEvent.click(again.getByRole('button', { name: 'Save' }));
    await expect(await again.findByText('Enter the project name.')).toBeVisible();
  },
});

export const SaveFailsAndKeepsEverything = meta.story({
  ...automated('?module=customers&dialog=new', { faults: [{ route: 'POST /api/v1/extensions/*/sandbox/records/customers', times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async () => {
    const form = within(await page.findByRole('dialog', { name: 'New customer' }));
    await userEvent.type(await form.findByLabelText('Customer Name'), 'Harbour Light');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await expect(await form.findByText('The customer was not saved')).toBeVisible();
    await expect(form.getByLabelText('Customer Name')).toHaveValue('Harbour Light');
    await expect(form.getByRole('button', { name: 'Save' })).toBeEnabled();
  },
});

export const EditInvoice = meta.story({
  ...automated('?module=invoices'),
  play: async ({ canvas }) => {
    const list = within(await canvas.findByRole('list', { name: 'Invoices' }));
    const [first] = list.getAllByRole('link');
    if (first === undefined) throw new Error('There is no invoice.');
    await userEvent.click(first);
    const form = within(await page.findByRole('dialog', { name: /^Edit “/ }));
    await expect(await form.findByLabelText('Due Date')).toHaveAttribute('type', 'date');
    await userEvent.type(form.getByLabelText('Reference'), 'PO 7');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(canvas.getByText(/was saved$/)).toBeVisible());
  },
});

export const DecideAndDelete = meta.story({
  ...automated(),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Store relaunch' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Submit' }));
    await expect(await canvas.findByText('Submitted')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Actions for Store relaunch' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Delete' }));
    const dialog = within(await page.findByRole('alertdialog', { name: 'Delete “Store relaunch”?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(canvas.queryByRole('link', { name: 'Store relaunch' })).toBeNull());
  },
});

export const RecordGone = meta.story({
  ...automated('?dialog=edit&subject=nobody'),
  play: async () => {
    await expect(await within(await page.findByRole('dialog')).findByText(/not there any more/)).toBeVisible();
  },
});

export const NoMatch = meta.story({
  ...automated('?q=zeppelin'),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'No projects match “zeppelin”' });
    await userEvent.click(within(canvas.getByRole('region', { name: 'Zoho Books' })).getByText('Clear search'));
    await expect(await canvas.findByRole('link', { name: 'Store relaunch' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...automated('', { faults: [{ route: 'GET /api/v1/extensions/*/sandbox', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the installation…')).toBeInTheDocument();
  },
});

export const PanesLoading = meta.story({
  ...automated('', { faults: [{ route: 'GET /api/v1/extensions/*/sandbox/*', effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading projects…')).toBeInTheDocument();
    await expect(await canvas.findByText('Loading the Wrike account…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...automated('', { faults: [{ route: 'GET /api/v1/extensions/*/sandbox*', times: 4, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('button', { name: 'Retry' })).toHaveLength(3));
    for (const button of canvas.getAllByRole('button', { name: 'Retry' })) await userEvent.click(button);
    await expect(await canvas.findByRole('link', { name: 'Store relaunch' })).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'Website Relaunch' })).toBeVisible();
  },
});

export const Phone = meta.story({
  ...automated('', { prepare: addProject }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Office move' });
    await userEvent.click(canvas.getByRole('link', { name: /^What fired/ }));
    await expect(await canvas.findByRole('article', { name: 'New projects to Wrike' })).toBeVisible();
    await expect(canvas.queryByRole('list', { name: 'Projects' })).toBeNull();
    await expectNoSidewaysScroll();
  },
});

export const Narrowest = meta.story({
  ...automated('?pane=fired', {
    prepare: async (client) => {
      await revoke(client);
      await addProject(client);
    },
  }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Run again' });
    await expectNoSidewaysScroll();
  },
});

export const UnknownExtension = meta.story({
  ...screen({ path: '/extensions/no-such-extension/test' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'There is no such extension' })).toBeVisible();
  },
});
