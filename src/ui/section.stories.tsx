import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { Button } from './button.tsx';
import { Section } from './section.tsx';

const meta = preview.meta({ title: 'Parts/Section', component: Section });

export const WithAside = meta.story({
  args: { title: 'Activity', aside: <Button size="sm">Filter</Button>, children: <p>What belongs together.</p> },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Activity' })).toBeVisible();
  },
});
