import styles from './skeleton.module.css';

interface SkeletonProps {
  /** CSS lengths; a line of text by default. */
  width?: string;
  height?: string;
}

/** Stands where something is being loaded, at its final size; stays invisible for the first 150 ms. */
export function Skeleton({ width = '100%', height = '0.75rem' }: SkeletonProps) {
  return <span aria-hidden="true" className={styles['skeleton']} style={{ inlineSize: width, blockSize: height }} />;
}
