/** What stands where a secret was. */
export const REDACTED = '[redacted]';

const SECRET =
  /token|secret|passw|passphrase|pwd|credential|(api|private|access|auth|signing|consumer|client)[-_]?key|authoriz?ation$|signature|verifier|assertion|cookie|session|bearer|jwt|^x[-_]auth/i;

/** Short names that are secrets as parameters, but words of other meanings in JSON. */
const SECRET_PARAMETER = /^(code|state|nonce|key|sig|auth|otp|pin|pass|pw|oauth_(token|verifier|signature|nonce))$/i;

/** Names that contain one of those words, yet name something public: what kind of token it is, where tokens are given out. */
const PUBLIC = /token[-_]?type|oauth_(version|signature_method|timestamp|consumer_key)$|(type|url|uri|endpoint|methods?|supported|expires[-_]?(in|at)|response)$/i;

/** @returns whether a field of this name holds a secret, wherever it stands */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !PUBLIC.test(name);
}

/** @returns whether a parameter of this name, in a query or a form, holds a secret */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || SECRET_PARAMETER.test(name);
}
