/**
 * Any key, password or secret is right at a simulated service, but for those that begin with `wrong` or `invalid`: so that a person can
 * see a refusal, and a test can ask for one.
 * @param value what somebody entered
 * @returns whether the simulated service refuses it
 */
export function isRefusedValue(value: string): boolean {
  return /^(?:wrong|invalid)/i.test(value);
}
