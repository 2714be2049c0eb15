import type { Locator } from '@playwright/test';

/**
 * Reads code from the page. An editor draws only the lines in sight, so it is asked as a person would: select all, copy.
 * @param target a block of code, or the text box of an editor; its selection is lost
 * @returns all of the code, without blank lines at its end
 */
export async function codeTextOf(target: Locator): Promise<string> {
  const isEditor = await target.evaluate((element) => element instanceof HTMLElement && element.isContentEditable);
  if (!isEditor) return (await target.innerText()).replaceAll('\u00a0', ' ').trimEnd();
  await target.press('ControlOrMeta+a');
  const text = await target.evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  await target.press('ArrowLeft');
  return text.trimEnd();
}
