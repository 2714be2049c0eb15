import { useController, type Control } from 'react-hook-form';
import type { ServiceField } from '#src/contract/services.ts';
import type { ConnectionFormValues } from '../model/connection-form.ts';
import { ServiceFieldControl } from './service-field-control.tsx';
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
