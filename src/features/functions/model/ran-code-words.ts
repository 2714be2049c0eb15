import type { Execution } from '#src/contract/executions.ts';

type RanCode = Pick<Execution, 'publishedVersion' | 'isCodeChanged'>;

/** @returns which code a run used, where it is not simply the function's code as it is now; else null */
export function ranCodeWords({ publishedVersion, isCodeChanged }: RanCode): string | null {
  if (publishedVersion === null) return isCodeChanged ? 'As it was then. It was changed since.' : null;
  return isCodeChanged ? `As published in version ${publishedVersion}. The current code is another one.` : `As published in version ${publishedVersion}, the same as the current code.`;
}

/** @returns what to know before the editor is opened from a run: that it shows other code than the code that ran; null where it does not */
export function editorNotice({ publishedVersion, isCodeChanged }: RanCode): string | null {
  if (!isCodeChanged) return null;
  const ran = publishedVersion === null ? 'The code was changed after this run.' : `This run used the code of version ${publishedVersion}.`;
  return `${ran} The editor shows the current code, where lines may have moved.`;
}
