import type { EditorContext } from './editor-context.ts';

/** What a function on Projects is given, for the tests of the editor. */
export const PROJECTS: EditorContext = {
  host: 'services',
  variables: [
    {
      name: 'project',
      description: 'The project.',
      sample: { project_name: 'Website relaunch', project_id: '9001', rate: 42.5, tasks: [{ task_name: 'Draft', is_billable: true }] },
    },
    { name: 'organization', description: 'The organization.', sample: { organization_id: '10234695' } },
  ],
  functions: [{ name: 'standalone.total', parameters: ['order', 'region'], description: 'The total of an order.' }],
  connections: [
    { linkName: 'wrike_zylker', name: 'Wrike Zylker', service: 'Wrike' },
    { linkName: 'books_tasks', name: 'Books Tasks', service: 'Zoho Books' },
  ],
};

/** A script with its cursor, written as `|`. */
export function atCursor(marked: string): { readonly code: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { code: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
