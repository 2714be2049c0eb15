/** How long a person has for the consent before the attempt counts as timed out, in milliseconds. */
export const CONSENT_TIMEOUT_MS = 5 * 60 * 1000;
