import type { ModuleField } from '#src/contract/functions.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';

interface FieldValueInputProps {
  label: string;
  /** Undefined while none is chosen. */
  field: ModuleField | undefined;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Whether a field of the record may stand for the value. */
  takesPlaceholders?: boolean;
}

/** A value of a field, entered as its type asks. */
export function FieldValueInput({ label, field, value, onChange, error, takesPlaceholders = false }: FieldValueInputProps) {
  if (field?.type === 'choice' || field?.type === 'boolean') {
    return (
      <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)} error={error}>
        <option value="">Choose…</option>
        {(field.type === 'boolean' ? ['true', 'false'] : field.options).map((option) => (
          <option key={option} value={option}>
            {field.type === 'boolean' ? (option === 'true' ? 'True' : 'False') : option.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
    );
  }
  const isDate = field?.type === 'date' && !takesPlaceholders;
  return (
    <TextField
      label={label}
      type={isDate ? 'date' : 'text'}
      {...(field?.type === 'number' ? { inputMode: 'decimal' as const } : {})}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
      autoComplete="off"
      dir="auto"
    />
  );
}
