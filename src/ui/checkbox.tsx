import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'type'> {
  label: ReactNode;
  description?: ReactNode;
  /** Some but not all of what this box stands for is chosen. */
  isIndeterminate?: boolean;
}

/** A box to tick, with its label and an optional line of explanation. `ref` is the input. */
export function Checkbox({ label, description, isIndeterminate = false, ref, ...input }: CheckboxProps) {
  const id = useId();
  const attach = (element: HTMLInputElement | null) => {
    if (element !== null) element.indeterminate = isIndeterminate;
    if (typeof ref === 'function') return ref(element);
    if (ref) ref.current = element;
  };
  return (
    <div className={styles['row']}>
      <input {...input} ref={attach} id={id} type="checkbox" className={styles['box']} aria-describedby={description === undefined ? undefined : `${id}-description`} />
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {description !== undefined && (
        <div id={`${id}-description`} className={styles['description']}>
          {description}
        </div>
      )}
    </div>
  );
}
