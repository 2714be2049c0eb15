import styles from './palette-hints.module.css';

const HINTS = [
  { keys: ['↑', '↓'], text: 'choose' },
  { keys: ['Enter'], text: 'go or do' },
  { keys: ['Esc'], text: 'clear, then close' },
] as const;

/** The keys that work in the palette. */
export function PaletteHints() {
  return (
    <ul className={styles['hints']} aria-label="Keys">
      {HINTS.map(({ keys, text }) => (
        <li key={text} className={styles['hint']}>
          {keys.map((key) => (
            <kbd key={key} className={styles['key']}>
              {key}
            </kbd>
          ))}
          {text}
        </li>
      ))}
    </ul>
  );
}
