import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { Spinner } from './spinner.tsx';

const meta = preview.meta({ title: 'Parts/Spinner', component: Spinner });

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('span')).toHaveAttribute('aria-hidden', 'true');
  },
});
