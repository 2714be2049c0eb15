import type { Ref } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { ServiceField } from '#src/contract/services.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { ConnectionFormValues } from '../model/connection-form.ts';
import styles from './service-fields.module.css';

type FieldGroup = 'parameters' | 'credentials';

interface ServiceFieldsProps {
  control: Control<ConnectionFormValues>;
  group: FieldGroup;
  title: string;
  fields: readonly ServiceField[];
}

/** What a service asks for before connecting, such as a domain or an API key. */
export function ServiceFields({ control, group, title, fields }: ServiceFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{title}</legend>
      {fields.map((field) => (
        <FormField key={field.key} control={control} group={group} field={field} />
      ))}
    </fieldset>
  );
}

function FormField({ control, group, field }: { control: Control<ConnectionFormValues>; group: FieldGroup; field: ServiceField }) {
  const controller = useController({ control, name: `${group}.${field.key}` });
  return <ServiceFieldControl {...controller.field} field={field} error={controller.fieldState.error?.message} />;
}

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
