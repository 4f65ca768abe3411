import * as React from 'react';
import type { ResultBarsWords } from '../../ui/ResultBars';
import { ResultBars } from '../../ui/ResultBars';
import { usePage } from '../Page';
import styles from './Figures.module.scss';

/** A bar; null: its figure is hidden. */
export interface FigureRow {
  readonly label: string;
  readonly value: number | null;
}

interface FigureBarsProps {
  readonly caption: string;
  /** Of its caption, as the page around it has them. */
  readonly heading?: 'h3' | 'h4' | 'h5';
  readonly rows: readonly FigureRow[];
  /** What the shares are of. */
  readonly of: number;
  readonly words: { readonly hidden: string; readonly table: ResultBarsWords };
  count(count: number, shown: string): string;
}

/** Figures of some kinds beside each other, as bars or as the table that says the same. */
export function FigureBars({ caption, heading: Heading = 'h5', rows, of, words, count }: FigureBarsProps): React.ReactElement | null {
  const { formats } = usePage();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ value }) => value ?? 0));
  return (
    <div className={styles.block}>
      <Heading className={styles.subheading}>{caption}</Heading>
      <ResultBars
        caption={caption}
        words={words.table}
        rows={rows.map(({ label, value }, index) => {
          const share = value === null || of === 0 ? null : value / of;
          return {
            id: index,
            label,
            figure: value === null ? words.hidden : count(value, formats.number(value)),
            percentage: share === null ? '' : formats.percent(share),
            share,
            isMine: false,
            isLeading: value !== null && value > 0 && value === most
          };
        })}
      />
    </div>
  );
}
