import styles from './product-footer.module.css';

/** Says on every screen what this is. */
export function ProductFooter() {
  return (
    <footer className={styles['footer']}>
      Patchbay is an independent copy of a developer console, for learning and testing. It is not affiliated with Zoho, and nothing that you do here leaves your browser.
    </footer>
  );
}
