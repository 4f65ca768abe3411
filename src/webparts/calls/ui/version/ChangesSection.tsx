import * as React from 'react';
import type { ProposedDescent } from '../../../../domain/anchors/Alignment';
import { descentKind } from '../../../../domain/anchors/applyAlignment';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { usePage, useWords } from '../../../../shell/Page';
import { BehindPicker } from './BehindPicker';
import { DescentView } from './DescentView';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface ChangesSectionProps {
  readonly opened: OpenedCall;
  readonly versions: readonly TextVersion[];
  readonly draft: VersionDraft;
  onConfirm(descent: ProposedDescent): void;
  onLink(from: readonly number[], to: readonly number[]): void;
  onName(descent: ProposedDescent, contributions: readonly number[]): void;
}

/** What is doubtful, to be confirmed; then all that changes, each with the contributions behind it. */
export function ChangesSection({ opened, versions, draft, onConfirm, onLink, onName }: ChangesSectionProps): React.ReactElement | null {
  const words = useWords(versionWords);
  const { formats } = usePage();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const current = versions[versions.length - 1];
  if (!current) return null;
  const { descents } = draft;
  const doubtful = descents.filter(({ isDoubtful }) => isDoubtful);
  const changes = descents.filter((descent) => !descent.isDoubtful && descentKind(descent, current, draft.passages) !== 'same');
  /** What is settled moves to another place: the keyboard stays with what is left. */
  const leave = (run: () => void): void => {
    run();
    heading.current?.focus();
  };
  const shown = { current, draft, onConfirm: (descent: ProposedDescent) => leave(() => onConfirm(descent)), onLink: (from: readonly number[], to: readonly number[]) => leave(() => onLink(from, to)) };
  return (
    <>
      <section className={styles.section} aria-label={words.doubts.title}>
        <h5 ref={heading} tabIndex={-1} className={styles.name}>
          {words.doubts.title}
        </h5>
        <p className={styles.text}>{doubtful.length === 0 ? words.doubts.none : `${words.doubts.why} ${words.doubts.left(doubtful.length, formats.number(doubtful.length))}.`}</p>
        {doubtful.map((descent) => (
          <DescentView key={keyOf(descent)} {...shown} descent={descent} />
        ))}
      </section>
      <section className={styles.section} aria-label={words.changes.title}>
        <h5 className={styles.name}>{words.changes.title}</h5>
        {changes.length === 0 && <p className={styles.text}>{words.changes.none}</p>}
        {changes.map((descent) => (
          <DescentView key={keyOf(descent)} {...shown} descent={descent}>
            <BehindPicker descent={descent} opened={opened} versions={versions} onName={onName} />
          </DescentView>
        ))}
      </section>
    </>
  );
}

function keyOf({ from, to }: ProposedDescent): string {
  return `${from.join()}>${to.join()}`;
}
