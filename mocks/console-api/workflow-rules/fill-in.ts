/**
 * Puts values of the record into a text of an action.
 * @param text with placeholders such as `${project.project_name}`
 * @param input the variables of the firing, as JSON
 * @param encode how a value is written where it is put; as it is when absent
 * @returns the text; what the record does not have is empty
 */
export function filledIn(text: string, input: string, encode: (value: string) => string = (value) => value): string {
  if (!text.includes('${')) return text;
  const variables: unknown = JSON.parse(input);
  return text.replaceAll(/\$\{([\w.]+)\}/g, (_, path: string) => encode(valueAt(variables, path.split('.'))));
}

function valueAt(variables: unknown, path: readonly string[]): string {
  let value = variables;
  for (const key of path) value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
