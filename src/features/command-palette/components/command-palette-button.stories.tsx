import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, screen as page, userEvent } from 'storybook/test';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { createQueryClient } from '#src/lib/query-client.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { CommandPaletteButton, type OpenedPaletteProps } from './command-palette-button.tsx';
import { CommandPalette } from './command-palette.tsx';

const NO_SCREENS = () => [];

function Palette(opened: OpenedPaletteProps) {
  return <CommandPalette workspaceScreens={[]} extensionScreens={NO_SCREENS} {...opened} />;
}

/** The button on a page with a field, where the palette's code comes when it is let. */
function SlowPalette() {
  const [{ arrival, LazyPalette }] = useState(() => {
    const code = Promise.withResolvers<{ default: typeof Palette }>();
    return { arrival: code, LazyPalette: lazy(() => code.promise) };
  });
  return (
    <>
      <TextField label="Behind" />
      <CommandPaletteButton palette={LazyPalette} />
      <Button onClick={() => arrival.resolve({ default: Palette })}>Let it come</Button>
    </>
  );
}

function Page() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createMemoryRouter([{ path: '*', Component: SlowPalette }]));
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

const meta = preview.meta({ title: 'Console/Command palette/Button', component: CommandPaletteButton });

/** What is typed while the palette's code is on its way ends up in its field, not in the page behind. */
export const TypedBeforeItIsThere = meta.story({
  ...screen({ path: '/' }),
  render: () => <Page />,
  play: async ({ canvas }) => {
    const behind = await canvas.findByLabelText('Behind');
    behind.focus();
    await pressKeys('{Control>}k{/Control}');
    await pressKeys('themex');
    await pressKeys('{Backspace}');
    await expect(behind).toHaveValue('');
    await userEvent.click(canvas.getByRole('button', { name: 'Let it come' }));
    const field = await page.findByLabelText('Search screens, things and actions');
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('theme');
    await pressKeys(' dark');
    await expect(field).toHaveValue('theme dark');
    await page.findByText('Theme: Dark');
  },
});
