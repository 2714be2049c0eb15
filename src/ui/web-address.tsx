import { Fragment } from 'react';
import styles from './web-address.module.css';

/** An address as text; where it has to wrap, it does so between its parts rather than within a word. */
export function WebAddress({ children }: { children: string }) {
  return (
    <code className={styles['address']}>
      {children.split(/(?<=\/)(?!\/)|(?=[.?&])/).map((part, index, parts) => (
        <Fragment key={parts.slice(0, index + 1).join('')}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
