import { Link } from 'react-router';
import type { CustomServiceSummary } from '#src/contract/custom-services.ts';
import { AUTH_TYPE_LABELS, scopeCountLabel, ServiceIcon } from '#src/features/services/index.ts';
import row from '#src/ui/row-link.module.css';
import { useWindowRows } from '#src/ui/use-window-rows.ts';
import { connectionCountLabel } from '../model/words.ts';
import { customServicePath } from '../paths.ts';
import styles from './custom-service-list.module.css';

const ROW_ESTIMATE_PX = 53;

interface CustomServiceListProps {
  extensionId: string;
  services: readonly CustomServiceSummary[];
}

/** Custom services one below the other; only those in view are in the document, however many there are. */
export function CustomServiceList({ extensionId, services }: CustomServiceListProps) {
  const { listRef, rowRef, rows, totalSize } = useWindowRows<HTMLUListElement, HTMLLIElement>(services.length, ROW_ESTIMATE_PX);
  return (
    <ul ref={listRef} className={styles['list']} style={{ blockSize: totalSize }}>
      {rows.map(({ index, start }) => {
        const service = services[index];
        if (service === undefined) return null;
        return (
          <li
            key={service.linkName}
            ref={rowRef}
            data-index={index}
            aria-setsize={services.length}
            aria-posinset={index + 1}
            className={styles['row']}
            style={{ translate: `0 ${start}px` }}
          >
            <ServiceIcon service={service} />
            <div className={styles['text']}>
              <Link to={customServicePath(extensionId, service.linkName)} className={`${styles['name']} ${row['rowLink']}`}>
                <bdi>{service.name}</bdi>
              </Link>
              <span className={styles['facts']}>{factsOf(service)}</span>
            </div>
            <span className={styles['usage']} data-used={service.connectionCount > 0}>
              {service.connectionCount === 0 ? 'Not used' : connectionCountLabel(service.connectionCount)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function factsOf({ linkName, authType, connectsBy, scopeCount }: CustomServiceSummary): string {
  const grant = connectsBy === 'client_credentials' ? ['Client Credentials'] : [];
  const scopes = authType === 'oauth2' ? [scopeCountLabel(scopeCount)] : [];
  return [linkName, AUTH_TYPE_LABELS[authType], ...grant, ...scopes].join(' · ');
}
