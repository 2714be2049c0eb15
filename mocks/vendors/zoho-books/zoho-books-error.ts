import { jsonAnswer } from '../../answers.ts';

/** An error answer of Zoho Books' API: a code of its own, a message, and a status. */
export class ZohoBooksError extends Error {
  override readonly name = 'ZohoBooksError';
  readonly code: number;
  readonly status: number;

  constructor(code: number, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** @returns the error for a value that can't be taken, or is missing */
export function invalidValue(field: string): ZohoBooksError {
  return new ZohoBooksError(2, `Invalid value passed for ${field}`);
}

/** @returns the error for a text that is too long */
export function tooLong(field: string, max: number): ZohoBooksError {
  return new ZohoBooksError(15, `Please ensure that the ${field} has less than ${max} characters.`);
}

/** @returns the error for something that is not there. @param what `Project`, for example */
export function doesNotExist(what: string): ZohoBooksError {
  return new ZohoBooksError(1002, `${what} does not exist.`, 404);
}

/** @returns the error for a token whose scopes don't cover the call */
export function notAuthorized(): ZohoBooksError {
  return new ZohoBooksError(57, 'You are not authorized to perform this operation', 401);
}

/** @returns the error for a token that is missing, unknown, expired or revoked */
export function invalidToken(): ZohoBooksError {
  return new ZohoBooksError(14, 'Invalid value passed for authtoken.', 401);
}

/** @returns Zoho Books' answer: `{"code": …, "message": …}` */
export function zohoBooksErrorAnswer({ code, message, status }: ZohoBooksError, headers: Readonly<Record<string, string>> = {}): Response {
  return jsonAnswer({ code, message }, status, { ...(status === 401 ? { 'www-authenticate': 'Zoho-oauthtoken realm="Zoho Books"' } : {}), ...headers });
}
