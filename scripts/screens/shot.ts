export const THEMES = ['light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** A size of the window, in CSS pixels. */
export interface WindowSize {
  width: number;
  height: number;
}

/** Where most stories are photographed, from the widest: a desktop, a tablet, a phone. */
export const WINDOW_SIZES: readonly WindowSize[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Windows that a story can ask for by its `viewport`; such a story is about that width and photographed at no other. */
const OWN_SIZES: Readonly<Record<string, WindowSize>> = {
  narrowest: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  desktop: { width: 1440, height: 900 },
};

/** One photograph: a story in a theme at a width. */
export interface Shot {
  storyId: string;
  theme: Theme;
  width: number;
}

/** Where a part is photographed that is no screen: it looks the same at any width, or has stories of its own about that. */
const PART_SIZES: readonly WindowSize[] = [{ width: 1024, height: 768 }];

/**
 * The windows in which a story is photographed.
 * @param story.isPart whether it shows a part of a screen
 * @param story.viewport the value of its global `viewport`, if it sets one
 * @returns its own window, the one for parts, or all three
 * @throws Error when the story asks for a window that nobody has described
 */
export function sizesFor({ isPart, viewport }: { isPart: boolean; viewport: string | null }): readonly WindowSize[] {
  if (viewport === null) return isPart ? PART_SIZES : WINDOW_SIZES;
  const own = OWN_SIZES[viewport];
  if (own === undefined) throw new Error(`No window is known by the name “${viewport}”.`);
  return [own];
}

/**
 * The name of a photograph, which is also what one approves it by.
 * @returns such as `build-connections-details--connected.dark.390`
 */
export function shotId({ storyId, theme, width }: Shot): string {
  return `${storyId}.${theme}.${width}`;
}

/**
 * Reads a photograph's name.
 * @param id what `shotId` returned
 * @returns the photograph, or null when it is no such name
 */
export function parseShotId(id: string): Shot | null {
  const [storyId, theme, width, ...rest] = id.split('.');
  const known = THEMES.find((name) => name === theme);
  if (storyId === undefined || storyId === '' || known === undefined || rest.length > 0 || !/^[1-9]\d{2,3}$/.test(width ?? '')) return null;
  return { storyId, theme: known, width: Number(width) };
}

/**
 * Whether a photograph is meant by what somebody approves.
 * @param wanted names of photographs and ids of stories; nothing at all means everything
 */
export function isApproved(id: string, wanted: readonly string[]): boolean {
  const storyId = parseShotId(id)?.storyId;
  return wanted.length === 0 || wanted.includes(id) || (storyId !== undefined && wanted.includes(storyId));
}
