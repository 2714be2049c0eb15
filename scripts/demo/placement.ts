/** In CSS pixels of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a window's content is shown in the film, and how high the bar above it is. */
export interface WindowPlace extends Box {
  readonly bar: number;
}

export interface CaptionPlace {
  readonly edge: 'top' | 'bottom';
  readonly distance: number;
}

const BAR = 36;
const EDGE = 12;
/** Room for a caption of three lines, and its distance from the edge. */
const CAPTION_ZONE = 120;
const CAPTION_EDGE = 20;
/** Where the console says that something was done. */
const MESSAGE_ZONE = 76;
/** Less above and below, where the lines of a form are close. */
const HIGHLIGHT_MARGIN = { inline: 6, block: 3 };

/**
 * Puts a window in the middle, small enough that its bar stands above and a caption below it.
 * @param page size of the page
 * @param content size of the window's content
 * @returns its place, in whole pixels
 */
export function placeWindow(page: Size, content: Size): WindowPlace {
  const scale = Math.min(1, (page.width - 2 * EDGE) / content.width, (page.height - EDGE - BAR - CAPTION_ZONE) / content.height);
  const width = Math.floor(content.width * scale);
  const height = Math.floor(content.height * scale);
  const spare = page.height - BAR - height - CAPTION_ZONE;
  return { x: Math.floor((page.width - width) / 2), y: Math.floor(Math.max(EDGE, spare / 2)) + BAR, width, height, bar: BAR };
}

/**
 * @param page size of the page
 * @returns above it, a caption at the lower edge and a message of the console cover nothing; in CSS pixels from the top
 */
export function captionTop(page: Size): number {
  return page.height - CAPTION_ZONE - MESSAGE_ZONE;
}

/**
 * Places a caption so that it covers neither what is acted on nor a message of the console, which comes at the lower edge.
 * @param page size of the page
 * @param target what is acted on; null for nothing
 * @param isBelowWindow whether a window is open, below which there is room
 * @returns the lower edge, unless the target reaches into it and leaves room at the upper one
 */
export function placeCaption(page: Size, target: Box | null, isBelowWindow: boolean): CaptionPlace {
  if (isBelowWindow) return { edge: 'bottom', distance: CAPTION_EDGE };
  if (target !== null && target.y + target.height > captionTop(page) && target.y > CAPTION_ZONE) return { edge: 'top', distance: CAPTION_EDGE };
  return { edge: 'bottom', distance: CAPTION_EDGE + MESSAGE_ZONE };
}

/**
 * @param page size of the page
 * @param target what is acted on
 * @returns a frame a little larger, kept inside the page
 */
export function highlightBox(page: Size, target: Box): Box {
  const left = Math.max(2, target.x - HIGHLIGHT_MARGIN.inline);
  const top = Math.max(2, target.y - HIGHLIGHT_MARGIN.block);
  const right = Math.min(page.width - 2, target.x + target.width + HIGHLIGHT_MARGIN.inline);
  const bottom = Math.min(page.height - 2, target.y + target.height + HIGHLIGHT_MARGIN.block);
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
