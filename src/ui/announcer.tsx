import { create } from 'zustand';
import { VisuallyHidden } from './visually-hidden.tsx';

const useAnnouncement = create<{ message: string; turn: number }>()(() => ({ message: '', turn: 0 }));

/**
 * Lets screen readers hear of a change that only the eye would notice.
 * @param message what changed, in a sentence
 */
export function announce(message: string): void {
  useAnnouncement.setState(({ turn }) => ({ message, turn: turn + 1 }));
}

/** The live region that `announce` speaks through; the app has one. */
export function Announcer() {
  const { message, turn } = useAnnouncement();
  return (
    <VisuallyHidden>
      <output>
        {/* The same words twice in a row are heard twice only if the text differs. */}
        {message}
        {turn % 2 === 1 && '\u00A0'}
      </output>
    </VisuallyHidden>
  );
}
