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

test('whatever a connection is called comes out as text', async ({ page, console: sigma }) => {
  const linkName = 'hostile';
  const [first, ...others] = NAMES;
  // A single-line field takes a line break as a space; what was saved is what the samples must name.
  const expectAsText = async (name: string) => {
    const saved = name.replaceAll('\n', ' ');
    await expect(sigma.heading).toHaveText(saved, { useInnerText: true });
    await sigma.openSample('Deluge');
    const deluge = await sigma.sample('Deluge').textContent();
    expect(parseDeluge(deluge ?? '').errors).toEqual([]);
    expect(deluge).toContain(`connection:"${linkName}"`);
    await sigma.openSample('JSON');
    const json: unknown = JSON.parse((await sigma.sample('JSON').textContent()) ?? '');
    expect(json).toMatchObject({ connectionLinkName: linkName, connectionName: saved });
  };
  await sigma.openExtension();
  await sigma.connect({ name: first, linkName });
  await expectAsText(first);
  for (const name of others) {
    await test.step(JSON.stringify(name), async () => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Edit name' }).click();
      const dialog = page.getByRole('dialog', { name: 'Edit name' });
      await dialog.getByLabel('Connection Name').fill(name);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog).toBeHidden();
      await expectAsText(name);
    });
  }
});
