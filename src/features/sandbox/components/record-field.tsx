import type { UseQueryResult } from '@tanstack/react-query';
import type { ModuleField } from '#src/contract/functions.ts';
import type { SandboxRecord } from '#src/contract/sandbox.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { choiceLabel, type FieldControlKind } from '../model/record-form.ts';
import styles from './record-field.module.css';

type Records = Pick<UseQueryResult<{ records: SandboxRecord[] }>, 'data' | 'isError'>;

interface RecordFieldProps {
  field: ModuleField;
  kind: FieldControlKind;
  value: string;
  error: string | undefined;
  /** What a field that names another record offers. */
  records: Records;
  onChange: (value: string) => void;
}

/** One field of a record, with the control that fits its type. */
export function RecordField({ field, kind, value, error, records, onChange }: RecordFieldProps) {
  const { label, isRequired, options } = field;
  const text = { label, error, required: isRequired, value, autoComplete: 'off', onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  switch (kind) {
    case 'customers':
    case 'items':
      return (
        <SelectField {...text} help={records.isError ? 'The choices could not be loaded. Close and open this form to try again.' : undefined}>
          <option value="">{records.data === undefined ? 'Loading…' : 'Choose…'}</option>
          {records.data?.records.map((record) => (
            <option key={record.id} value={record.id}>
              {record.label}
            </option>
          ))}
        </SelectField>
      );
    case 'choice':
      return (
        <SelectField {...text}>
          {!isRequired && <option value="">Not set</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {choiceLabel(option)}
            </option>
          ))}
        </SelectField>
      );
    case 'boolean':
      return <Checkbox label={label} checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />;
    case 'lines':
      return (
        <div className={styles['wide']}>
          <TextArea {...text} dir="auto" rows={2} />
        </div>
      );
    case 'number':
      return <TextField {...text} inputMode="decimal" />;
    case 'date':
      return <TextField {...text} type="date" />;
    default:
      return <TextField {...text} dir="auto" />;
  }
}
