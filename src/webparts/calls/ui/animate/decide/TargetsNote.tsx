import * as React from 'react';
import { usePage, useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import { deskWords } from '../deskStrings';
import styles from '../Desk.module.scss';
import { Said } from '../Said';
import type { Targets } from './targets';
import { countOf } from './targets';

interface TargetsNoteProps {
  readonly targets: Targets;
  /** Its authors are answered by it. */
  readonly isAnswer?: boolean;
}

/** Says, before anything is decided, of what and of how many. */
export function TargetsNote({ targets, isAnswer = false }: TargetsNoteProps): React.ReactElement {
  const words = useWords(deskWords).targets;
  const { formats } = usePage();
  if (targets.kind === 'one') return <Said state={targets.state} />;
  const count = countOf(targets);
  const shown = formats.number(count);
  const states = targets.kind === 'many' ? targets.states : [];
  const [answered, withdrawn] = [states.filter(({ answer }) => answer).length, states.filter(({ withdrawnAt }) => withdrawnAt).length];
  return (
    <MessageLine tone="info">
      {targets.kind === 'group' ? words.group(targets.group.name, count, shown) : words.many(count, shown)} {isAnswer && targets.kind === 'many' && count > 1 && words.each}
      {targets.kind === 'many' && targets.frozenAt && <div>{words.frozenAt(formats.dateTime(targets.frozenAt))}</div>}
      {isAnswer && answered > 0 && <div className={styles.strong}>{words.answered(answered, formats.number(answered))}</div>}
      {withdrawn > 0 && <div>{words.withdrawn(withdrawn, formats.number(withdrawn))}</div>}
    </MessageLine>
  );
}
