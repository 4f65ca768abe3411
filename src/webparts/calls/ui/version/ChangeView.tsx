import * as React from 'react';
import type { Change } from '../../../../domain/anchors/changesBetween';
import type { Passage } from '../../../../domain/passages/Passage';
import { wordDifference } from '../../../../domain/text/wordDifference';
import { usePage, useWords } from '../../../../shell/Page';
import { Difference } from '../../../../ui/Difference';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { useId } from '../../../../ui/useId';
import { changeWords } from './changeStrings';
import styles from './Version.module.scss';

/** What a change says of passages, whoever made it and whenever. */
export type ShownChange = Omit<Change, 'contributions'>;

interface ChangeViewProps {
  readonly change: ShownChange;
  nameBefore(passages: readonly Passage[]): string;
  nameAfter(passages: readonly Passage[]): string;
  /** Beside the kind of the change. */
  readonly badge?: React.ReactNode;
}

/** What became of some passages: which they are, and the words that changed. */
export function ChangeView({ change, nameBefore, nameAfter, badge, children }: React.PropsWithChildren<ChangeViewProps>): React.ReactElement {
  const words = useWords(changeWords);
  // A passage that is gone may have the number of one that is there.
  const id = useId('change');
  const { kind, before, after } = change;
  const [then, now] = [before.length > 0 ? nameBefore(before) : '', after.length > 0 ? nameAfter(after) : ''];
  return (
    <section className={styles.change} aria-labelledby={`${id} ${id}-kind`}>
      <div className={styles.head}>
        <h5 id={id} className={styles.name}>
          {now || then}
        </h5>
        <span id={`${id}-kind`}>
          <StatusBadge tone={kind === 'same' ? 'quiet' : 'plain'}>{words.kinds[kind]}</StatusBadge>
        </span>
        {badge}
        {then && now && then !== now && <span className={styles.note}>{words.was(then)}</span>}
      </div>
      <ChangedWords change={change} />
      {children}
    </section>
  );
}

/** The words of a change, passages below each other. */
export const ChangedWords = React.memo(function ChangedWords({ change: { kind, before, after } }: { readonly change: ShownChange }): React.ReactElement {
  const words = useWords(changeWords);
  const { language } = usePage();
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const pieces = React.useMemo(() => wordDifference(old, fresh, language), [old, fresh, language]);
  if (kind === 'same') {
    return (
      <p className={styles.text} dir="auto">
        {fresh}
      </p>
    );
  }
  // Of what was divided or reunited, often only where passages begin and end has changed.
  const isSameWords = old.replace(/\s+/g, ' ') === fresh.replace(/\s+/g, ' ');
  if (isSameWords) {
    return (
      <>
        <p className={styles.note}>{words.sameWords}</p>
        <p className={styles.text} dir="auto">
          {fresh}
        </p>
      </>
    );
  }
  return <Difference pieces={pieces} words={words.difference} />;
});

function linesOf(passages: readonly Passage[]): string {
  // Cells of a table are told apart: the tabs between them are not seen.
  return passages.map(({ kind, text }) => (kind === 'row' ? text.replace(/\t/g, ' | ') : text)).join('\n');
}
