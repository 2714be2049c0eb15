/** A name that people read on a screen, and what it is the name of. */
export interface Label {
  role: string;
  name: string;
}

/** What people operate or find their way by; text itself is no label. */
const LABELLED_ROLES: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'columnheader',
  'combobox',
  'dialog',
  'heading',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

const NAMED_LINE = /^\s*- '?([a-z]+) "((?:[^"\\]|\\.)*)"/;

/**
 * Finds the labels in an accessibility tree.
 * @param tree as Playwright's `ariaSnapshot` writes it
 * @returns each label once, in the tree's order
 */
export function labelsOf(tree: string): Label[] {
  const labels = new Map<string, Label>();
  for (const line of tree.split('\n')) {
    const [, role = '', quoted = ''] = NAMED_LINE.exec(line) ?? [];
    if (!LABELLED_ROLES.has(role)) continue;
    // A line that YAML has to quote doubles the quotes within.
    const name = (line.trimStart().startsWith("- '") ? quoted.replaceAll("''", "'") : quoted).replaceAll(/\\(.)/g, '$1');
    labels.set(`${role} ${name}`, { role, name });
  }
  return [...labels.values()];
}
