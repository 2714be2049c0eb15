import type { ComponentProps } from 'react';
import { Field, type FieldText } from './field.tsx';
import styles from './field.module.css';

interface TextAreaProps extends FieldText, Omit<ComponentProps<'textarea'>, 'className' | 'id' | keyof FieldText> {}

/** Several lines of text; grows with what is typed. `ref` is the textarea. */
export function TextArea({ label, help, error, required, ...area }: TextAreaProps) {
  return (
    <Field label={label} help={help} error={error} isRequired={required}>
      {(control) => <textarea {...area} {...control} aria-required={required} className={`${styles['control']} ${styles['area']}`} />}
    </Field>
  );
}
