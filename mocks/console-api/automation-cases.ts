import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { ContractCases } from '../contract-cases.ts';

/** The contract's cases of functions, rules, executions, sandbox and publishing. */
export const automationCases = {} as ContractCases<EndpointIdIn<'functions' | 'executions' | 'workflow-rules' | 'sandbox' | 'publishing'>>;
