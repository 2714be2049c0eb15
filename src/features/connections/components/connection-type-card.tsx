import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceSummary } from '#src/contract/services.ts';
import { ServiceIcon, servicePath } from '#src/features/services/index.ts';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import styles from './connection-type-card.module.css';

/** How many services stand for all. */
const EXAMPLES = 6;
/** Link names of those that stand first: Wrike for the tutorial, then what people know. */
const FEATURED = ['wrike', 'zoho_crm', 'slack', 'google', 'dropbox', 'shopify'];

interface ConnectionTypeCardProps {
  extensionId: string;
  title: string;
  services: readonly ServiceSummary[];
  viewAllPath: string;
  /** What "View All" shows all of, for screen readers. */
  viewAllLabel: string;
  whenEmpty: ReactNode;
  children: ReactNode;
}

function examplesOf(services: readonly ServiceSummary[]): readonly ServiceSummary[] {
  return services.toSorted((a, b) => place(a) - place(b)).slice(0, EXAMPLES);
}

function place({ linkName }: ServiceSummary): number {
  const index = FEATURED.indexOf(linkName);
  return index === -1 ? FEATURED.length : index;
}

/** A type of connection: what it is for, how many services there are, a few of them, and the way to all. */
export function ConnectionTypeCard({ extensionId, title, services, viewAllPath, viewAllLabel, whenEmpty, children }: ConnectionTypeCardProps) {
  return (
    <section className={styles['card']}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['count']}>
          {services.length} {services.length === 1 ? 'service' : 'services'}
        </span>
        <Link to={viewAllPath} className={styles['all']}>
          View All <VisuallyHidden>{viewAllLabel}</VisuallyHidden>
        </Link>
      </header>
      <p className={styles['text']}>{children}</p>
      {services.length === 0 ? (
        <p>{whenEmpty}</p>
      ) : (
        <ul className={styles['examples']}>
          {examplesOf(services).map((service) => (
            <li key={service.linkName}>
              <Link to={servicePath(extensionId, service)} className={styles['example']}>
                <ServiceIcon service={service} size="sm" />
                <span className={styles['name']}>
                  <bdi>{service.name}</bdi>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
