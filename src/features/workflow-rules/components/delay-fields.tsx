import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { ActionEntry } from '../model/rule-form.ts';
import styles from './rule-form.module.css';

interface DelayFieldsProps {
  entry: ActionEntry;
  error: string | undefined;
  onChange: (changes: Partial<ActionEntry>) => void;
}

/** How long an action waits after the rule has begun. */
export function DelayFields({ entry, error, onChange }: DelayFieldsProps) {
  return (
    <div className={styles['row']}>
      <TextField label="Wait" inputMode="numeric" value={entry.amount} onChange={(event) => onChange({ amount: event.target.value })} error={error} autoComplete="off" />
      <SelectField label="Unit" value={entry.unit} onChange={(event) => onChange({ unit: event.target.value === 'hours' ? 'hours' : 'days' })}>
        <option value="hours">Hours after</option>
        <option value="days">Days after</option>
      </SelectField>
    </div>
  );
}
