import { useMutation } from '@tanstack/react-query';
import type { WorkflowRule } from '#src/contract/workflow-rules.ts';
import { Switch } from '#src/ui/switch.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { switchRuleMutation } from '../queries.ts';
import styles from './rule-switch.module.css';

/** Turns a rule on or off. It moves at once, and back if the backend does not follow. */
export function RuleSwitch({ rule }: { rule: Pick<WorkflowRule, 'id' | 'extensionId' | 'name' | 'isActive'> }) {
  const change = useMutation(switchRuleMutation(rule.extensionId, rule.id));
  const isActive = change.isPending ? change.variables : rule.isActive;
  return (
    <span className={styles['switch']}>
      <Switch
        label={<VisuallyHidden>Active: {rule.name}</VisuallyHidden>}
        checked={isActive}
        onChange={(event) =>
          change.mutate(event.target.checked, {
            onError: ({ message }) => showToast({ tone: 'danger', title: `“${rule.name}” stays ${rule.isActive ? 'active' : 'switched off'}. ${message}` }),
          })
        }
      />
    </span>
  );
}
