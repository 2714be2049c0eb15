import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts';
import { Spinner } from './spinner.tsx';
import { useDelayed } from './use-delayed.ts';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** What the button began is under way: it can't be pressed again, keeps the focus, and says so when it takes long. */
  isBusy?: boolean;
  busyLabel?: string;
}

/** A button. An action that goes to another page is a ButtonLink. */
export function Button({ variant = 'secondary', size = 'md', icon: Icon, isBusy = false, busyLabel, type = 'button', onClick, children, ...rest }: ButtonProps) {
  const showsBusy = useDelayed(isBusy);
  const isHeld = isBusy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isHeld) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...rest} type={type} className={buttonClass(variant, size)} aria-disabled={isHeld || undefined} onClick={handleClick}>
      {showsBusy ? <Spinner /> : Icon !== undefined && <Icon className={styles['icon']} aria-hidden="true" />}
      <span className={styles['label']}>{showsBusy && busyLabel !== undefined ? busyLabel : children}</span>
    </button>
  );
}
