import { describe, expect, it } from 'vitest';
import type { BookModule, ModuleField } from '#src/contract/functions.ts';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { choiceLabel, controlKindOf, draftOf, editableFields, recordInput } from './record-form.ts';

function field(key: string, change: Partial<ModuleField> = {}): ModuleField {
  return { key, label: key, type: 'text', options: [], isRequired: false, isEditable: true, maxLength: 100, ...change };
}

const PROJECTS: BookModule = {
  name: 'projects',
  label: 'Projects',
  singular: 'project',
  parameters: [],
  fields: [
    field('project_name', { isRequired: true }),
    field('description', { maxLength: 500 }),
    field('billing_type', { type: 'choice', options: ['fixed_cost_for_project', 'based_on_project_hours'], isRequired: true }),
    field('rate', { type: 'number' }),
    field('created_time', { type: 'date', isEditable: false }),
  ],
};

const RECORD: SandboxRecord = {
  id: '1',
  module: 'projects',
  label: 'Office move',
  fields: { project_name: 'Office move', description: 'Before June', billing_type: 'based_on_project_hours', rate: 120, created_time: '2026-01-01' },
  tasks: [{ id: 't1', name: 'Pack', description: '', status: 'active' }],
  users: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

describe('the record form', () => {
  it('leaves out what people cannot change', () => {
    expect(editableFields(PROJECTS).map(({ key }) => key)).toEqual(['project_name', 'description', 'billing_type', 'rate']);
  });

  it('begins a new record with the first choice where one must be made', () => {
    expect(draftOf(PROJECTS, null)).toEqual({ fields: { project_name: '', description: '', billing_type: 'fixed_cost_for_project', rate: '' }, tasks: [] });
  });

  it('sends of a new record what was filled in and what must be', () => {
    const draft = { ...draftOf(PROJECTS, null), tasks: [{ key: 'a', id: null, name: 'Pack', description: '' }] };
    expect(recordInput(PROJECTS, draft, null)).toEqual({
      fields: { project_name: '', billing_type: 'fixed_cost_for_project' },
      tasks: [{ name: 'Pack', description: '' }],
    });
  });

  it('sends of a change only the fields that differ, and all tasks', () => {
    const before = draftOf(PROJECTS, RECORD);
    expect(recordInput(PROJECTS, before, RECORD)).toEqual({ fields: {}, tasks: [{ id: 't1', name: 'Pack', description: '' }] });
    const changed = { fields: { ...before.fields, rate: '99.5', description: '' }, tasks: [] };
    expect(recordInput(PROJECTS, changed, RECORD)).toEqual({ fields: { rate: 99.5, description: '' }, tasks: [] });
  });

  it('sends what is no number as it was typed', () => {
    const draft = { ...draftOf(PROJECTS, null), fields: { project_name: 'A', billing_type: 'based_on_project_hours', rate: '12O' } };
    expect(recordInput(PROJECTS, draft, null).fields).toMatchObject({ rate: '12O' });
  });

  it('enters each field with the control that fits', () => {
    expect(PROJECTS.fields.map((each) => controlKindOf(each))).toEqual(['line', 'lines', 'choice', 'number', 'date']);
    expect([controlKindOf(field('customer_id')), controlKindOf(field('item_id'))]).toEqual(['customers', 'items']);
  });

  it('writes choices for people', () => {
    expect(choiceLabel('fixed_cost_for_project')).toBe('Fixed cost for project');
  });
});
