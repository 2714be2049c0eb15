/**
 * @param url an address that a function called
 * @returns its host and its path, without the query; what is no address stays in one piece
 */
export function addressParts(url: string): { host: string; path: string } {
  if (!URL.canParse(url)) return { host: url, path: '' };
  const { host, pathname } = new URL(url);
  return { host, path: pathname };
}
