import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import type { DelugeEditorHandle } from '#src/deluge/editor/create-editor.ts';
import type { EditorContext } from '#src/deluge/editor/editor-context.ts';
import { Button } from '#src/ui/button.tsx';
import { DelugeEditor } from './deluge-editor.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { PlainEditor } from './plain-editor.tsx';
import styles from './deluge-editor.module.css';

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

const SCRIPT = `// Makes the Books project in Wrike, too.
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
const PATIENCE = { timeout: 15_000 };

interface EditorArgs {
  initial: string;
  isReadOnly?: boolean;
  onSave?: () => void;
}

function Harness({ initial, isReadOnly = false, onSave }: EditorArgs) {
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

const meta = preview.meta({ title: 'Functions/DelugeEditor', component: Harness, args: { initial: SCRIPT }, parameters: { layout: 'padded' } });

async function editorBox(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Script of createwrikeproject' }, PATIENCE);
}

/** The script as the screen around the editor has it. */
function script(): string {
  return screen.getByTestId('value').textContent;
}

/** Puts the cursor to the end of the script. */
async function goToEnd(): Promise<void> {
  (await editorBox()).focus();
  await pressKeys('{Control>}{End}{/Control}');
}

async function goToStart(): Promise<void> {
  (await editorBox()).focus();
  await pressKeys('{Control>}{Home}{/Control}');
}

/** The editor takes no choice in the first moment after its list has opened: a key already on its way was meant for the text. */
async function choose(keys = '{Enter}'): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await pressKeys(keys);
}

export const Script = meta.story({
  play: async () => {
    const box = await editorBox();
    await expect(box).toHaveAccessibleDescription(/Press Escape, then Tab, to leave/);
    const colours = ['invokeurl', '"wrike_zylker"', '// Makes the Books project in Wrike, too.', '0'].map((text) => getComputedStyle(screen.getAllByText(text).at(-1) ?? box).color);
    await expect(new Set(colours).size).toBe(4);
    await expect(await screen.findByRole('button', { name: 'No problems' }, PATIENCE)).toBeVisible();
    await expect(document.head.querySelectorAll('style')).not.toContain(document.querySelector('style[data-cm]'));
  },
});

export const Loading = meta.story({ render: () => <div className={styles['frame']} style={{ blockSize: '30rem' }}><EditorSkeleton /></div> });

export const WithoutItsCode = meta.story({
  render: function PlainHarness({ initial }) {
    const [value, setValue] = useState(initial);
    return (
      <div className={styles['frame']} style={{ blockSize: '30rem' }}>
        <PlainEditor value={value} onChange={setValue} label="Script of createwrikeproject" isReadOnly={false} />
      </div>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: 'Script of createwrikeproject' });
    await userEvent.clear(field);
    await userEvent.type(field, 'info 1;');
    await expect(field).toHaveValue('info 1;');
    await expect(canvas.getByRole('alert')).toHaveTextContent('could not be loaded');
  },
});

export const Empty = meta.story({ args: { initial: '' } });

export const ReadOnly = meta.story({
  args: { isReadOnly: true },
  play: async () => {
    const box = await editorBox();
    box.focus();
    await pressKeys('x');
    await expect(script()).toBe(SCRIPT);
    await expect(box).toHaveAttribute('aria-readonly', 'true');
  },
});

export const CompletesKeysOfTheRecord = meta.story({
  args: { initial: '' },
  play: async () => {
    await goToEnd();
    await pressKeys('name = project.get("pro');
    const list = await screen.findByRole('listbox', { name: 'Completions' }, PATIENCE);
    await expect(within(list).getAllByRole('option').map((option) => option.textContent)).toEqual([
      expect.stringContaining('project_id'),
      expect.stringContaining('project_name'),
    ]);
    await choose('{ArrowDown}{Enter}');
    await waitFor(() => expect(script()).toBe('name = project.get("project_name")'));
  },
});

export const CompletesConnections = meta.story({
  args: { initial: 'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/contacts"\n\t' },
  play: async () => {
    await goToEnd();
    await pressKeys('conn');
    await screen.findByRole('option', { name: /connection/ }, PATIENCE);
    await choose();
    await expect(await screen.findByRole('option', { name: /wrike_zylker/ }, PATIENCE)).toBeVisible();
    await choose();
    await waitFor(() => expect(script()).toContain('connection:"wrike_zylker"'));
  },
});

/** The list is scrolled with the arrow keys while the focus stays in the text, which axe can't see. */
const SCROLLED_FROM_THE_TEXT = { a11y: { config: { rules: [{ id: 'scrollable-region-focusable', selector: ':not([role=listbox])' }, { id: 'region', enabled: false }, { id: 'landmark-one-main', enabled: false }, { id: 'page-has-heading-one', enabled: false }] } } };

export const CompletesMethods = meta.story({
  parameters: SCROLLED_FROM_THE_TEXT,
  args: { initial: 'names = {"a","b"};\ninfo names' },
  play: async () => {
    await goToEnd();
    await pressKeys('.');
    const list = await screen.findByRole('listbox', { name: 'Completions' }, PATIENCE);
    await expect(within(list).getByRole('option', { name: /addAll/ })).toBeVisible();
    await expect(within(list).queryByRole('option', { name: /containKey/ })).toBeNull();
  },
});

export const CompletesSnippets = meta.story({
  args: { initial: '' },
  play: async () => {
    await goToEnd();
    await pressKeys('try');
    await screen.findByRole('option', { name: /try catch/ }, PATIENCE);
    await choose();
    await waitFor(() => expect(script()).toBe('try\n{\n\t\n}\ncatch (error)\n{\n\tinfo error;\n}'));
  },
});

export const SignatureWhileTyping = meta.story({
  args: { initial: 'order = Map();\n' },
  play: async () => {
    await goToEnd();
    await pressKeys('info standalone.total(order,');
    await expect(await screen.findByText('region', { selector: 'strong' }, PATIENCE)).toBeVisible();
    await pressKeys('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByText('region', { selector: 'strong' })).toBeNull());
  },
});

export const ExplainsByKeyboard = meta.story({
  play: async () => {
    await goToEnd();
    await pressKeys('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{Home}{ArrowRight}');
    await pressKeys('{Control>}{Shift>} {/Shift}{/Control}');
    await expect(await screen.findByText(/Runs the first block whose condition is true/, undefined, PATIENCE)).toBeVisible();
  },
});

const WRONG = 'total = 0;\nfor each  value in {1,2}\n{\n\ttotal = total + value;\n}\nif(total > 2)\n{\n\tinfo totl;\n}\nelseif(total = 1)\n{\n\tinfo "one";\n}\nanswer = invokeurl\n[\n\turl :"https://www.wrike.com"\n\tconnection:"wrike_zylkr"\n];\ninfo answer;';

export const Problems = meta.story({
  args: { initial: WRONG },
  play: async () => {
    (await editorBox()).focus();
    await screen.findByRole('button', { name: /error/ }, PATIENCE);
    await pressKeys('{Control>}{Shift>}M{/Shift}{/Control}');
    const list = await screen.findByRole('region', { name: 'Problems' });
    await waitFor(() => expect(within(list).getByRole('button', { name: /Line 8.*totl/ })).toHaveFocus());
    await expect(within(list).getByRole('button', { name: /wrike_zylkr/ })).toBeVisible();
  },
});

export const QuickFix = meta.story({
  args: { initial: WRONG },
  play: async () => {
    await editorBox();
    await userEvent.click(await screen.findByRole('button', { name: /error/ }, PATIENCE));
    await userEvent.click(screen.getByRole('button', { name: 'Use total' }));
    await waitFor(() => expect(script()).toContain('info total;'));
    await userEvent.click(screen.getByRole('button', { name: 'Use wrike_zylker' }));
    await waitFor(() => expect(script()).toContain('connection:"wrike_zylker"'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Use total' })).toBeNull(), PATIENCE);
  },
});

export const LintsWhileTyping = meta.story({
  args: { initial: '' },
  play: async () => {
    await goToEnd();
    await expect(await screen.findByRole('button', { name: 'No problems' }, PATIENCE)).toBeVisible();
    await pressKeys('info nothing;');
    await expect(await screen.findByRole('button', { name: '1 error' }, PATIENCE)).toBeVisible();
    await pressKeys('{F8}');
    await expect(await screen.findByText("Variable 'nothing' is not defined", { exact: false }, PATIENCE)).toBeVisible();
  },
});

export const Renames = meta.story({
  play: async () => {
    await goToStart();
    await pressKeys('{ArrowDown}{F2}');
    const input = await screen.findByRole('textbox', { name: 'Rename projectName to' }, PATIENCE);
    await expect(input).toHaveFocus();
    await pressKeys('title{Enter}');
    await waitFor(() => expect(script()).toContain('values.put("title",title);'));
    await expect(script()).toContain('" of " + title;');
    await expect(await screen.findByText('Renamed projectName to title in 3 places.', { selector: '[role=status]' })).toBeVisible();
    await pressKeys('{Control>}z{/Control}');
    await waitFor(() => expect(script()).toBe(SCRIPT));
  },
});

export const RefusesAName = meta.story({
  play: async () => {
    await goToStart();
    await pressKeys('{ArrowDown}{F2}');
    await screen.findByRole('textbox', { name: 'Rename projectName to' }, PATIENCE);
    await pressKeys('values{Enter}');
    await expect(await screen.findByText("There is already a variable 'values', assigned on line 3.")).toBeVisible();
    await expect(script()).toBe(SCRIPT);
  },
});

export const FindsAndReplaces = meta.story({
  play: async () => {
    (await editorBox()).focus();
    await pressKeys('{Control>}f{/Control}');
    await expect(await screen.findByRole('textbox', { name: 'Find' }, PATIENCE)).toHaveFocus();
    await pressKeys('projectName');
    await expect(await screen.findByText('3 matches')).toBeVisible();
    await pressKeys('{Enter}');
    await expect(await screen.findByText('1 of 3')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Match case' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Replace with' }));
    await pressKeys('title');
    await userEvent.click(screen.getByRole('button', { name: 'Replace all' }));
    await waitFor(() => expect(script()).not.toContain('projectName'));
    await expect(await screen.findByText('No matches')).toBeVisible();
  },
});

export const Formats = meta.story({
  args: { initial: 'a=1;\nIF(a==1){info   a;}\nelse{info "other";}' },
  play: async () => {
    await goToEnd();
    await pressKeys('{Shift>}{Alt>}f{/Alt}{/Shift}');
    await waitFor(() => expect(script()).toBe('a = 1;\nif(a == 1)\n{\n\tinfo a;\n}\nelse\n{\n\tinfo "other";\n}\n'));
    await expect(await screen.findByText(/Line 9, column 2/)).toBeVisible();
    await pressKeys('{Control>}z{/Control}');
    await waitFor(() => expect(script()).toBe('a=1;\nIF(a==1){info   a;}\nelse{info "other";}'));
  },
});

export const DoesNotFormatBrokenCode = meta.story({
  args: { initial: 'a = (1;\n' },
  play: async () => {
    (await editorBox()).focus();
    await pressKeys('{Shift>}{Alt>}f{/Alt}{/Shift}');
    await expect(await screen.findByText(/Not formatted\. Line 1/, { selector: '[role=status]' })).toBeVisible();
  },
});

export const GoesToDefinition = meta.story({
  play: async () => {
    await goToEnd();
    // To projectName at the end of its line.
    await pressKeys('{ArrowUp}{ArrowUp}{End}{ArrowLeft}{ArrowLeft}');
    await pressKeys('{F12}');
    await expect(await screen.findByText('Line 2, column 12')).toBeVisible();
  },
});

export const Reveals = meta.story({
  play: async ({ canvas }) => {
    const box = await editorBox();
    await userEvent.click(canvas.getByRole('button', { name: 'Reveal line 7' }));
    await expect(await screen.findByText('Line 7, column 8')).toBeVisible();
    await expect(box).toHaveFocus();
  },
});

export const InsertsAConnection = meta.story({
  play: async ({ canvas }) => {
    const box = await editorBox();
    await userEvent.click(canvas.getByRole('button', { name: 'Reveal line 7' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Insert books_tasks' }));
    await waitFor(() => expect(script()).toContain('\tconnection:"books_tasks"\n];'));
    await expect(script()).not.toContain('wrike_zylker');
    await expect(box).toHaveFocus();
  },
});

export const TakesAnotherScript = meta.story({
  play: async ({ canvas }) => {
    const box = await editorBox();
    await userEvent.click(canvas.getByRole('button', { name: 'Open another script' }));
    await waitFor(() => expect(box).toHaveTextContent('info "another script";'));
  },
});

export const LeavesByTab = meta.story({
  args: { initial: 'info 1;' },
  play: async () => {
    const box = await editorBox();
    await goToStart();
    await pressKeys('{Tab}');
    await waitFor(() => expect(script()).toBe('\tinfo 1;'));
    await pressKeys('{Escape}{Tab}');
    await waitFor(() => expect(box).not.toHaveFocus());
    await expect(script()).toBe('\tinfo 1;');
  },
});

const save = fn();

export const Saves = meta.story({
  args: { onSave: save },
  play: async () => {
    (await editorBox()).focus();
    await pressKeys('{Control>}s{/Control}');
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
  },
});

export const Folds = meta.story({
  play: async () => {
    (await editorBox()).focus();
    await pressKeys('{Control>}{Alt>}[[{/Alt}{/Control}');
    await expect((await screen.findAllByLabelText('folded code', undefined, PATIENCE)).length).toBeGreaterThan(0);
  },
});

export const ClosesBrackets = meta.story({
  args: { initial: '' },
  play: async () => {
    await goToEnd();
    await pressKeys('x = ifnull([[1');
    await waitFor(() => expect(script()).toBe('x = ifnull([1])'));
  },
});

export const NarrowestScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { initial: WRONG },
  play: async () => {
    (await editorBox()).focus();
    await userEvent.click(await screen.findByRole('button', { name: /error/ }, PATIENCE));
    (await editorBox()).focus();
    await pressKeys('{Control>}f{/Control}');
    await screen.findByRole('textbox', { name: 'Find' });
    await expectNoSidewaysScroll();
  },
});

export const HighContrast = meta.story({ args: { initial: WRONG }, globals: { theme: 'high-contrast' } });

export const ManyLines = meta.story({ args: { initial: Array.from({ length: 3000 }, (_, line) => `info ${line} + " of many lines";`).join('\n') } });

export const RightToLeftText = meta.story({ args: { initial: 'name = "اتصال رايك";\ninfo name + "‮txt.exe"; // تعليق' } });
