import * as React from 'react';
import { usePage, useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import { deskWords } from '../deskStrings';
import styles from '../Desk.module.scss';
import { Said } from '../Said';
import type { Targets } from './targets';
import { countOf } from './targets';

/** Says, before anything is decided, of what and of how many. */
export function TargetsNote({ targets }: { readonly targets: Targets }): React.ReactElement {
  const words = useWords(deskWords).targets;
  const { formats } = usePage();
  if (targets.kind === 'one') return <Said state={targets.state} />;
  const count = countOf(targets);
  const shown = formats.number(count);
  const states = targets.kind === 'many' ? targets.states : [];
  const [answered, withdrawn] = [states.filter(({ answer }) => answer).length, states.filter(({ withdrawnAt }) => withdrawnAt).length];
  return (
    <MessageLine tone="info">
      {targets.kind === 'group' ? words.group(targets.group.name, count, shown) : words.many(count, shown)}
      {targets.kind === 'many' && targets.frozenAt && <div>{words.frozenAt(formats.dateTime(targets.frozenAt))}</div>}
      {answered > 0 && <div className={styles.strong}>{words.answered(answered, formats.number(answered))}</div>}
      {withdrawn > 0 && <div>{words.withdrawn(withdrawn, formats.number(withdrawn))}</div>}
    </MessageLine>
  );
}
