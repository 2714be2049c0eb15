import { brands, spriteUrl } from 'virtual:brand-icons';
import type { ServiceKind, ServiceSummary } from '#src/contract/services.ts';
import { monogram } from '../model/monogram.ts';
import styles from './service-icon.module.css';

interface ServiceIconProps {
  service: Pick<ServiceSummary, 'linkName' | 'name'> & { kind?: ServiceKind };
  /** `sm` beside a line of text, `md` on cards, `lg` beside a page's heading. */
  size?: 'sm' | 'md' | 'lg';
}

/** The brand's icon in its colour, or a monogram, which custom services always have. Decoration: the name always stands beside it. */
export function ServiceIcon({ service: { linkName, name, kind = 'default' }, size = 'md' }: ServiceIconProps) {
  const brand = kind === 'custom' ? undefined : brands[linkName];
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
