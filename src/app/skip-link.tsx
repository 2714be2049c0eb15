import type { MouseEvent } from 'react';
import styles from './skip-link.module.css';

/** The first stop of the keyboard: leads past bars and side bars to the content. */
export function SkipLink() {
  return (
    <a href="#main" className={styles['skip']} onClick={skip}>
      Skip to content
    </a>
  );
}

function skip(event: MouseEvent): void {
  event.preventDefault();
  const main = document.querySelector<HTMLElement>('main');
  main?.focus();
  main?.scrollIntoView();
}
