import styles from './product-footer.module.css';

/** Says on every screen what this is. */
export function ProductFooter() {
  return (
    <footer className={styles['footer']}>
      Patchbay is an independent copy for learning and testing, not affiliated with Zoho. Nothing leaves the browser.
    </footer>
  );
}
