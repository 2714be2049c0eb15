/** Longer addresses are refused by many servers. */
const MAX_LENGTH = 4000;

/**
 * Whether a call can be sent to what somebody typed.
 * @param text an address
 * @returns what to do about it, or null when it is an http or https address without credentials
 */
export function callAddressProblem(text: string): string | null {
  const address = text.trim();
  if (address === '') return 'Enter an address.';
  if (address.length > MAX_LENGTH) return `Use at most ${MAX_LENGTH} characters.`;
  if (!/^https?:\/\//i.test(address)) return 'Begin the address with https:// or http://.';
  if (!URL.canParse(address)) return 'Write an address such as https://www.example.com/api/items.';
  const { username, password } = new URL(address);
  return username === '' && password === '' ? null : 'Leave user name and password out of the address: the connection signs the call.';
}
