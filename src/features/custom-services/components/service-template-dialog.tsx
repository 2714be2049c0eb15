import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServiceTemplate } from '#src/contract/custom-services.ts';
import type { ServiceSummary } from '#src/contract/services.ts';
import { AUTH_TYPE_LABELS, scopeCountLabel, ServiceIcon, servicesQuery, useServiceSearch } from '#src/features/services/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { serviceTemplateMutation } from '../queries.ts';
import styles from './service-template-dialog.module.css';

interface ServiceTemplateDialogProps {
  onClose: () => void;
  onChoose: (template: ServiceTemplate) => void;
}

/** Chooses a default service whose endpoints and scopes, or parameters, are to be copied into the form. */
export function ServiceTemplateDialog({ onClose, onChoose }: ServiceTemplateDialogProps) {
  const services = useQuery(servicesQuery());
  return (
    <Dialog isOpen size="lg" onClose={onClose} title="Start from a default service">
      {services.isPending && (
        <Loading label="Loading services…">
          <Skeleton height="20rem" />
        </Loading>
      )}
      {services.isError && (
        <ErrorState title="The services could not be loaded" headingLevel={3} error={services.error} onRetry={() => void services.refetch()} isRetrying={services.isFetching} />
      )}
      {services.isSuccess && <TemplatePicker services={services.data.services.filter(({ kind }) => kind === 'default')} onChoose={onChoose} />}
    </Dialog>
  );
}

function TemplatePicker({ services, onChoose }: { services: readonly ServiceSummary[]; onChoose: ServiceTemplateDialogProps['onChoose'] }) {
  const [query, setQuery] = useState('');
  const found = useServiceSearch(services, query);
  const load = useMutation(serviceTemplateMutation());
  return (
    <div className={styles['picker']}>
      <p className={styles['intro']}>Its endpoints and scopes are copied into the form. Client and secret stay yours to enter.</p>
      <SearchField label="Search services" value={query} onChange={setQuery} />
      <div role="alert">{load.isError && <Banner tone="danger" title={`The service could not be copied. ${load.error.message}`} />}</div>
      {found.services.length === 0 && !found.isPending ? (
        <p className={styles['none']}>No default service comes close to “{query.trim()}”.</p>
      ) : (
        <ul className={styles['services']} aria-label="Default services" aria-busy={load.isPending}>
          {found.services.map((service) => (
            <li key={service.linkName}>
              <button
                type="button"
                className={styles['service']}
                onClick={() => load.mutate(service.linkName, { onSuccess: onChoose })}
              >
                <ServiceIcon service={service} />
                <span className={styles['text']}>
                  <span className={styles['name']}>{service.name}</span>{' '}
                  <span className={styles['facts']}>
                    {AUTH_TYPE_LABELS[service.authType]} · {scopeCountLabel(service.scopeCount)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
