import { jsonAnswer } from '../../answers.ts';
import type { ServiceDefinition } from '../../catalogue/service-definition.ts';
import type { TokenProblem } from '../access-token.ts';
import type { Refusal } from './authenticate.ts';
import { dialectOf, type ServiceProblem } from './dialects.ts';

const TOKEN_PROBLEMS: Readonly<Record<TokenProblem, { code: string; message: string }>> = {
  missing: { code: 'missing_token', message: 'The request has no access token.' },
  unknown: { code: 'invalid_token', message: 'The access token is not valid.' },
  expired: { code: 'token_expired', message: 'The access token expired.' },
  revoked: { code: 'token_revoked', message: 'The access token was revoked.' },
};

/**
 * @param refusal why the service refuses a call
 * @param definition the service
 * @returns the service's answer, with the challenge that a 401 has to have (RFC 9110 section 11.6.1)
 */
export function refusalAnswer(refusal: Refusal, definition: ServiceDefinition): Response {
  switch (refusal.kind) {
    case 'token': {
      const { code, message } = TOKEN_PROBLEMS[refusal.problem];
      return refused(definition, code, message, bearerChallenge(definition, refusal.problem, message));
    }
    case 'api-key': {
      const isMissing = refusal.problem === 'missing';
      const message = isMissing ? `The request has no "${refusal.parameter}".` : `The value of "${refusal.parameter}" is not a valid key.`;
      return refused(definition, isMissing ? 'missing_api_key' : 'invalid_api_key', message, `ApiKey realm="${realmOf(definition)}"`);
    }
    case 'basic': {
      const isMissing = refusal.problem === 'missing';
      const message = isMissing ? 'The request has no user name and password.' : 'The user name or the password is not correct.';
      return refused(definition, isMissing ? 'authentication_required' : 'invalid_credentials', message, `Basic realm="${realmOf(definition)}", charset="UTF-8"`);
    }
    default:
      return refusal.response;
  }
}

/** Without a token in the request the challenge has no error (RFC 6750 section 3). */
function bearerChallenge(definition: ServiceDefinition, problem: TokenProblem, message: string): string {
  const realm = `Bearer realm="${realmOf(definition)}"`;
  return problem === 'missing' ? realm : `${realm}, error="invalid_token", error_description="${message.replace(/\.$/, '')}"`;
}

function refused(definition: ServiceDefinition, code: string, message: string, challenge: string): Response {
  return serviceProblemAnswer(definition, { status: 401, code, message }, { 'www-authenticate': challenge });
}

/** @returns an error answer in the service's own words */
export function serviceProblemAnswer(definition: ServiceDefinition, problem: ServiceProblem, headers: Readonly<Record<string, string>> = {}): Response {
  const { error, errorStatus = problem.status } = dialectOf(definition);
  return jsonAnswer(error(problem), errorStatus, headers);
}

/** A service's name inside a quoted string of a header, which takes no other characters. */
function realmOf({ name }: ServiceDefinition): string {
  return name.replaceAll(/[^ -~]|["\\]/g, '');
}
