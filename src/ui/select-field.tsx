import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Field, type FieldText } from './field.tsx';
import styles from './field.module.css';

interface SelectFieldProps extends FieldText, Omit<ComponentProps<'select'>, 'className' | 'id' | keyof FieldText> {}

/** A choice of one; the options are children. `ref` is the select. */
export function SelectField({ label, help, error, required, children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} isRequired={required}>
      {(control) => (
        <div className={styles['select']}>
          <select {...select} {...control} aria-required={required} className={styles['control']}>
            {children}
          </select>
          <ChevronDown className={styles['chevron']} aria-hidden="true" />
        </div>
      )}
    </Field>
  );
}
