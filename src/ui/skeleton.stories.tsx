import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { Skeleton } from './skeleton.tsx';
import { WAIT_SHOWN_AFTER_MS } from './use-delayed.ts';

const meta = preview.meta({ title: 'Parts/Skeleton', component: Skeleton });

export const Line = meta.story();
export const Sized = meta.story({ args: { width: '12rem', height: '2rem' } });

export const NothingForAShortWait = meta.story({
  play: async ({ canvasElement }) => {
    const skeleton = canvasElement.querySelector('span');
    if (skeleton === null) throw new Error('There is no skeleton.');
    skeleton.style.animation = 'none';
    getComputedStyle(skeleton).getPropertyValue('animation-name');
    skeleton.style.animation = '';
    const [appearing] = skeleton.getAnimations();
    if (appearing === undefined) throw new Error('The skeleton is there at once.');
    appearing.pause();
    appearing.currentTime = WAIT_SHOWN_AFTER_MS - 1;
    await expect(getComputedStyle(skeleton).opacity).toBe('0');
    appearing.finish();
    await expect(getComputedStyle(skeleton).opacity).toBe('1');
  },
});
