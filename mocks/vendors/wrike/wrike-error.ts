import { jsonAnswer } from '../../answers.ts';

/** Every error of Wrike's API that is acted out here, with its status. Source: "Errors" in Wrike's API v4 documentation. */
const STATUS = {
  invalid_request: 400,
  invalid_parameter: 400,
  parameter_required: 400,
  not_authorized: 401,
  access_forbidden: 403,
  not_allowed: 403,
  resource_not_found: 404,
  method_not_found: 404,
  too_many_requests: 429,
  rate_limit_exceeded: 429,
  server_error: 500,
} as const;

export type WrikeErrorCode = keyof typeof STATUS;

/** An error answer of Wrike's API; its operations throw it. */
export class WrikeError extends Error {
  override readonly name = 'WrikeError';
  readonly code: WrikeErrorCode;

  constructor(code: WrikeErrorCode, description: string) {
    super(description);
    this.code = code;
  }
}

/** @returns the error for a parameter whose value can't be taken */
export function invalidParameter(name: string): WrikeError {
  return new WrikeError('invalid_parameter', `Parameter '${name}' value is invalid`);
}

/**
 * @param error what went wrong
 * @param headers further headers
 * @param status HTTP status, when it is not that of the error
 * @returns Wrike's answer: `{"errorDescription": …, "error": …}`
 */
export function wrikeErrorAnswer({ code, message }: WrikeError, headers: Readonly<Record<string, string>> = {}, status: number = STATUS[code]): Response {
  return jsonAnswer({ errorDescription: message, error: code }, status, {
    ...(code === 'not_authorized' ? { 'www-authenticate': 'Bearer realm="Wrike API", error="invalid_token"' } : {}),
    ...headers,
  });
}
