/**
 * @param listId id of the list's element
 * @param commandId the command
 * @returns id of the element of the command in the list
 */
export function optionId(listId: string, commandId: string): string {
  return `${listId}-${commandId.replaceAll(/[^\w-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
