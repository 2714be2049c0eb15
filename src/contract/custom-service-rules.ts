import { DELIMITER_CHARACTERS, type ApiKeyParamType, type ScopeDelimiter } from './custom-service-terms.ts';
import { linkNameProblem, NAME_MAX_LENGTH } from './link-name.ts';

/** Longest client id, secret, key, scope and display name. */
export const TEXT_MAX_LENGTH = 500;
/** Longest address. */
export const URL_MAX_LENGTH = 2000;
/** Most parameters of an API key service, and most scopes. */
export const PARAMETERS_MAX = 20;
export const SCOPES_MAX = 200;

/** A field name of RFC 9110 section 5.1. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that describe the message itself: whoever sends the request sets them. */
const OWN_HEADERS = new Set(['host', 'content-length', 'content-type', 'connection', 'transfer-encoding', 'cookie']);
/** A scope token of RFC 6749 section 3.3. */
const SCOPE_TOKEN = /^[\x21\x23-\x5B\x5D-\x7E]+$/;

/**
 * What is wrong with a name of a custom service, or of an external connection.
 * @param name what was typed
 * @param label the field's, in the sentence
 * @returns what to do, or null
 */
export function nameProblem(name: string, label: string): string | null {
  if (name.trim() === '') return `Enter the ${label}.`;
  return name.trim().length > NAME_MAX_LENGTH ? `Use at most ${NAME_MAX_LENGTH} characters.` : null;
}

/** Pages of the console beside those of the services. */
const RESERVED_LINK_NAMES = new Set(['new']);

/** @returns what to do about a custom service's link name, or null */
export function serviceLinkNameProblem(linkName: string): string | null {
  const problem = linkNameProblem(linkName);
  if (problem !== null) return problem;
  return RESERVED_LINK_NAMES.has(linkName) ? `“${linkName}” is reserved. Choose another link name.` : null;
}

/** @returns what to do about a text that has to be there, or null */
export function textProblem(text: string, label: string): string | null {
  if (text.trim() === '') return `Enter the ${label}.`;
  return text.trim().length > TEXT_MAX_LENGTH ? `Use at most ${TEXT_MAX_LENGTH} characters.` : null;
}

/** @returns what to do about an address, or null */
export function addressProblem(address: string, label: string): string | null {
  const text = address.trim();
  if (text === '') return `Enter the ${label}.`;
  if (text.length > URL_MAX_LENGTH) return `Use at most ${URL_MAX_LENGTH} characters.`;
  if (/\s/.test(text)) return 'Remove the spaces from the address.';
  if (!/^https:\/\//i.test(text)) return 'Enter the whole address, beginning with https://.';
  if (!URL.canParse(text)) return 'Check the address: it cannot be read. It looks like https://example.com/oauth/token.';
  const { hash, username, password } = new URL(text);
  if (hash !== '') return 'Remove what follows the # from the address (RFC 6749 allows no fragment).';
  return username === '' && password === '' ? null : 'Remove the user name and password from the address.';
}

/** @returns what to do about an API key parameter's key, or null */
export function parameterKeyProblem(key: string, paramType: ApiKeyParamType): string | null {
  const problem = textProblem(key, 'Parameter Key');
  if (problem !== null || paramType !== 'header') return problem;
  if (!HEADER_NAME.test(key.trim())) return 'Use only letters, digits and hyphens for a header, as in X-Api-Key.';
  return OWN_HEADERS.has(key.trim().toLowerCase()) ? `Choose another header: ${key.trim()} is set with each request.` : null;
}

/**
 * Says which parameters repeat an earlier one. Header names are the same whatever their case (RFC 9110 section 5.1).
 * @param parameters all of a service
 * @param textOf what must not be repeated
 * @returns the indexes of the repetitions
 */
export function repeatedAt<P>(parameters: readonly P[], textOf: (parameter: P) => string): readonly number[] {
  const texts = parameters.map((parameter) => textOf(parameter).trim().toLowerCase());
  return texts.flatMap((text, index) => (text !== '' && texts.indexOf(text) < index ? [index] : []));
}

/** @returns what to do about one scope, or null */
export function scopeProblem(scope: string, delimiter: ScopeDelimiter): string | null {
  const text = scope.trim();
  if (text === '') return 'Enter a scope.';
  if (text.length > TEXT_MAX_LENGTH) return `Use at most ${TEXT_MAX_LENGTH} characters.`;
  const character = DELIMITER_CHARACTERS[delimiter];
  if (text.includes(character)) return `Add scopes one by one: “${character === ' ' ? 'a space' : character}” stands between scopes.`;
  return SCOPE_TOKEN.test(text) ? null : 'Use only visible Latin characters without spaces, quotes and backslashes (RFC 6749).';
}
