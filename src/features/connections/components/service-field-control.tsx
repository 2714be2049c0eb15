import type { Ref } from 'react';
import type { ServiceField } from '#src/contract/services.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';

interface ServiceFieldControlProps {
  field: ServiceField;
  error: string | undefined;
  name: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement & HTMLSelectElement>;
}

/** The control of one field: a choice where there are options, text otherwise, masked when it is secret. */
export function ServiceFieldControl({ field, error, name, value, onChange, onBlur, ref }: ServiceFieldControlProps) {
  const { label, help, prefix, suffix, placeholder, options, isRequired, isSecret } = field;
  const common = {
    name,
    value,
    onBlur,
    ref,
    error,
    label: isRequired ? label : `${label} (optional)`,
    ...(help === null ? {} : { help }),
  };
  if (options !== null) {
    return (
      <SelectField {...common} onChange={(event) => onChange(event.target.value)}>
        <option value="">{isRequired ? 'Choose…' : 'Default'}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {prefix}
            {option}
            {suffix}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      {...common}
      type={isSecret ? 'password' : 'text'}
      prefix={prefix}
      suffix={suffix}
      placeholder={placeholder}
      autoComplete={isSecret ? 'new-password' : 'off'}
      autoCapitalize="none"
      spellCheck="false"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
