import { tooLarge } from './runtime-errors.ts';

/** The longest text there can be, in UTF-16 code units: the 16 MB of the original's responses, rounded up. */
export const MAX_TEXT_LENGTH = 2 ** 24;

/** Containers inside containers are followed this far; one that contains itself has no end. */
export const MAX_NESTING = 500;

/** Throws when a text of this length is about to be made that nothing should hold. */
export function checkTextLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) {
    throw tooLarge('The length of the text');
  }
}

/** What a container adds to the length of a text that is written, so that endless empty ones end soon too. */
export const CONTAINER_LENGTH = 16;
