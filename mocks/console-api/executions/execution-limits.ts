/** How many executions of an extension are kept. */
export const MAX_EXECUTIONS = 100;
