import styles from './product-mark.module.css';

/** Patchbay's own mark: a cord from one socket to another. */
export function ProductMark() {
  return <img src="/favicon.svg" alt="" width="24" height="24" className={styles['mark']} />;
}
