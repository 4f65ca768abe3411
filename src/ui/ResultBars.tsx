import * as React from 'react';
import { Button } from './Button';
import { CheckIcon } from './icons';
import styles from './ResultBars.module.scss';

export interface ResultRow {
  readonly id: number;
  readonly label: string;
  /** `1 234 votes`, or the words for a figure that is hidden. */
  readonly figure: string;
  /** `45 %`; empty for a figure that is hidden. */
  readonly percentage: string;
  /** From 0 to 1; null for a figure that is hidden. */
  readonly share: number | null;
  readonly isMine: boolean;
  readonly isLeading: boolean;
}

export interface ResultBarsWords {
  readonly mine: string;
  readonly showTable: string;
  readonly showBars: string;
  readonly option: string;
  readonly votes: string;
  readonly share: string;
}

interface ResultBarsProps {
  /** What the bars are about, for the table's caption and screen readers. */
  readonly caption: string;
  readonly rows: readonly ResultRow[];
  readonly words: ResultBarsWords;
}

/** Above this, bars stand in two columns where there is room. */
const MANY_ROWS = 8;

/** Results as bars, whose figures are text, or as the table that says the same. */
export function ResultBars({ caption, rows, words }: ResultBarsProps): React.ReactElement {
  const [isTable, setTable] = React.useState(false);
  return (
    <div>
      {isTable ? <ResultTable caption={caption} rows={rows} words={words} /> : <Bars caption={caption} rows={rows} words={words} />}
      <Button appearance="text" onClick={() => setTable(!isTable)}>{isTable ? words.showBars : words.showTable}</Button>
    </div>
  );
}

function Bars({ caption, rows, words }: ResultBarsProps): React.ReactElement {
  return (
    <ul className={`${styles.bars} ${rows.length > MANY_ROWS ? styles.many : ''}`} aria-label={caption}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <div className={styles.head}>
            <span className={`${styles.label} ${row.isLeading ? styles.leading : ''}`}>
              <bdi>{row.label}</bdi>
              {row.isMine && <Mine word={words.mine} />}
            </span>
            <span className={styles.figures}>
              {row.percentage && <strong className={styles.percentage}>{row.percentage}</strong>}
              <span className={styles.count}>{row.figure}</span>
            </span>
          </div>
          <div className={styles.track} aria-hidden="true">
            <div className={`${styles.bar} ${row.isLeading ? styles.leadingBar : ''}`} style={{ width: `${(row.share ?? 0) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ResultTable({ caption, rows, words }: ResultBarsProps): React.ReactElement {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.option}</th>
          <th scope="col" className={styles.numeric}>
            {words.votes}
          </th>
          <th scope="col" className={styles.numeric}>
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <bdi>{row.label}</bdi>
              {row.isMine && <Mine word={words.mine} />}
            </th>
            <td className={styles.numeric}>{row.figure}</td>
            <td className={styles.numeric}>{row.percentage || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mine({ word }: { readonly word: string }): React.ReactElement {
  return (
    <span className={styles.mine}>
      <CheckIcon />
      {word}
    </span>
  );
}
