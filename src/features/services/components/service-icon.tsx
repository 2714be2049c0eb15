import { brands, spriteUrl } from 'virtual:brand-icons';
import { monogram } from '../model/monogram.ts';
import styles from './service-icon.module.css';

interface ServiceIconProps {
  linkName: string;
  name: string;
  /** `sm` beside a line of text, `md` on cards, `lg` beside a page's heading. */
  size?: 'sm' | 'md' | 'lg';
}

/** The brand's icon in its colour, or a monogram. Decoration: the name always stands beside it. */
export function ServiceIcon({ linkName, name, size = 'md' }: ServiceIconProps) {
  const brand = brands[linkName];
  if (brand === undefined) {
    const { letters, hue } = monogram(name);
    return <span className={styles['monogram']} data-size={size} data-letters={letters} aria-hidden="true" style={{ '--hue': hue }} />;
  }
  const [symbolId, colour] = brand;
  return (
    <span className={styles['brand']} data-size={size} aria-hidden="true" style={{ '--brand': colour }}>
      <svg viewBox="0 0 24 24">
        <use href={`${spriteUrl}#${symbolId}`} />
      </svg>
    </span>
  );
}
