import type { HandlerTable } from '../../handler.ts';
import { attemptView, failAttempt, requiredAttempt, settleOverdueAttempts } from './attempts.ts';

/** The handlers of the endpoints that follow an authorization from the console's side. */
export const authorizationHandlers: HandlerTable<'getAuthorizationAttempt' | 'abandonAuthorizationAttempt' | 'completeAuthorization'> = {
  getAuthorizationAttempt: async ({ params }, call) => {
    await settleOverdueAttempts(call);
    return await attemptView(call.database, params.attemptId);
  },

  abandonAuthorizationAttempt: async ({ params, body }, call) => {
    await settleOverdueAttempts(call);
    const now = call.clock.now();
    await call.database.write((tx) => {
      const attempt = requiredAttempt(tx, params.attemptId);
      if (attempt.status === 'pending') failAttempt(tx, attempt, { reason: body.reason }, now);
    });
    return await attemptView(call.database, params.attemptId);
  },

  completeAuthorization: async ({ params, body }, call) => {
    await settleOverdueAttempts(call);
    const attempt = await attemptView(call.database, params.attemptId);
    if (attempt.status !== 'pending') return attempt;
    const { takeAnswer } = await import('./complete-authorization.ts');
    await takeAnswer(call, params.attemptId, body.query);
    return await attemptView(call.database, params.attemptId);
  },
};
