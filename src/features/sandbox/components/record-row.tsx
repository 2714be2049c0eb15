import { useMutation } from '@tanstack/react-query';
import { Check, Ellipsis, Pencil, Send, Trash2, X } from 'lucide-react';
import { Link } from 'react-router';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Badge } from '#src/ui/badge.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import type { Tone } from '#src/ui/tone-icons.ts';
import { choiceLabel } from '../model/record-form.ts';
import { recordFacts } from '../model/record-words.ts';
import { decideRecordMutation, type Decision } from '../queries.ts';
import styles from './record-row.module.css';

const DECISIONS = { submitted: { label: 'Submit', icon: Send, tone: 'info' }, approved: { label: 'Approve', icon: Check, tone: 'success' }, rejected: { label: 'Reject', icon: X, tone: 'danger' } } as const satisfies Readonly<
  Record<Decision, { label: string; icon: typeof Check; tone: Tone }>
>;

interface RecordRowProps {
  extensionId: string;
  record: SandboxRecord;
}

/** One record: opens to be changed; its menu decides about it and deletes it. */
export function RecordRow({ extensionId, record }: RecordRowProps) {
  const { id, module, label, createdAt, fields } = record;
  const dialog = useDialogAddress();
  const decision = useMutation(decideRecordMutation(extensionId, module, id));
  const approval = (['submitted', 'approved', 'rejected'] as const).find((status) => status === fields['approval_status']);
  const decide = (status: Decision) =>
    decision.mutate(status, {
      onSuccess: () => showToast({ tone: 'success', title: `“${label}” was ${status}` }),
      onError: ({ message }) => showToast({ tone: 'danger', title: `“${label}” was not ${status}. ${message}` }),
    });
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <div className={styles['first']}>
          <Link to={dialog.hrefOf('edit', id)} preventScrollReset className={styles['name']} dir="auto">
            {label}
          </Link>
          {approval !== undefined && (
            <Badge tone={DECISIONS[approval].tone} icon={DECISIONS[approval].icon}>
              {choiceLabel(approval)}
            </Badge>
          )}
        </div>
        <div className={styles['facts']} dir="auto">
          {recordFacts(record).map((fact) => `${fact} · `)}
          <RelativeTime at={createdAt} />
        </div>
      </div>
      <div className={styles['menu']}>
        <Menu label={`Actions for ${label}`} trigger={<Ellipsis className={styles['icon']} aria-hidden="true" />}>
          <MenuItem icon={Pencil} onSelect={() => dialog.open('edit', id)}>
            Edit
          </MenuItem>
          {(['submitted', 'approved', 'rejected'] as const).map((status) => (
            <MenuItem key={status} icon={DECISIONS[status].icon} onSelect={() => decide(status)}>
              {DECISIONS[status].label}
            </MenuItem>
          ))}
          <MenuItem icon={Trash2} tone="danger" onSelect={() => dialog.open('delete', id)}>
            Delete
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
}
