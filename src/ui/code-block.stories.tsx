import { expect, screen, spyOn, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { highlightJson } from '#src/deluge/highlight-json.ts';
import { highlightDeluge } from '#src/deluge/highlight.ts';
import { CodeBlock } from './code-block.tsx';

const DELUGE = `// Every project of the account
response = invokeurl
[
	url: "https://www.wrike.com/api/v4/folders?project=true"
	type: GET
	connection: "wrike_zylker"
];
for each folder in response.get("data")
{
	if(folder.get("title") != null && 2 > 1)
	{
		info folder.get("title");
	}
}`;

const JSON_TEXT = JSON.stringify({ connection: 'wrike_zylker', isConnected: true, scopes: ['wsReadWrite'], uses: 2, lastError: null }, null, 2);

/** The part fetches the highlighter when it first needs it. */
const HIGHLIGHTER = { timeout: 10_000 };

const meta = preview.meta({ title: 'Parts/CodeBlock', component: CodeBlock, args: { code: DELUGE, language: 'deluge' as const, label: 'Deluge sample' } });

export const Deluge = meta.story({
  play: async ({ canvas, args }) => {
    const code = canvas.getByRole('code');
    await waitFor(() => expect(colourOf('invokeurl')).not.toBe(getComputedStyle(code).color), HIGHLIGHTER);
    await expect(new Set(['invokeurl', '"wrike_zylker"', '// Every project of the account', '2'].map(colourOf)).size).toBe(4);
    await expect(code.children).toHaveLength(highlightDeluge(args.code).filter(({ kind }) => kind !== 'plain').length);
    await expect(code.textContent).toBe(args.code);
  },
});

export const Json = meta.story({
  args: { code: JSON_TEXT, language: 'json', label: 'JSON sample', copyLabel: 'Copy JSON' },
  play: async ({ canvas, args }) => {
    await waitFor(() => expect(new Set(['"connection"', '"wrike_zylker"', 'true', '2'].map(colourOf)).size).toBe(4), HIGHLIGHTER);
    const code = canvas.getByRole('code');
    await expect(code.children).toHaveLength(highlightJson(args.code).filter(({ kind }) => kind !== 'plain').length);
    await expect(code.textContent).toBe(args.code);
    await expect(canvas.getByRole('button', { name: 'Copy JSON JSON sample' })).toBeVisible();
  },
});

export const Copies = meta.story({
  play: async ({ canvas, userEvent, args }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(canvas.getByRole('button', { name: 'Copy Deluge sample' }));
    await expect(write).toHaveBeenCalledOnce();
    await expect(write).toHaveBeenCalledWith(args.code);
  },
});

export const HostileText = meta.story({
  args: { code: 'info "</script><script>document.title = \'taken\'</script>";\ninfo "<img src=x onerror=alert(1)>";\ninfo "\\"]; //";' },
  play: async ({ canvas, args }) => {
    const code = canvas.getByRole('code');
    await waitFor(() => expect(code.querySelector('bdi')).toBeInTheDocument(), HIGHLIGHTER);
    await expect(code.textContent).toBe(args.code);
    await expect(code.querySelector('script, img')).toBeNull();
    await expect(document.title).not.toBe('taken');
  },
});

export const RightToLeftText = meta.story({
  args: { code: 'name = "اتصال رايك";\ninfo name + "‮txt.exe"; // تعليق\ntitle = "שלום";' },
  play: async ({ canvas, args }) => {
    const code = canvas.getByRole('code');
    await waitFor(() => expect(code.querySelectorAll('bdi').length).toBeGreaterThanOrEqual(4), HIGHLIGHTER);
    await expect(code.textContent).toBe(args.code);
    // Quotation marks and // stay where code has them, whatever the first letter is.
    for (const literal of [code, ...code.querySelectorAll('bdi')]) await expect(getComputedStyle(literal).direction).toBe('ltr');
  },
});

export const Empty = meta.story({ args: { code: '' } });

export const LongLinesOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { label: 'Deluge sample with a label that is longer than the room beside its button' },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    const region = canvas.getByRole('region');
    await expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    canvas.getByRole('button').focus();
    await pressKeys('{Tab}');
    await expect(region).toHaveFocus();
    await pressKeys('{ArrowRight}');
    await waitFor(() => expect(region.scrollLeft).toBeGreaterThan(0));
  },
});

export const ManyLines = meta.story({
  args: { code: Array.from({ length: 80 }, (_, line) => `info ${line};`).join('\n') },
  play: async ({ canvas }) => {
    const region = canvas.getByRole('region', { name: 'Deluge sample' });
    await expect(region.scrollHeight).toBeGreaterThan(region.clientHeight);
  },
});

function colourOf(text: string): string {
  const [token] = screen.getAllByText(text);
  if (token === undefined) throw new Error(`Nothing is coloured as ${text}.`);
  return getComputedStyle(token).color;
}
