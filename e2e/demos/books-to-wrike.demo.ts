import { defineDemo } from '../support/demo/define-demo.ts';

/* The whole tutorial: from an empty workspace to a published extension that copies projects to Wrike. */

const FUNCTION = 'createwrikeproject';

export default defineDemo({
  name: 'books-to-wrike',
  title: 'From a project in Zoho Books to tasks in Wrike',
  summary: 'The whole way: an extension, its connection, a function, a rule, a test and a published version.',
  scenarios: ['empty'],
  async play({ page, sigma, automate, sandbox, tell }) {
    await tell.chapter('Create the extension', 'An empty workspace. The extension is where everything else will live.');
    await sigma.createExtension('Wrike for Zoho Books');

    await tell.chapter('Connect it to Wrike', 'One connection, with the one scope that is needed.');
    await sigma.newConnection();
    await sigma.pickService('Wrike');
    await sigma.fillConnection({ name: 'Wrike Zylker', scopes: ['wsReadWrite'] });
    const consent = await sigma.opensConsent(sigma.createAndConnect);
    await consent.acceptAndClose();
    await tell.show(sigma.status('Connected'), 'It is connected: scripts can use it from now on.');
    await sigma.close();

    await tell.chapter('Write the function', 'It reads the project and its tasks, and calls Wrike: once for the project, once for each task.');
    await automate.open('Custom Functions');
    await automate.createFromTemplate('Create a Wrike project');
    await tell.code(automate.script(FUNCTION), 'deluge', 'The template names the connection that was just made.');

    await tell.chapter('Run it for each new project', 'A workflow rule says when: here, when a project is created.');
    await automate.open('Workflow Rules');
    await automate.createRule('Project to Wrike', FUNCTION);
    await tell.show(page.getByRole('row', { name: /Project to Wrike/ }), 'The rule is on. It does not touch projects that were there before.');

    await tell.chapter('Test it', 'The sandbox is a Zoho Books organization with a Wrike account beside it.');
    await sandbox.open();
    await sandbox.install();
    await sandbox.createProject({ name: 'Office move', tasks: ['Book the movers', 'Pack'] });
    await sandbox.turnTo('What fired');
    await tell.show(sandbox.firings.filter({ hasText: 'Succeeded' }), 'The rule fired, and each call that the function made is listed with its answer.');
    await sandbox.turnTo('Wrike');
    await tell.show(sandbox.wrikeFolder('Office move'), 'The project is in Wrike, with its tasks.');
    await sandbox.close();

    await tell.chapter('Publish it', 'What the review looks at is checked before; the version gets an address to install it from.');
    await sigma.publish('Projects appear in Wrike with their tasks.');
    await tell.show(page.getByRole('textbox', { name: 'Private Installation URL' }), 'The version is published. Whoever has this address can install it.');
  },
});
