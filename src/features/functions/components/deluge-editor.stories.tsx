import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { becomeQuiet, choose, EditorHarness, editorBox, goToEnd, goToStart, PATIENCE, script, SCRIPT, WRONG } from './deluge-editor.harness.tsx';
import styles from './deluge-editor.module.css';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { PlainEditor } from './plain-editor.tsx';

const meta = preview.meta({ title: 'Automate/Custom Functions/Deluge editor', component: EditorHarness, args: { initial: SCRIPT }, parameters: { layout: 'padded' }, afterEach: becomeQuiet });

export const Script = meta.story({
  play: async () => {
    const box = await editorBox();
    await expect(box).toHaveAccessibleDescription(/Press Escape, then Tab, to leave/);
    const colours = ['invokeurl', '"wrike_zylker"', '// Makes the Books project in Wrike, too.', '0'].map((text) => getComputedStyle(screen.getAllByText(text).at(-1) ?? box).color);
    await expect(new Set(colours).size).toBe(4);
    await expect(await screen.findByRole('button', { name: 'No problems' }, PATIENCE)).toBeVisible();
    // The page's policy allows no style elements.
    const adopted = document.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText));
    await expect(adopted.some((rule) => rule.includes('.cm-scroller'))).toBe(true);
    await expect([...document.querySelectorAll('style')].some(({ textContent }) => textContent.includes('.cm-scroller'))).toBe(false);
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
