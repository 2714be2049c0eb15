import type { RouteObject } from 'react-router';

/** Workflow rules and their log, in the developer portal: below `/extensions/:extensionId`. */
export const workflowRulesRoutes: RouteObject[] = [
  {
    path: 'automate/workflow-rules',
    lazy: async () => ({ Component: (await import('./components/rules-screen.tsx')).RulesScreen }),
  },
  {
    path: 'automate/workflow-rules/new',
    lazy: async () => ({ Component: (await import('./components/new-rule-screen.tsx')).NewRuleScreen }),
  },
  {
    path: 'automate/workflow-rules/:ruleId',
    lazy: async () => ({ Component: (await import('./components/rule-screen.tsx')).RuleScreen }),
  },
  {
    path: 'automate/workflow-logs',
    lazy: async () => ({ Component: (await import('./components/workflow-log-screen.tsx')).WorkflowLogScreen }),
  },
  {
    path: 'automate/workflow-logs/:firingId',
    lazy: async () => ({ Component: (await import('./components/firing-screen.tsx')).FiringScreen }),
  },
];
