import { beforeEach, expect, it } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { automatorFor, startAutomator, type Automator } from '../test-automation.ts';

let person: Automator;
beforeEach(async () => {
  person = await startAutomator();
  const { id } = await person.client.call(endpoints.createExtension, { body: { name: 'Payroll for Zoho Books', description: '', product: 'Zoho Books' } });
  const other = automatorFor(person.client, id);
  await person.addFunction('info 1;', 'pay_invoices');
  await other.addFunction('info 1;', 'pay_salaries');
  await other.addRule({ name: 'Pay people', immediateActions: [{ kind: 'in_app_notification', userId: FIRST_USER_ID, message: 'Look' }] });
});

const search = (q: string, limit = 50) => person.client.call(endpoints.searchAutomation, { query: { q, limit } });

it('finds functions and rules of every extension, by each word of what is typed', async () => {
  const { functions, rules } = await search('PAY');
  expect(functions.map(({ name, extension }) => [name, extension.name])).toEqual(
    expect.arrayContaining([
      ['pay_invoices', expect.any(String)],
      ['pay_salaries', 'Payroll for Zoho Books'],
    ]),
  );
  expect(rules).toMatchObject([{ name: 'Pay people', extension: { name: 'Payroll for Zoho Books' }, triggerInWords: 'When project is created', isActive: true }]);
  expect((await search('salaries pay')).functions.map(({ name }) => name)).toEqual(['pay_salaries']);
});

it('finds nothing for a blank text, and no more than was asked for', async () => {
  expect(await search('  ')).toEqual({ functions: [], rules: [] });
  expect((await search('pay', 1)).functions).toHaveLength(1);
});
