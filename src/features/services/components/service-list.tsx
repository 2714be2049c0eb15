import { Link } from 'react-router';
import type { ServiceSummary } from '#src/contract/services.ts';
import row from '#src/ui/row-link.module.css';
import { useWindowRows } from '#src/ui/use-window-rows.ts';
import { AUTH_TYPE_LABELS, scopeCountLabel } from '../model/auth-type.ts';
import { servicePath } from '../paths.ts';
import { ServiceIcon } from './service-icon.tsx';
import styles from './service-list.module.css';

const ROW_ESTIMATE_PX = 53;

interface ServiceListProps {
  extensionId: string;
  services: readonly ServiceSummary[];
}

/** Services one below the other; only those in view are in the document, however many there are. */
export function ServiceList({ extensionId, services }: ServiceListProps) {
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
              <Link to={servicePath(extensionId, service)} className={`${styles['name']} ${row['rowLink']}`}>
                <bdi>{service.name}</bdi>
              </Link>
              <span className={styles['facts']}>
                {service.linkName} · {AUTH_TYPE_LABELS[service.authType]} · {scopeCountLabel(service.scopeCount)}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
