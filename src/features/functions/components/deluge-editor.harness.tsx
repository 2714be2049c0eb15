import { useState } from 'react';
import { screen } from 'storybook/test';
import { pressKeys } from '#.storybook/press-keys.ts';
import type { DelugeEditorHandle } from '#src/deluge/editor/create-editor.ts';
import type { EditorContext } from '#src/deluge/editor/editor-context.ts';
import { Button } from '#src/ui/button.tsx';
import { DelugeEditor } from './deluge-editor.tsx';

const CONTEXT: EditorContext = {
  host: 'services',
  variables: [
    {
      name: 'project',
      description: 'The project that the rule has fired for.',
      sample: { project_id: '460000000049023', project_name: 'Website relaunch', description: 'New look', tasks: [{ task_id: '1', task_name: 'Draft' }] },
    },
    { name: 'organization', description: 'The organization.', sample: { organization_id: '10234695', api_root_endpoint: 'https://www.zohoapis.com/books/v3' } },
  ],
  functions: [{ name: 'standalone.total', parameters: ['order', 'region'], description: 'The total of an order with the tax of its region.' }],
  connections: [
    { linkName: 'wrike_zylker', name: 'Wrike Zylker', service: 'Wrike' },
    { linkName: 'books_tasks', name: 'Books Tasks', service: 'Zoho Books' },
  ],
};

/** A script as the tutorial has it. */
export const SCRIPT = `// Makes the Books project in Wrike, too.
projectName = project.get("project_name");
values = Map();
values.put("title",projectName);
folder = invokeurl
[
\turl :"https://www.wrike.com/api/v4/folders/IEABC123/folders"
\ttype :POST
\tparameters:values
\tconnection:"wrike_zylker"
];
folderId = folder.get("data").get(0).get("id");
for each  task in project.get("tasks")
{
\tif(task.get("task_name") != null && folderId != null)
\t{
\t\tinfo "Task " + task.get("task_name") + " of " + projectName;
\t}
}`;

/** The part fetches its code when it is first needed, and waits a moment before it checks. */
export const PATIENCE = { timeout: 15_000 };

interface EditorArgs {
  initial: string;
  isReadOnly?: boolean;
  onSave?: () => void;
}

/** A screen around the editor: it keeps the script and has buttons for what can be done from outside. */
export function EditorHarness({ initial, isReadOnly = false, onSave }: EditorArgs) {
  const [value, setValue] = useState(initial);
  const [editor, setEditor] = useState<DelugeEditorHandle | null>(null);
  return (
    <div style={{ display: 'grid', gap: '0.5rem', gridTemplateRows: 'auto 30rem' }}>
      <div style={{ display: 'flex', gap: '0.5rem', flexWrap: 'wrap' }}>
        <Button size="sm" onClick={() => editor?.reveal(7, 8)}>Reveal line 7</Button>
        <Button size="sm" onClick={() => editor?.insertConnection('books_tasks')}>Insert books_tasks</Button>
        <Button size="sm" onClick={() => setValue('info "another script";')}>Open another script</Button>
        <output hidden data-testid="value">{value}</output>
      </div>
      <DelugeEditor ref={setEditor} value={value} onChange={setValue} label="Script of createwrikeproject" context={CONTEXT} isReadOnly={isReadOnly} {...(onSave === undefined ? {} : { onSave })} />
    </div>
  );
}


/** The text of the editor, once its code has arrived. */
export async function editorBox(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Script of createwrikeproject' }, PATIENCE);
}

/** The script as the screen around the editor has it. */
export function script(): string {
  return screen.getByTestId('value').textContent;
}

/** Puts the cursor to the end of the script. */
export async function goToEnd(): Promise<void> {
  (await editorBox()).focus();
  await pressKeys('{Control>}{End}{/Control}');
}

/** Puts the cursor to the beginning of the script. */
export async function goToStart(): Promise<void> {
  (await editorBox()).focus();
  await pressKeys('{Control>}{Home}{/Control}');
}

/** The editor takes no choice in the first moment after its list has opened: a key already on its way was meant for the text. */
export async function choose(keys = '{Enter}'): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await pressKeys(keys);
}

/** A script with three errors and a warning. */
export const WRONG = 'total = 0;\nfor each  value in {1,2}\n{\n\ttotal = total + value;\n}\nif(total > 2)\n{\n\tinfo totl;\n}\nelseif(total = 1)\n{\n\tinfo "one";\n}\nanswer = invokeurl\n[\n\turl :"https://www.wrike.com"\n\tconnection:"wrike_zylkr"\n];\ninfo answer;';

const QUIET_MS = 500;

/** Waits until nothing changes any more: the checker looks at the script a moment after the last key. */
export async function becomeQuiet(): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, QUIET_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
}
