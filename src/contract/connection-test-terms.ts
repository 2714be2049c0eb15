/*
 * The words of a connection's test. Apart from the schemas, so that a form can be drawn before those are there.
 */

/** The methods that a connection can be tested with. */
export const TEST_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What the body of a test can be. */
export const TEST_CONTENT_TYPES = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'application/xml'] as const;

/** What a test says of a connection. `bad_request`: its credentials were taken, and the call itself is not what the service wants. */
export const TEST_OUTCOMES = [
  'works',
  'missing_scope',
  'reconnect',
  'wrong_credentials',
  'not_allowed',
  'rate_limited',
  'service_failed',
  'bad_request',
  'unknown_host',
  'no_answer',
  'not_sent',
] as const;

/** What helps after a test: nothing has to be done, other scopes, other credentials, the same call later, or another call. */
export const TEST_REMEDIES = ['none', 'change_scopes', 'reconnect', 'send_again', 'edit_call'] as const;
