import type { Browser } from 'playwright';
import { Camera, type CameraSetup, type PhotographedStory } from './camera.ts';
import type { Story } from './story.ts';

interface Session {
  browser: Browser;
  /** Where a built Storybook is served. */
  origin: string;
  setup: CameraSetup;
  workers: number;
  /** Gets each story as soon as it is photographed. */
  onStory: (story: Story, photographed: PhotographedStory) => Promise<void>;
}

/**
 * Photographs stories on several pages side by side.
 * @param stories which
 * @param session how, and who gets them
 */
export async function photographStories(stories: readonly Story[], { browser, origin, setup, workers, onStory }: Session): Promise<void> {
  const waiting = [...stories];
  const work = async () => {
    let camera = await Camera.open(browser, origin, setup);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      let photographed = await camera.photograph(story);
      if (photographed.failure !== undefined) {
        // A busy machine may let a story wait for too long; a story that is broken breaks again, on a page that nothing was left on.
        await camera.close();
        camera = await Camera.open(browser, origin, setup);
        photographed = await camera.photograph(story);
      }
      await onStory(story, photographed);
    }
    await camera.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
