import { Link } from 'react-router';
import type { ServiceSummary } from '#src/contract/services.ts';
import { AUTH_TYPE_LABELS, scopeCountLabel } from '../model/auth-type.ts';
import { servicePath } from '../paths.ts';
import { ServiceIcon } from './service-icon.tsx';
import styles from './service-card.module.css';

interface ServiceCardProps {
  extensionId: string;
  service: ServiceSummary;
  /** Whether Tab stops here; within a grid arrow keys lead to the others. */
  isTabStop?: boolean;
}

/** A service to choose; leads to its page. */
export function ServiceCard({ extensionId, service, isTabStop = true }: ServiceCardProps) {
  const { linkName, name, authType, scopeCount, isZohoDefault } = service;
  return (
    <Link to={servicePath(extensionId, service)} className={styles['card']} tabIndex={isTabStop ? 0 : -1} data-service={linkName}>
      <ServiceIcon service={service} />
      <span className={styles['text']}>
        <span className={styles['name']}>
          <bdi>{name}</bdi>
        </span>{' '}
        <span className={styles['facts']}>
          {AUTH_TYPE_LABELS[authType]} · {scopeCountLabel(scopeCount)}
        </span>{' '}
        {isZohoDefault && <span className={styles['original']}>Original</span>}
      </span>
    </Link>
  );
}
