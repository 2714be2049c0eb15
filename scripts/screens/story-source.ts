/** What can be read in the text of a file of stories without running it. */
export interface StorySource {
  /** Title of the file's stories, with slashes between groups. */
  title: string;
  /** Names under which the stories are exported. */
  exports: readonly string[];
  /** Addresses that the stories open; where a part is only known when it runs, `unknown` stands for it. */
  addresses: readonly string[];
}

/** For any expression in a template that is no constant of the same file. */
const UNKNOWN = 'unknown';
const CONSTANT = /\bconst (\w+) = (?:'([^'\n]*)'|`([^`\n]*)`)/g;
const TEXT = /'(\/[^'\n]*)'|`([^`\n]*)`/g;

/**
 * Reads a file of stories.
 * @param source TypeScript
 * @returns what it says of its stories; an address within an expectation is none that a story opens
 */
export function readStorySource(source: string): StorySource {
  const constants = new Map<string, string>();
  const filled = (template: string) => template.replaceAll(/\$\{([^}]*)\}/g, (_, expression: string) => constants.get(expression.trim()) ?? UNKNOWN);
  for (const [, name = '', text, template = ''] of source.matchAll(CONSTANT)) constants.set(name, text ?? filled(template));
  const opening = source
    .split('\n')
    .filter((line) => !/\bexpect\(|toHave|route:|href/.test(line))
    .join('\n');
  const texts = Array.from(opening.matchAll(TEXT), ([, text, template = '']) => text ?? filled(template));
  const addresses = [...constants.values(), ...texts].filter((text) => text.startsWith('/'));
  return {
    title: /preview\.meta\(\{\s*title: '([^']*)'/.exec(source)?.[1] ?? '',
    exports: Array.from(source.matchAll(/^export const (\w+) = meta\.story\(/gm), ([, name = '']) => name),
    addresses: [...new Set(addresses)],
  };
}
