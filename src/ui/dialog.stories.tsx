import { useState, type ComponentProps } from 'react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

/** A page with a button that opens the dialog, as every dialog has one. */
function DialogOnPage({ isOpen: startsOpen, onClose, children, ...dialog }: ComponentProps<typeof Dialog>) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const close = () => {
    onClose();
    setIsOpen(false);
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Edit details</Button>
      <Dialog
        {...dialog}
        isOpen={isOpen}
        onClose={close}
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Save
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}

const meta = preview.meta({
  title: 'Parts/Dialog',
  component: Dialog,
  args: {
    isOpen: true,
    onClose: fn(),
    title: 'Edit connection details',
    children: <TextField label="Connection Name" defaultValue="Wrike Zylker" />,
  },
  render: (args) => <DialogOnPage {...args} />,
});

export const Default = meta.story();
export const Large = meta.story({ args: { size: 'lg', title: 'Activity of Wrike Zylker' } });
export const WithoutFooter = meta.story({ render: (args) => <Dialog {...args} /> });

const paragraphs = Array.from({ length: 30 }, (_, index) => (
  <p key={index}>Scope {index + 1} lets the extension read and change what belongs to the person who signed in.</p>
));

export const LongContent = meta.story({
  args: { title: 'A title that goes on for longer than a line so that it has to wrap beside the button that closes', children: paragraphs },
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
    await expect(screen.getByRole('button', { name: 'Save' }).getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
  },
});

export const Narrowest = meta.story({ ...LongContent.input, globals: { viewport: { value: 'narrowest' } }, play: expectNoSidewaysScroll });

export const RightToLeft = meta.story({
  args: { title: 'تفاصيل الاتصال', children: 'يمكن لهذا الاتصال قراءة المشاريع وتعديلها.' },
  render: (args) => (
    <div dir="rtl">
      <DialogOnPage {...args} />
    </div>
  ),
});

export const FocusMovesInAndReturns = meta.story({
  args: { isOpen: false },
  play: async ({ canvas, args }) => {
    const opener = canvas.getByRole('button', { name: 'Edit details' });
    opener.focus();
    await pressKeys('{Enter}');
    await screen.findByRole('dialog', { name: 'Edit connection details' });
    await expect(screen.getByRole('textbox', { name: 'Connection Name' })).toHaveFocus();
    await pressKeys('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(opener).toHaveFocus();
  },
});

export const NothingToFillIn = meta.story({
  args: { title: 'Revoke Wrike Zylker?', children: 'Functions that use it fail until it is connected again.' },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
});

export const TabStaysInside = meta.story({
  play: async () => {
    const dialog = screen.getByRole('dialog');
    const visited = new Set<Element | null>();
    for (let press = 0; press < 8; press += 1) {
      visited.add(document.activeElement);
      await expect(document.activeElement === document.body || dialog.contains(document.activeElement)).toBe(true);
      await pressKeys('{Tab}');
    }
    for (const name of ['Close', 'Cancel', 'Save']) await expect(visited).toContain(screen.getByRole('button', { name }));
    await expect(visited).toContain(screen.getByRole('textbox'));
  },
});

export const PressBesideCloses = meta.story({
  play: async ({ userEvent, args }) => {
    // A press on the backdrop arrives at the dialog itself.
    await userEvent.click(screen.getByRole('dialog'));
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  },
});

export const PressThatBeganInsideDoesNotClose = meta.story({
  play: async ({ userEvent, args }) => {
    const field = screen.getByRole('textbox');
    await userEvent.pointer([{ target: field, keys: '[MouseLeft>]' }, { target: screen.getByRole('dialog') }, { keys: '[/MouseLeft]' }]);
    await expect(args.onClose).not.toHaveBeenCalled();
    await expect(screen.getByRole('dialog')).toBeVisible();
  },
});
