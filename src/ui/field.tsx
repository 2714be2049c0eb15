import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

/** What every form field takes besides its control's own attributes. */
export interface FieldText {
  label: string;
  help?: ReactNode;
  /** What is wrong and what to do; empty or absent when nothing is. */
  error?: string | undefined;
}

/** Attributes that tie a control to its label, help and error. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldText {
  isRequired?: boolean | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** Label above, control, then help and error below, tied together. */
export function Field({ label, help, error, isRequired = false, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== '';
  const describedBy = [help === undefined ? null : `${id}-help`, hasError ? `${id}-error` : null].filter((part) => part !== null);
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id} data-required={isRequired || undefined}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '), 'aria-invalid': hasError || undefined })}
      {help !== undefined && (
        <div id={`${id}-help`} className={styles['help']}>
          {help}
        </div>
      )}
      <div role="alert">
        {hasError && (
          <p id={`${id}-error`} className={styles['error']}>
            <CircleAlert className={styles['errorIcon']} aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
