import { expect, fn } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

const meta = preview.meta({ title: 'Parts/Banner', component: Banner, args: { tone: 'neutral' as const, title: 'You look at this as a member' } });

export const Neutral = meta.story();
export const Info = meta.story({ args: { tone: 'info', title: 'Finish the authorization in the other window' } });
export const Success = meta.story({ args: { tone: 'success', title: 'Connection created successfully' } });
export const Warning = meta.story({ args: { tone: 'warning', title: 'You are offline', children: 'What you see may be out of date.' } });
export const Danger = meta.story({ args: { tone: 'danger', title: 'The authorization was rejected', children: 'Wrike reported: access_denied. Nothing was stored.' } });

const onRetry = fn();

export const WithActions = meta.story({
  args: {
    tone: 'warning',
    title: 'The window was closed before the authorization ended',
    children: 'Open it again to go on; what you entered is kept.',
    actions: (
      <>
        <Button size="sm" onClick={onRetry}>
          Open again
        </Button>
        <Button size="sm" variant="ghost">
          Cancel
        </Button>
      </>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    onRetry.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Open again' }));
    await expect(onRetry).toHaveBeenCalledOnce();
  },
});

export const NarrowScreen = meta.story({
  ...WithActions.input,
  globals: { viewport: { value: 'narrowest' } },
  args: { ...WithActions.input.args, children: 'invalid_scope:'.repeat(12) },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { tone: 'danger', title: 'تم رفض التفويض', children: 'لم يتم تخزين أي شيء.' },
  render: (args) => (
    <div dir="rtl">
      <Banner {...args} />
    </div>
  ),
});
