/** What became of a story that was shown. */
export interface ShownStory {
  /** Why it failed, or null. */
  failure: string | null;
  /**
   * Whether it pressed Retry or cleared the filters: it then ends where everything is well, and what it is about, the error or the list in
   * which nothing matches, is what it opens with.
   */
  leavesItsState: boolean;
}

interface PreparedStory {
  storyGlobals: { viewport?: { value?: string } };
  playFunction?: unknown;
}

/** The parts of Storybook's preview that are used here; it describes none of them. */
interface StorybookPreview {
  storyStoreValue?: { loadStory: (of: { storyId: string }) => Promise<PreparedStory> };
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
 * Runs on Storybook's page: where what it shows ends. It uses nothing from outside of itself.
 * @returns CSS pixels from the upper edge of the window, rounded up; infinity when a dialog covers all of it
 */
export function lowestEdge(): number {
  if (document.querySelector(':modal') !== null) return Infinity;
  return Math.ceil(Math.max(0, ...Array.from(document.body.querySelectorAll('*'), (element) => element.getBoundingClientRect().bottom)));
}

/**
 * Runs on Storybook's page: shows a story and plays it to its end. It uses nothing from outside of itself.
 * @param request.storyId which
 * @param request.isPlayed whether it is played; otherwise it stays as it opens
 * @returns what became of it
 */
export async function show({ storyId, isPlayed }: { storyId: string; isPlayed: boolean }): Promise<ShownStory> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const story = await window.__STORYBOOK_PREVIEW__?.storyStoreValue?.loadStory({ storyId });
  if (channel === undefined || story === undefined) return { failure: 'Storybook has not started.', leavesItsState: false };
  if (!isPlayed) delete story.playFunction;
  const problems: string[] = [];
  const note = ({ title, message, description }: { title?: string; message?: string; description?: string }) => {
    problems.push([title, message, description].filter((part) => part !== undefined).join('\n'));
  };
  for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing']) channel.once(event, note);
  channel.once('unhandledErrorsWhilePlaying', (errors: { message?: string }[]) => errors.forEach(note));
  let leavesItsState = false;
  const watch = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (/^(?:Retry|Try again|Clear (?:search|filters))\b/.test(button?.textContent ?? '')) leavesItsState = true;
  };
  document.addEventListener('click', watch, true);
  // The accessibility addon would look at each story; the tests do that.
  channel.emit('updateGlobals', { globals: { a11y: { manual: true } } });
  const { status } = await new Promise<{ status: string }>((resolve) => {
    channel.once('storyFinished', resolve);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
  document.removeEventListener('click', watch, true);
  if (problems.length === 0 && status !== 'success') problems.push('The story failed without saying why.');
  return { failure: problems.length === 0 ? null : problems.join('\n'), leavesItsState };
}
