import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { Scope } from '#src/contract/services.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import styles from './scope-picker.module.css';

interface ScopeListProps {
  groups: readonly { readonly group: string; readonly scopes: readonly Scope[] }[];
  selected: readonly string[];
  onChange: (value: string, isSelected: boolean) => void;
}

/** Scopes to tick, by what they are about. */
export function ScopeList({ groups, selected, onChange }: ScopeListProps) {
  const chosen = new Set(selected);
  return (
    // The boxes in it are operated; it only leads the focus between them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['list']} onKeyDown={moveFocus}>
      {groups.map(({ group, scopes }) => (
        <ScopeGroup key={group} heading={groups.length > 1 ? group : null}>
          {scopes.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={<code>{value}</code>}
              {...(label === value ? {} : { description: label })}
              checked={chosen.has(value)}
              onChange={(event) => onChange(value, event.target.checked)}
            />
          ))}
        </ScopeGroup>
      ))}
    </div>
  );
}

function ScopeGroup({ heading, children }: { heading: string | null; children: ReactNode }) {
  const id = useId();
  if (heading === null) return <div className={styles['group']}>{children}</div>;
  return (
    <fieldset className={styles['group']} aria-labelledby={id}>
      <div id={id} className={styles['groupName']}>
        {heading}
      </div>
      {children}
    </fieldset>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const target = boxes[boxes.findIndex((box) => box === event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
