import { describe, expect, it } from 'vitest';
import { textAt } from '../test-vendor.ts';
import { customerOf, startBooks } from './test-books.ts';

describe('Contacts', () => {
  it('are made, changed and deleted; a name is there once', async () => {
    const books = await startBooks();
    const made = await books.call('POST', '/contacts', { contact_name: 'Bowman and Co', contact_persons: [{ first_name: 'Will', email: 'will@bowman.example' }] });
    expect([made.status, made.body]).toMatchObject([201, { message: 'The contact has been created.', contact: { contact_type: 'customer', first_name: 'Will', status: 'active' } }]);
    const id = textAt(made.body, 'contact.contact_id');
    expect((await books.call('POST', '/contacts', { contact_name: 'bowman and co' })).body).toMatchObject({ code: 3062 });
    expect((await books.call('PUT', `/contacts/${id}`, { company_name: 'Bowman' })).body).toMatchObject({ contact: { contact_name: 'Bowman and Co', company_name: 'Bowman', email: 'will@bowman.example' } });
    expect((await books.call('POST', `/contacts/${id}/inactive`)).body).toEqual({ code: 0, message: 'The contact has been marked as inactive.' });
    expect((await books.call('DELETE', `/contacts/${id}`)).body).toEqual({ code: 0, message: 'The contact has been deleted.' });
  });

  it.each([
    [{ contact_name: 'x'.repeat(201) }, 15],
    [{ contact_name: 'A', phone: '1'.repeat(51) }, 15],
    [{ contact_name: 'A', contact_type: 'friend' }, 2],
    [{}, 2],
  ])('%j is code %i', async (fields, code) => {
    const books = await startBooks();
    expect((await books.call('POST', '/contacts', fields)).body).toMatchObject({ code });
  });
});

describe('Items', () => {
  it('are made, changed and deleted; name and rate are required', async () => {
    const books = await startBooks();
    const made = await books.call('POST', '/items', { name: 'Hard drive', rate: 120 });
    expect([made.status, made.body]).toMatchObject([201, { message: 'The item has been added.', item: { name: 'Hard drive', rate: 120, product_type: 'service' } }]);
    const id = textAt(made.body, 'item.item_id');
    expect((await books.call('POST', '/items', { name: 'Free' })).body).toEqual({ code: 2, message: 'Invalid value passed for rate' });
    expect((await books.call('POST', '/items', { name: 'Hard drive', rate: 1 })).body).toMatchObject({ code: 1001 });
    expect((await books.call('POST', '/items', { name: 'x'.repeat(101), rate: 1 })).body).toMatchObject({ code: 15 });
    expect((await books.call('POST', '/items', { name: 'x', rate: 1, description: 'x'.repeat(2001) })).body).toMatchObject({ code: 15 });
    expect((await books.call('PUT', `/items/${id}`, { rate: 99 })).body).toMatchObject({ message: 'Item details have been saved.', item: { rate: 99 } });
    expect((await books.call('DELETE', `/items/${id}`)).body).toEqual({ code: 0, message: 'The item has been deleted.' });
  });
});

describe('Invoices', () => {
  it('are found by their days and by when they were changed', async () => {
    const books = await startBooks();
    const numbers = async (query: string) => {
      const { body } = await books.call('GET', `/invoices?${query}&sort_column=date`);
      return (body['invoices'] as { invoice_number: string }[]).map((invoice) => invoice.invoice_number);
    };
    expect(await numbers('date=2026-03-01')).toEqual(['INV-000002']);
    expect(await numbers('date_start=2026-03-01')).toEqual(['INV-000002', 'INV-000003']);
    expect(await numbers('date_after=2026-03-01')).toEqual(['INV-000003']);
    expect(await numbers('date_before=2026-03-01')).toEqual(['INV-000001']);
    expect(await numbers('due_date_end=2026-03-31')).toEqual(['INV-000001', 'INV-000002']);
    expect(await numbers('last_modified_time=2026-03-05T00:00:00%2B0530')).toEqual(['INV-000003']);
  });

  it('add up their lines, which take from items what they do not say', async () => {
    const books = await startBooks();
    const itemId = textAt((await books.call('GET', '/items?name=Consulting')).body, 'items.0.item_id');
    const lines = [{ item_id: itemId, quantity: 2 }, { name: 'Travel', rate: 0.1, quantity: 3 }];
    const made = await books.call('POST', '/invoices', { customer_id: await customerOf(books), line_items: lines, date: '2026-03-01', due_date: '2026-03-31' });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        message: 'The invoice has been created.',
        invoice: {
          invoice_number: 'INV-000004',
          status: 'draft',
          date: '2026-03-01',
          line_items: [{ name: 'Consulting', rate: 120, item_total: 240 }, { name: 'Travel', item_total: 0.3 }],
          total: 240.3,
          balance: 240.3,
        },
      },
    ]);
    const id = textAt(made.body, 'invoice.invoice_id');
    expect((await books.call('POST', `/invoices/${id}/status/sent`)).body).toEqual({ code: 0, message: 'Invoice status has been changed to Sent.' });
    expect((await books.call('PUT', `/invoices/${id}`, { notes: 'Thanks' })).body).toMatchObject({ message: 'Invoice information has been updated.', invoice: { status: 'sent', notes: 'Thanks', total: 240.3 } });
    expect((await books.call('POST', `/invoices/${id}/status/void`)).body).toMatchObject({ code: 0 });
    expect((await books.call('GET', '/invoices?filter_by=Status.Void')).body).toMatchObject({ invoices: [{ invoice_id: id, balance: 0 }] });
    expect((await books.call('DELETE', `/invoices/${id}`)).body).toEqual({ code: 0, message: 'The invoice has been deleted.' });
  });

  it.each([
    [{ line_items: [] }, 2],
    [{ line_items: [{}] }, 2],
    [{ line_items: [{ name: 'x'.repeat(101), rate: 1 }] }, 15],
    [{ line_items: [{ item_id: '1' }] }, 1002],
    [{ line_items: [{ name: 'x', rate: 1 }], date: '1 March' }, 2],
    [{ line_items: [{ name: 'x', rate: 1 }], date: '2026-03-02', due_date: '2026-03-01' }, 2],
    [{ line_items: [{ name: 'x', rate: 1 }], invoice_number: 'INV-000001' }, 1001],
  ])('%j is code %i', async (fields, code) => {
    const books = await startBooks();
    expect((await books.call('POST', '/invoices', { customer_id: await customerOf(books), ...fields })).body).toMatchObject({ code });
  });
});
