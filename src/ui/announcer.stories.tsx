import { expect, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { announce, Announcer } from './announcer.tsx';

const meta = preview.meta({ title: 'Parts/Announcer', component: Announcer });

export const SpeaksTheSameWordsTwice = meta.story({
  play: async ({ canvas }) => {
    const region = canvas.getByRole('status');
    announce('12 services');
    await waitFor(() => expect(region).toHaveTextContent('12 services'));
    const first = region.textContent;
    announce('12 services');
    await waitFor(() => expect(region.textContent).not.toBe(first));
    await expect(region).toHaveTextContent('12 services');
  },
});
