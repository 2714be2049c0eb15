import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './switch.module.css';

interface SwitchProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'type' | 'role'> {
  label: ReactNode;
  description?: ReactNode;
}

/** Something that is on or off. `ref` is the input. */
export function Switch({ label, description, ...input }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      {/* A native checkbox brings its own checked state. */}
      {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props */}
      <input {...input} id={id} type="checkbox" role="switch" className={styles['track']} aria-describedby={description === undefined ? undefined : `${id}-description`} />
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
