import { describe, expect, it } from 'vitest';
import { recordFacts, singularOf } from './record-words.ts';

const task = { id: '1', name: 'Pack', description: '', status: 'active' };

describe('a record in words', () => {
  it('is told from others by what its module has', () => {
    expect(recordFacts({ module: 'projects', fields: { customer_name: 'Northwind Foods' }, tasks: [task] })).toEqual(['Northwind Foods', '1 task']);
    expect(recordFacts({ module: 'items', fields: { rate: 120, product_type: 'service' }, tasks: [] })).toEqual(['Rate 120', 'Service']);
    expect(recordFacts({ module: 'invoices', fields: { customer_name: 'Northwind Foods', total: 12.5, due_date: '2026-03-31' }, tasks: [] })).toEqual([
      'Northwind Foods',
      'Total 12.5',
      'due 2026-03-31',
    ]);
  });

  it('leaves out what is not there', () => {
    expect(recordFacts({ module: 'customers', fields: { company_name: '', email: null }, tasks: [] })).toEqual([]);
  });

  it('is called by its singular', () => {
    expect((['projects', 'customers', 'invoices', 'items'] as const).map((module) => singularOf(module))).toEqual(['project', 'customer', 'invoice', 'item']);
  });
});
