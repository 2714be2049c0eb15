import { Check } from 'lucide-react';
import type { Scope } from '#src/contract/services.ts';
import { groupScopes } from '../model/group-scopes.ts';
import styles from './requested-scopes.module.css';

/** A list shorter than this is read faster without headings. */
const GROUPED_FROM = 8;

interface RequestedScopesProps {
  clientName: string;
  serviceName: string;
  scopes: readonly Scope[];
}

/** Exactly the scopes asked for, each in words with its value. */
export function RequestedScopes({ clientName, serviceName, scopes }: RequestedScopesProps) {
  if (scopes.length === 0) {
    return (
      <section className={styles['scopes']}>
        <h2 className={styles['title']}>Permissions</h2>
        <p className={styles['none']}>
          {serviceName} has no separate permissions: {clientName} gets the access that your account has.
        </p>
      </section>
    );
  }
  const groups = scopes.length < GROUPED_FROM ? [{ name: '', scopes }] : groupScopes(scopes);
  return (
    <section className={styles['scopes']}>
      <h2 className={styles['title']}>
        Permissions it asks for <span className={styles['count']}>({scopes.length})</span>
      </h2>
      {groups.map((group) => (
        <div key={group.name} className={styles['group']}>
          {groups.length > 1 && group.name !== '' && <h3 className={styles['groupName']}>{group.name}</h3>}
          <ul aria-label={groups.length > 1 ? `Permissions: ${group.name}` : 'Permissions'}>
            {group.scopes.map((scope) => (
              <li key={scope.value} className={styles['scope']}>
                <Check className={styles['icon']} aria-hidden="true" />
                <span className={styles['text']}>
                  {scope.label !== scope.value && <span>{scope.label}</span>}
                  <code className={styles['value']}>{scope.value}</code>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
