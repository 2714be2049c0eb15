/** What a story says when it has been shown and played. */
export interface PlayedStory {
  /** The window that the story asks for, if it is about one. */
  viewport?: string;
  /** Why it failed; absent when it did not. */
  failure?: string;
}

/** The parts of Storybook's preview that are used here; it describes none of them. */
interface StorybookPreview {
  storyStoreValue?: { loadStory: (of: { storyId: string }) => Promise<{ storyGlobals: { viewport?: { value?: string } } }> };
}

interface StorybookChannel {
  once: (event: string, listener: (said: never) => void) => void;
  emit: (event: string, said: unknown) => void;
}

declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: StorybookPreview;
    __STORYBOOK_ADDONS_CHANNEL__?: StorybookChannel;
  }
}

/**
 * Runs on Storybook's page: whether it can show stories yet.
 */
export function isReady(): boolean {
  return window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined;
}

/**
 * Runs on Storybook's page: which window a story asks for. It uses nothing from outside of itself.
 * @param storyId which
 * @returns the name of a viewport, or null
 */
export async function viewportOf(storyId: string): Promise<string | null> {
  const story = await window.__STORYBOOK_PREVIEW__?.storyStoreValue?.loadStory({ storyId });
  return story?.storyGlobals.viewport?.value ?? null;
}

/**
 * Runs on Storybook's page: shows a story and plays it to its end. It uses nothing from outside of itself.
 * @param storyId which
 * @returns what went wrong, or null
 */
export async function play(storyId: string): Promise<string | null> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  if (channel === undefined) return 'Storybook has not started.';
  const problems: string[] = [];
  const note = ({ title, message, description }: { title?: string; message?: string; description?: string }) => {
    problems.push([title, message, description].filter((part) => part !== undefined).join('\n'));
  };
  for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing']) channel.once(event, note);
  channel.once('unhandledErrorsWhilePlaying', (errors: { message?: string }[]) => errors.forEach(note));
  // The accessibility addon would look at each story; the tests do that.
  channel.emit('updateGlobals', { globals: { a11y: { manual: true } } });
  const { status } = await new Promise<{ status: string }>((resolve) => {
    channel.once('storyFinished', resolve);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
  if (problems.length > 0) return problems.join('\n');
  return status === 'success' ? null : 'The story failed without saying why.';
}
