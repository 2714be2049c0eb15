import { expect, it } from 'vitest';
import { guideHtml } from './guide-html.ts';
import { guideMarkdown } from './guide-markdown.ts';
import type { Guide, GuideStep } from './guide.ts';

const PLAIN = { note: null, isInWindow: false, picture: null, code: null } as const;

function guideOf(...steps: readonly GuideStep[]): Guide {
  return { name: 'demo', title: 'A demo', summary: 'What it shows.', chapters: [{ title: 'Begin', text: 'Here.', steps }] };
}

function press(name: string): GuideStep {
  return { ...PLAIN, action: { kind: 'press', control: { role: 'button', name } } };
}

const HOSTILE = '</script><img src=x onerror=alert(1)> "];`*_#';
const NO_FONT = new Uint8Array();

it('writes chapters, steps, notes, code and pictures as Markdown', () => {
  const picture = { path: 'pictures/01-press-save.webp', bytes: new Uint8Array([1]), width: 10, height: 10 };
  const code = { language: 'deluge', text: 'info 1;\ninfo 2;' };
  const look: GuideStep = { ...PLAIN, action: { kind: 'look', text: 'Look.' }, code };
  expect(guideMarkdown(guideOf({ ...press('Save'), note: 'Nothing is lost.', picture }, look))).toContain(
    [
      '# A demo\n\nWhat it shows.\n\n## 1. Begin\n\nHere.\n',
      '1. Press **Save**. Nothing is lost.\n\n   ![Press “Save”.](pictures/01-press-save.webp)\n',
      '2. Look.\n\n   ```deluge\n   info 1;\n   info 2;\n   ```\n',
    ].join('\n'),
  );
});

it('keeps pictures inside their items in a long list', () => {
  const picture = { path: 'pictures/10.webp', bytes: new Uint8Array([1]), width: 10, height: 10 };
  const steps = Array.from({ length: 10 }, () => ({ ...press('Save'), picture }));
  const guide = guideMarkdown(guideOf(...steps));
  expect(guide).toContain('\n9. Press **Save**.\n\n   ![');
  expect(guide).toContain('\n10. Press **Save**.\n\n    ![');
});

it('writes typed backticks as code all the same', () => {
  const step: GuideStep = { ...PLAIN, action: { kind: 'type', control: { role: 'textbox', name: 'Name' }, text: 'a `b` ``c``' } };
  expect(guideMarkdown(guideOf(step))).toContain('Type ``` a `b` ``c`` ``` into **Name**.');
});

it('has names as text, whatever is in them', () => {
  const guide = guideOf(press(HOSTILE), { ...PLAIN, action: { kind: 'look', text: HOSTILE }, code: { language: 'text', text: HOSTILE } });
  const html = guideHtml(guide, [], NO_FONT);
  expect(html).not.toContain('<img src=x');
  expect(html).not.toContain('</script>');
  expect(guideMarkdown(guide)).toContain('Press **\\</script\\>');
});

it('writes one page that needs nothing from elsewhere', () => {
  const picture = { path: 'pictures/01.webp', bytes: new Uint8Array([1, 2, 3]), width: 1440, height: 900 };
  const html = guideHtml(guideOf({ ...press('Save'), picture }), ['demo.mp4'], new Uint8Array([4]));
  expect(html).toContain('src="data:image/webp;base64,AQID"');
  expect(html).toContain('<a href="demo.mp4">');
  expect(html).not.toMatch(/(?:src|href)="https?:/);
  expect(html).not.toContain('<script');
});
