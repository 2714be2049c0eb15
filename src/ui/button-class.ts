import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm';

/**
 * @param variant how much the action stands out
 * @param size height of the control
 * @returns the class names that make a button or a link look like a button
 */
export function buttonClass(variant: ButtonVariant, size: ButtonSize): string {
  return [styles['button'], styles[variant], styles[size]].join(' ');
}
