import { Check, CornerDownLeft } from 'lucide-react';
import { ServiceIcon } from '#src/features/services/index.ts';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import type { Command, CommandMark } from '../model/command.ts';
import styles from './command-option.module.css';

interface CommandOptionProps {
  id: string;
  command: Command;
  /** The one that Enter runs. */
  isActive: boolean;
  onPointerMove: () => void;
  onClick: () => void;
}

/** One command in the list. */
export function CommandOption({ id, command: { label, detail, mark, keys, isCurrent = false }, isActive, onPointerMove, onClick }: CommandOptionProps) {
  return (
    // The keys work in the field, which keeps the focus: the option is what aria-activedescendant points at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
    <div id={id} role="option" aria-selected={isActive} className={styles['option']} onPointerMove={onPointerMove} onClick={onClick}>
      <Mark mark={mark} />
      <span className={styles['label']} dir="auto" title={label}>
        {label}
      </span>
      {isCurrent && (
        <>
          <Check className={styles['icon']} aria-hidden="true" />
          <VisuallyHidden>(now)</VisuallyHidden>
        </>
      )}
      {detail !== undefined && (
        <span className={styles['detail']} dir="auto" title={detail}>
          {detail}
        </span>
      )}
      {keys !== undefined && <kbd className={styles['keys']}>{keys}</kbd>}
      <CornerDownLeft className={styles['enter']} aria-hidden="true" />
    </div>
  );
}

function Mark({ mark }: { mark: CommandMark }) {
  if ('service' in mark) return <ServiceIcon service={mark.service} size="sm" />;
  const { icon: Icon } = mark;
  return <Icon className={styles['mark']} aria-hidden="true" />;
}
