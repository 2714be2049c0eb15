import { registerGrammarLoader } from '#src/deluge/cli/grammar-loader.ts';
import { expect, test } from '../support/fixtures.ts';

registerGrammarLoader();
const { parseDeluge } = await import('#src/deluge/syntax/parse.ts');

/* Whatever a connection is called, its samples parse back to it. */

const NAMES = [
  `He said "hello" & 'bye'`,
  '</script><script>alert(1)</script>',
  '"];\ninfo "out";',
  'back\\slash \\" \\n',
  '🚀 Wrike 👩‍👩‍👧',
  'وصلة Wrike \u202Eesrever',
] as const;

for (const [index, name] of NAMES.entries()) {
  test(`the name ${JSON.stringify(name)} comes out as text`, async ({ page, console: sigma }) => {
    const linkName = `hostile_${index + 1}`;
    await sigma.openExtension();
    await sigma.connect({ name, linkName });
    // A single-line field takes a line break as a space; what was saved is what the samples must name.
    const saved = name.replaceAll('\n', ' ');
    await expect(sigma.heading).toHaveText(saved, { useInnerText: true });

    const deluge = await sigma.sample('Deluge').textContent();
    expect(parseDeluge(deluge ?? '').errors).toEqual([]);
    expect(deluge).toContain(`connection:"${linkName}"`);
    await page.getByRole('link', { name: 'JSON', exact: true }).or(page.getByRole('tab', { name: 'JSON' })).click();
    const json: unknown = JSON.parse((await sigma.sample('JSON').textContent()) ?? '');
    expect(json).toMatchObject({ connectionLinkName: linkName, connectionName: saved });
  });
}
