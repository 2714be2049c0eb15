/** One story of Storybook's index, with what people look for it by. */
export interface Story {
  id: string;
  /** As the console is grouped: `Build`, `Connections`, `Details`. */
  groups: readonly string[];
  name: string;
  state: StoryState;
  /** From the project's root, such as `./src/ui/button.stories.tsx`. */
  file: string;
}

/** Storybook's `index.json`, as far as it is needed. */
export interface StorybookIndex {
  entries: Readonly<Record<string, { id: string; type: string; title: string; name: string; importPath: string }>>;
}

export const STORY_STATES = ['loading', 'empty', 'no results', 'error', 'offline', 'gone', 'read-only', 'long text', 'many', 'narrow', 'usual'] as const;

export type StoryState = (typeof STORY_STATES)[number];

/** Words of a story's name that tell the state it shows; the first that fits counts. */
const STATE_WORDS: readonly (readonly [StoryState, RegExp])[] = [
  ['offline', /\boffline\b/],
  ['error', /\b(?:error|errors|fail(?:s|ed|ure)?|refused|rejected|wrong|invalid|too many requests|malformed|cannot|could not)\b/],
  ['loading', /\b(?:loading|connecting|waits?|waiting|busy|slow|skeleton)\b/],
  ['no results', /\b(?:no results?|nothing (?:matches|found)|no match(?:es)?)\b/],
  ['gone', /\b(?:gone|unknown|not found|no such|does not exist)\b/],
  ['empty', /\b(?:empty|no|none|nothing|first)\b/],
  ['read-only', /\b(?:read only|member|somebody else|another user|immutable|in use)\b/],
  ['long text', /\b(?:long|hostile|right to left|wraps?)\b/],
  ['many', /\b(?:many|huge|thousands?|ten thousand|pages?|all)\b/],
  ['narrow', /\b(?:narrowest|narrow|phone)\b/],
];

/**
 * Tells the state of a screen from its story's name.
 * @param name as Storybook shows it
 * @returns the state; `usual` when the name says nothing of one
 */
export function stateOf(name: string): StoryState {
  const words = name.toLowerCase().replaceAll('-', ' ');
  return STATE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'usual';
}

/**
 * Reads the stories out of Storybook's index.
 * @param index as built
 * @returns all stories in the index's order
 */
export function storiesOf(index: StorybookIndex): Story[] {
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name, importPath }) => ({ id, groups: title.split('/').map((group) => group.trim()), name, state: stateOf(name), file: importPath }));
}

/**
 * The line by which people name a story.
 * @returns such as `Build / Connections / Details / Disconnected`
 */
export function pathOf({ groups, name }: Pick<Story, 'groups' | 'name'>): string {
  return [...groups, name].join(' / ');
}

/** Whether a story shows a part that screens are made of, and no screen. */
export function isPart({ groups }: Pick<Story, 'groups'>): boolean {
  return groups[0] === 'Parts';
}

/**
 * Whether a story is asked for by a text.
 * @param text part of its path or its id, in any case; the empty text asks for all
 */
export function isAskedFor(story: Story, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return story.id.includes(wanted) || pathOf(story).toLowerCase().includes(wanted);
}

/**
 * What can be told of a story that is gone, from its id alone.
 * @param id such as `build-connections-details--connected`
 */
export function storyIdTitle(id: string): Pick<Story, 'groups' | 'name'> {
  const [title = id, name = ''] = id.split('--');
  return { groups: ['Gone', title], name: name.replaceAll('-', ' ') };
}
