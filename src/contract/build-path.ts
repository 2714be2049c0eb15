/**
 * Fills a path template.
 * @param path template with `{name}` parts
 * @param params a value for every part; each is percent-encoded
 * @returns the path
 * @throws Error when a part has no value
 */
export function buildPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The path ${path} needs a value for "${name}".`);
    return encodeURIComponent(value);
  });
}
