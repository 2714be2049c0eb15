import { useDeferredValue, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { ServiceSummary } from '#src/contract/services.ts';
import { gridStep, type GridKey } from '../model/grid-step.ts';
import { ServiceCard } from './service-card.tsx';
import styles from './service-grid.module.css';

const GRID_KEYS: ReadonlySet<string> = new Set<GridKey>(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Groups that are drawn at once; the others follow in slices, so that the page stays responsive. */
const FIRST_GROUPS = 2;

export interface ServiceGroup {
  readonly key: string;
  /** Stands above the group; null for a single group that needs no name. */
  readonly label: string | null;
  readonly services: readonly ServiceSummary[];
}

interface ServiceGridProps {
  extensionId: string;
  groups: readonly ServiceGroup[];
}

/** Cards in groups. One stop for Tab; arrow keys, Home and End lead from card to card, also across groups. */
export function ServiceGrid({ extensionId, groups }: ServiceGridProps) {
  const [active, setActive] = useState<string | null>(null);
  const shown = useDeferredValue(groups, groups.slice(0, FIRST_GROUPS));
  const linkNames = groups.flatMap(({ services }) => services.map(({ linkName }) => linkName));
  const tabStop = active !== null && linkNames.includes(active) ? active : linkNames[0];
  const rememberFocus = (event: FocusEvent<HTMLElement>) => setActive(event.target.dataset['service'] ?? null);
  return (
    // The links in it are operated; it only leads the focus between them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['groups']} onKeyDown={moveFocus} onFocus={rememberFocus}>
      {shown.map(({ key, label, services }) => (
        <ServiceSection key={key} label={label} count={services.length}>
          {services.map((service) => (
            <li key={service.linkName}>
              <ServiceCard extensionId={extensionId} service={service} isTabStop={service.linkName === tabStop} />
            </li>
          ))}
        </ServiceSection>
      ))}
    </div>
  );
}

function ServiceSection({ label, count, children }: { label: string | null; count: number; children: ReactNode }) {
  return (
    <section className={styles['group']} style={{ '--card-count': count }}>
      {label !== null && (
        <h2 className={styles['heading']}>
          {label} <span className={styles['count']}>{count}</span>
        </h2>
      )}
      <ul className={styles['grid']}>{children}</ul>
    </section>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (!GRID_KEYS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-service]')];
  const current = cards.findIndex((card) => card === document.activeElement);
  const places = cards.map((card) => {
    const { top, left } = card.getBoundingClientRect();
    return { top: Math.round(top), left: Math.round(left) };
  });
  const target = cards[gridStep(places, current, event.key as GridKey)];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
