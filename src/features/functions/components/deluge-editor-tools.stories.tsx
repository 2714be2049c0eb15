import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { becomeQuiet, EditorHarness, editorBox, goToEnd, goToStart, PATIENCE, script, SCRIPT, WRONG } from './deluge-editor.harness.tsx';

const meta = preview.meta({ title: 'Automate/Custom Functions/Deluge editor tools', component: EditorHarness, args: { initial: SCRIPT }, parameters: { layout: 'padded' }, afterEach: becomeQuiet });

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
    const formatted = 'a = 1;\nif(a == 1)\n{\n\tinfo a;\n}\nelse\n{\n\tinfo "other";\n}\n';
    await waitFor(() => expect(script()).toBe(formatted));
    await expect(await screen.findByText(/Line 9, column 2/)).toBeVisible();
    await pressKeys('{Control>}z{/Control}');
    await waitFor(() => expect(script()).toBe('a=1;\nIF(a==1){info   a;}\nelse{info "other";}'));
    await pressKeys('{Control>}y{/Control}');
    await waitFor(() => expect(script()).toBe(formatted));
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

export const FollowsANameByClick = meta.story({
  args: { initial: 'total = 1;\n\ninfo total;' },
  play: async () => {
    const box = await editorBox();
    const line = [...box.querySelectorAll('.cm-line')].at(-1);
    const text = document.createTreeWalker(line ?? box, NodeFilter.SHOW_TEXT);
    let node = text.nextNode();
    while (node !== null && node.textContent?.includes('total') !== true) node = text.nextNode();
    const range = document.createRange();
    const at = node?.textContent?.indexOf('total') ?? 0;
    range.setStart(node ?? box, at);
    range.setEnd(node ?? box, at + 5);
    const { left, top, height } = range.getBoundingClientRect();
    const mouse = { bubbles: true, cancelable: true, ctrlKey: true, button: 0, clientX: left + 3, clientY: top + height / 2 };
    box.dispatchEvent(new MouseEvent('mousemove', mouse));
    await expect(box.querySelector('.cm-definitionLink')).toHaveTextContent('total');
    box.dispatchEvent(new MouseEvent('mousedown', mouse));
    await expect(await screen.findByText('Line 1, column 6')).toBeVisible();
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

export const TogglesComments = meta.story({
  args: { initial: 'info 1;\ninfo 2;' },
  play: async () => {
    await goToStart();
    await pressKeys('{Control>}/{/Control}');
    await waitFor(() => expect(script()).toBe('// info 1;\ninfo 2;'));
    await pressKeys('{Control>}/{/Control}');
    await waitFor(() => expect(script()).toBe('info 1;\ninfo 2;'));
  },
});

export const GoesToALine = meta.story({
  play: async () => {
    await goToStart();
    await pressKeys('{Control>}{Alt>}g{/Alt}{/Control}');
    const input = await screen.findByRole('textbox', { name: /Go to line/ });
    await userEvent.clear(input);
    await pressKeys('12{Enter}');
    await expect(await screen.findByText('Line 12, column 1')).toBeVisible();
  },
});

export const Folds = meta.story({
  play: async () => {
    (await editorBox()).focus();
    // What can be folded is known once the script has been read.
    await screen.findAllByTitle('Fold line', undefined, PATIENCE);
    await pressKeys('{Control>}{Alt>}[[{/Alt}{/Control}');
    await expect((await screen.findAllByLabelText('Folded lines', undefined, PATIENCE)).length).toBeGreaterThan(0);
  },
});
