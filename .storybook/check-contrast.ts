import axe from 'axe-core';

/**
 * Checks the contrast of what is shown in other themes. Everything else that axe looks at does not depend on the theme, and the
 * accessibility addon has looked at it.
 * @param themes names of themes to put on the page, one after the other
 * @throws Error that lists what is too faint, in which theme
 */
export async function checkContrast(themes: readonly string[]): Promise<void> {
  const root = document.documentElement;
  const { theme: before } = root.dataset;
  const faint: string[] = [];
  try {
    for (const theme of themes) {
      root.dataset['theme'] = theme;
      for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      const { violations } = await axe.run(document.body, { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'], preload: false });
      for (const { nodes } of violations) faint.push(...nodes.map(({ html, failureSummary = '' }) => `${theme}: ${html}\n${failureSummary}`));
    }
  } finally {
    if (before === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before;
  }
  if (faint.length > 0) throw new Error(`Too little contrast:\n${faint.join('\n')}`);
}
