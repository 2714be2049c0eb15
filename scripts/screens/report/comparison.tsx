import { useState } from 'react';
import type { ReviewedShot } from '../review.ts';
import type { View } from './page-state.ts';
import { picturesOf } from './reviewed-data.ts';
import styles from './comparison.module.css';

/** Where the slider stands at first, in percent. */
const MIDDLE = 50;

interface ComparisonProps {
  shot: ReviewedShot;
  view: View;
  /** What the pictures show, for those who can't see them. */
  name: string;
}

/** A photograph; one that changed before, now, both under a slider, or as their difference. */
export function Comparison({ shot, view, name }: ComparisonProps) {
  const { before, after, difference } = picturesOf(shot);
  if (before === undefined || after === undefined) return <Single picture={after ?? before} name={name} />;
  if (view === 'slider') return <Slider before={before} after={after} name={name} />;
  return <Single picture={{ before, after, difference }[view]} name={`${name}, ${view}`} />;
}

function Single({ picture, name }: { picture: string | undefined; name: string }) {
  return <div className={styles['stage']}>{picture !== undefined && <img className={styles['picture']} src={picture} alt={name} />}</div>;
}

function Slider({ before, after, name }: { before: string; after: string; name: string }) {
  const [percent, setPercent] = useState(MIDDLE);
  return (
    <div className={styles['stage']}>
      <div className={styles['pair']} ref={(pair) => pair?.style.setProperty('--split', `${percent}%`)}>
        <img className={styles['picture']} src={after} alt={`${name}, now`} />
        <img className={styles['cover']} src={before} alt={`${name}, before`} />
        <span className={styles['line']} aria-hidden="true" />
        <input
          type="range"
          min="0"
          max="100"
          className={styles['range']}
          value={percent}
          aria-label="Before and now"
          aria-valuetext={`${percent} percent before`}
          onChange={(event) => setPercent(Number(event.target.value))}
        />
      </div>
    </div>
  );
}
