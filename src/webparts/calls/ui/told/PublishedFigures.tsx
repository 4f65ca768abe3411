import * as React from 'react';
import type { Decision } from '../../../../domain/calls/Decision';
import type { PublishedFigures as Published, PublishedRow } from '../../../../domain/calls/publishedFigures';
import { readFigures } from '../../../../domain/calls/publishedFigures';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { contributionWords } from '../../../../shell/contributions/strings';
import { usePage, useWords } from '../../../../shell/Page';
import { Disclosure } from '../../../../ui/Disclosure';
import { ResultBars } from '../../../../ui/ResultBars';
import { useId } from '../../../../ui/useId';
import styles from './Told.module.scss';
import { toldWords } from './toldStrings';

export interface PublishedFiguresProps {
  /** The newest decision that publishes figures; null: none was made. */
  readonly decision: Decision | null;
  readonly text: TextVersion;
}

/** For a call whose contributions colleagues do not read: who reads what, and the figures that an animator published, with date and name. */
export default function PublishedFigures({ decision, text }: PublishedFiguresProps): React.ReactElement {
  const words = useWords(toldWords).figures;
  const { formats } = usePage();
  const id = useId('figures');
  const figures = React.useMemo(() => decision?.content.figures && readFigures(decision.content.figures), [decision]);
  return (
    <section aria-labelledby={id} className={styles.figures}>
      <h4 id={id} className={styles.title}>
        {words.title}
      </h4>
      <p className={styles.note}>{words.whoReads}</p>
      {decision && figures ? (
        <>
          <p className={styles.note}>{words.by(decision.author.name, formats.dateTime(decision.created))}</p>
          <Figures figures={figures} text={text} />
        </>
      ) : (
        <p className={styles.note}>{words.none}</p>
      )}
    </section>
  );
}

function Figures({ figures, text }: { readonly figures: Published; readonly text: TextVersion }): React.ReactElement {
  const words = useWords(toldWords).figures;
  const { kinds } = useWords(contributionWords);
  const { formats } = usePage();
  const numbers = React.useMemo(() => new Map(text.passages.map(({ id }, index) => [id, index + 1])), [text]);
  const placeOf = (passage: number): string => {
    const number = numbers.get(passage);
    return number === undefined ? (passage === 0 ? words.whole : words.gone) : words.passage(formats.number(number));
  };
  const total = figures.contributions;
  return (
    <>
      <dl className={styles.totals}>
        {(['contributions', 'people', 'answered', 'lateAnswers'] as const).map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{formats.number(figures[name])}</dd>
          </div>
        ))}
      </dl>
      {/* The text is what people come for: it stays near. */}
      <Disclosure label={words.details}>
        <div className={styles.details}>
          <Bars caption={words.kinds} rows={labelled(figures.kinds, (kind) => kinds[kind])} total={total} />
          <Bars caption={words.themes} rows={labelled(figures.themes, (theme) => theme || words.noTheme)} total={total} />
          <Bars caption={words.directions} rows={labelled(figures.directions, (direction) => direction || words.noDirection)} total={total} />
          <Bars caption={words.passages} rows={labelled(figures.passages, placeOf)} total={total} />
        </div>
        <p className={styles.note}>{words.few}</p>
      </Disclosure>
    </>
  );
}

interface LabelledRow {
  readonly label: string;
  readonly contributions: number | null;
}

function labelled<K>(rows: readonly PublishedRow<K>[], labelOf: (key: K) => string): readonly LabelledRow[] {
  return rows.map(({ key, contributions }) => ({ label: labelOf(key), contributions }));
}

interface BarsProps {
  readonly caption: string;
  readonly rows: readonly LabelledRow[];
  readonly total: number;
}

function Bars({ caption, rows, total }: BarsProps): React.ReactElement | null {
  const words = useWords(toldWords).figures;
  const { formats } = usePage();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ contributions }) => contributions ?? 0));
  return (
    <div>
      <h5 className={styles.caption}>{caption}</h5>
      <ResultBars
        caption={caption}
        words={words.table}
        rows={rows.map(({ label, contributions }, index) => {
          const share = contributions === null || total === 0 ? null : contributions / total;
          return {
            id: index,
            label,
            figure: contributions === null ? words.hidden : words.count(contributions, formats.number(contributions)),
            percentage: share === null ? '' : formats.percent(share),
            share,
            isMine: false,
            isLeading: contributions !== null && contributions > 0 && contributions === most
          };
        })}
      />
    </div>
  );
}
