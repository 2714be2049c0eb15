import { useEffect, useId, useRef, useState } from 'react';
import type { ProviderAccount } from '#src/contract/provider.ts';
import { Button } from '#src/ui/button.tsx';
import styles from './account-picker.module.css';

interface AccountPickerProps {
  serviceName: string;
  accounts: readonly ProviderAccount[];
  selectedId: string;
  onSelect: (accountId: string) => void;
}

/** The account that is signed in, and the others once the person asks for them. */
export function AccountPicker({ serviceName, accounts, selectedId, onSelect }: AccountPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const groupName = useId();
  const choice = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, so the focus goes on to what it brought.
    if (isOpen) choice.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isOpen]);
  const shown = isOpen ? accounts : accounts.filter((account) => account.id === selectedId);
  if (!isOpen) {
    return (
      <section className={styles['picker']} aria-label={`Signed in to ${serviceName} as`}>
        {shown.map((account) => (
          <div key={account.id} className={styles['account']}>
            <AccountText account={account} />
          </div>
        ))}
        {accounts.length > 1 && (
          <div className={styles['switch']}>
            <Button variant="ghost" size="sm" onClick={() => setIsOpen(true)}>
              Use another account
            </Button>
          </div>
        )}
      </section>
    );
  }
  return (
    <fieldset ref={choice} className={styles['picker']}>
      <legend className={styles['legend']}>Choose an account</legend>
      {shown.map((account) => (
        <label key={account.id} className={styles['account']}>
          <AccountText account={account} />
          <input
            type="radio"
            name={groupName}
            value={account.id}
            checked={account.id === selectedId}
            onChange={() => onSelect(account.id)}
          />
        </label>
      ))}
    </fieldset>
  );
}

function AccountText({ account }: { account: ProviderAccount }) {
  return (
    <>
      <span className={styles['avatar']} aria-hidden="true">
        {initials(account.name)}
      </span>
      <span className={styles['text']}>
        <span className={styles['name']}>{account.name}</span>
        <span className={styles['email']}>{account.email}</span>
        <span className={styles['organization']}>{account.organization}</span>
      </span>
    </>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => firstCharacter(word ?? '')).join('').toUpperCase();
}

function firstCharacter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment ?? '';
}
