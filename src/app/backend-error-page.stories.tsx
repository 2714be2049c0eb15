import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { BackendErrorPage } from './backend-error-page.tsx';

const meta = preview.meta({ title: 'Console/Backend did not start', component: BackendErrorPage, parameters: { layout: 'fullscreen' } });

export const Default = meta.story({
  args: { error: new Error('The operation is insecure.') },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: 'The console could not start' })).toBeVisible();
    await expect(canvas.getByText('The operation is insecure.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Retry' })).toBeVisible();
  },
});
