import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { RULE_ACTION_KINDS, type RuleActionKind } from '#src/contract/automation-terms.ts';
import type { BookModule } from '#src/contract/functions.ts';
import { announce } from '#src/ui/announcer.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { Section } from '#src/ui/section.tsx';
import type { RuleChoices, RuleMessages } from '../model/rule-choices.ts';
import { newAction, type ActionEntry } from '../model/rule-form.ts';
import { ACTION_KIND_LABELS } from '../model/words.ts';
import { ACTION_ICONS } from './action-icons.ts';
import { ActionFields } from './action-fields.tsx';
import { DelayFields } from './delay-fields.tsx';
import styles from './action-list.module.css';

interface ActionListProps {
  title: string;
  intro: string;
  /** Where the actions are in the definition. */
  path: 'immediateActions' | 'timedActions';
  entries: readonly ActionEntry[];
  module: BookModule;
  choices: RuleChoices;
  messages: RuleMessages;
  extensionId: string;
  onChange: (entries: readonly ActionEntry[]) => void;
}

/** Actions of a rule, in the order in which they run. */
export function ActionList({ title, intro, path, entries, module, choices, messages, extensionId, onChange }: ActionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const isTimed = path === 'timedActions';
  const add = (kind: RuleActionKind) => {
    onChange([...entries, newAction(kind, entries)]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(select, input)')?.focus());
  };
  const remove = (key: string) => {
    onChange(entries.filter((entry) => entry.key !== key));
    announce('Action removed');
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('button[aria-haspopup]')?.focus());
  };
  const problem = messages[path];
  return (
    <Section title={title}>
      <div ref={list} className={styles['list']}>
        <p className={styles['intro']}>{intro}</p>
        {entries.map((entry, index) => {
          const Icon = ACTION_ICONS[entry.kind];
          const change = (changes: Partial<ActionEntry>) => onChange(entries.map((each) => (each.key === entry.key ? { ...each, ...changes } : each)));
          return (
            <fieldset key={entry.key} className={styles['action']}>
              <legend className={styles['legend']}>
                <Icon className={styles['icon']} aria-hidden="true" />
                {index + 1}. {ACTION_KIND_LABELS[entry.kind]}
              </legend>
              <span className={styles['remove']}>
                <IconButton icon={Trash2} label={`Remove action ${index + 1}`} onClick={() => remove(entry.key)} />
              </span>
              {isTimed && <DelayFields entry={entry} error={messages[`${path}.${index}.delay.amount`]} onChange={change} />}
              <ActionFields
                entry={entry}
                module={module}
                choices={choices}
                messages={messages}
                path={isTimed ? `${path}.${index}.action` : `${path}.${index}`}
                extensionId={extensionId}
                onChange={change}
              />
            </fieldset>
          );
        })}
        <div className={styles['add']} data-invalid={problem !== undefined || undefined}>
          <Menu
            label={isTimed ? 'Add time-based action' : 'Add immediate action'}
            shape="plain"
            trigger={
              <>
                <Plus aria-hidden="true" />
                {isTimed ? 'Add time-based action' : 'Add immediate action'}
              </>
            }
          >
            {RULE_ACTION_KINDS.map((kind) => (
              <MenuItem key={kind} icon={ACTION_ICONS[kind]} onSelect={() => add(kind)}>
                {ACTION_KIND_LABELS[kind]}
              </MenuItem>
            ))}
          </Menu>
        </div>
        <div role="alert">{problem !== undefined && <p className={styles['error']}>{problem}</p>}</div>
      </div>
    </Section>
  );
}
