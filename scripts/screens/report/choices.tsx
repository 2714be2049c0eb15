import { useId } from 'react';
import styles from './choices.module.css';

interface ChoicesProps {
  label: string;
  value: string;
  /** A marked choice has something to look at. */
  choices: readonly { value: string; label: string; isMarked?: boolean }[];
  onChange: (value: string) => void;
}

/** A choice of one, all of them in sight; the arrow keys go through them. */
export function Choices({ label, value, choices, onChange }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['choice']}>
          <input type="radio" className={styles['radio']} name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
          {choice.isMarked === true && <span className={styles['mark']} title="Not as approved" />}
        </label>
      ))}
    </fieldset>
  );
}
