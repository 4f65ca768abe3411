import * as React from 'react';
import type { CallPhase } from '../../../../../domain/calls/callState';
import type { DecisionKind } from '../../../../../domain/calls/Decision';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../../ui/MessageLine';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecideNow } from '../useDecideNow';
import { ClosePanel } from './ClosePanel';
import { courseWords } from './courseStrings';
import { HoldPanel } from './HoldPanel';
import { Register } from './Register';
import { Reminder } from './Reminder';
import { ReopenPanel } from './ReopenPanel';
import { ServerState } from './ServerState';

type CourseAction = 'hold' | 'resume' | 'close' | 'reopen' | 'moveEnd' | 'archive';

const ACTIONS: Readonly<Record<CallPhase, readonly CourseAction[]>> = {
  unpublished: [],
  scheduled: ['moveEnd', 'close'],
  open: ['hold', 'moveEnd', 'close'],
  held: ['resume', 'moveEnd', 'close'],
  closed: ['reopen', 'archive'],
  archived: []
};

/** How the call goes: until when, whether contributions wait, whether the server itself refuses them; and what may be decided of that. */
export default function CourseView(): React.ReactElement {
  const words = useWords(courseWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { state } = useDesk();
  const [action, setAction] = React.useState<CourseAction>();
  const [told, setTold] = React.useState('');
  const done = (text: string): void => {
    setAction(undefined);
    setTold(text);
    announce(text);
  };
  const decide = useDecideNow(done);
  const at = (kind: DecisionKind, said: string): void => {
    setAction(undefined);
    decide.mutate({ said, draftOf: () => ({ kind, contribution: 0, targets: [], reason: '', content: {} }) });
  };
  const panel = { onClose: () => setAction(undefined), onDone: done };
  const { phase, opensAt, closesAt, heldUntil } = state;
  const isOver = phase === 'closed' || phase === 'archived';
  return (
    <section className={styles.part} aria-label={desk.sections.course}>
      <div className={styles.comings}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        <DecisionFailure error={decide.error} />
      </div>
      <section className={styles.block} aria-label={words.state}>
        <h5 className={styles.subheading}>{words.state}</h5>
        {phase === 'scheduled' && opensAt && <p className={styles.note}>{words.opens(formats.dateTime(opensAt))}</p>}
        <p className={styles.note}>{closesAt ? (isOver ? words.ended : words.until)(formats.dateTime(closesAt)) : words.noEnd}</p>
        {phase === 'held' && <MessageLine tone="info">{heldUntil ? words.heldUntil(formats.dateTime(heldUntil)) : words.held}</MessageLine>}
        <div className={styles.buttons} role="group" aria-label={words.actionsTitle}>
          {ACTIONS[phase].map((each) => (
            <Button
              key={each}
              onClick={() => {
                setTold('');
                setAction(each);
              }}
            >
              {words.actions[each]}
            </Button>
          ))}
        </div>
      </section>
      <ServerState />
      <Reminder />
      <Register />
      {action === 'hold' && <HoldPanel {...panel} />}
      {action === 'close' && <ClosePanel {...panel} />}
      {(action === 'reopen' || action === 'moveEnd') && <ReopenPanel {...panel} isMove={action === 'moveEnd'} />}
      {action === 'resume' && <ConfirmDialog title={words.resume.title} text={words.resume.text} confirm={words.resume.save} cancel={words.cancel} onConfirm={() => at('resumed', words.resume.done)} onCancel={panel.onClose} />}
      {action === 'archive' && <ConfirmDialog title={words.archive.title} text={words.archive.text} confirm={words.archive.save} cancel={words.cancel} onConfirm={() => at('archived', words.archive.done)} onCancel={panel.onClose} />}
    </section>
  );
}
