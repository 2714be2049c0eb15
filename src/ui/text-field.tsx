import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldText } from './field.tsx';
import styles from './field.module.css';

interface TextFieldProps extends FieldText, Omit<ComponentProps<'input'>, 'className' | 'id' | 'prefix' | keyof FieldText> {
  /** Fixed text before and after what is typed, such as `https://` and `.myshopify.com`. */
  prefix?: ReactNode;
  suffix?: ReactNode;
}

/** One line of text. `ref` is the input. */
export function TextField({ label, help, error, prefix, suffix, required, ...input }: TextFieldProps) {
  const hasAffix = Boolean(prefix) || Boolean(suffix);
  return (
    <Field label={label} help={help} error={error} isRequired={required}>
      {(control) => {
        const element = <input type="text" {...input} {...control} aria-required={required} className={styles['control']} />;
        if (!hasAffix) return element;
        return (
          <div className={styles['group']} data-invalid={control['aria-invalid']}>
            {Boolean(prefix) && <span className={styles['affix']}>{prefix}</span>}
            {element}
            {Boolean(suffix) && <span className={styles['affix']}>{suffix}</span>}
          </div>
        );
      }}
    </Field>
  );
}
