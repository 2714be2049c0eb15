import styles from './spinner.module.css';

/** A turning ring at the size of an icon; what is being waited for is said by the text beside it. */
export function Spinner() {
  return <span className={styles['spinner']} aria-hidden="true" />;
}
