import { useId } from 'react';
import styles from './rule-form.module.css';

interface ChoicesProps<T extends string> {
  legend: string;
  /** What can be chosen, in words. */
  options: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}

/** A choice of few, all of them in view. */
export function Choices<T extends string>({ legend, options, value, onChange }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['choices']}>
        {(Object.entries(options) as [T, string][]).map(([option, words]) => (
          <label key={option} className={styles['choice']}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
