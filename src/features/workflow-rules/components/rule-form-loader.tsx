import { useQuery } from '@tanstack/react-query';
import { functionsQuery, modulesQuery, usableConnectionsQuery } from '#src/features/functions/index.ts';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { RuleForm, type RuleFormProps } from './rule-form.tsx';
import { RuleFormSkeleton } from './rule-form-skeleton.tsx';

/** The form once it is known what can be chosen: modules with their fields, functions, connections, people. */
export function RuleFormLoader({ extensionId, ...form }: Omit<RuleFormProps, 'choices'>) {
  const modules = useQuery(modulesQuery());
  const functions = useQuery(functionsQuery(extensionId));
  const connections = useQuery(usableConnectionsQuery(extensionId));
  const workspace = useQuery(workspaceQuery());
  const failed = [modules, functions, connections, workspace].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) {
    return (
      <ErrorState
        title="What a rule can use could not be loaded"
        error={failed.error}
        isRetrying={failed.isFetching}
        onRetry={() => {
          for (const query of [modules, functions, connections, workspace]) if (query.isError) void query.refetch();
        }}
      />
    );
  }
  if (modules.data === undefined || functions.data === undefined || connections.data === undefined || workspace.data === undefined) return <RuleFormSkeleton />;
  const choices = { modules: modules.data.modules, functions: functions.data.functions, connections: connections.data, users: workspace.data.users };
  return <RuleForm extensionId={extensionId} choices={choices} {...form} />;
}
