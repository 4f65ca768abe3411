import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CallState } from '../../../../domain/calls/callState';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DateTimeField } from '../../../../ui/DateTimeField';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';

interface MoveEndProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
}

/** Another end than the announced one, and another day for the answers: a decision with a reason, which all read. */
export function MoveEnd({ opened, state }: MoveEndProps): React.ReactElement {
  const words = useWords(editWords);
  const text = words.published;
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const { timeZone, culture } = formats;
  const local = (moment: Date | null): LocalDateTime | null => moment && toLocalDateTime(moment, timeZone);
  const [closesAt, setClosesAt] = React.useState(local(state.closesAt));
  const [answersBy, setAnswersBy] = React.useState(local(state.answersBy));
  const [reason, setReason] = React.useState('');
  const [isTried, setTried] = React.useState(false);
  const [outcome, setOutcome] = React.useState<'none' | 'busy' | 'moved' | 'overtaken' | { readonly error: unknown }>('none');
  const end = closesAt && fromLocalDateTime(closesAt, timeZone);
  const endFault = closesAt && !end ? words.noDate : end && end <= services.serverNow() ? text.past : undefined;
  const reasonFault = reason.trim() === '' ? text.noReason : undefined;
  const move = async (): Promise<void> => {
    setTried(true);
    if (endFault || reasonFault || outcome === 'busy') return;
    setOutcome('busy');
    try {
      const animation = await services.animation();
      const answers = answersBy && fromLocalDateTime(answersBy, timeZone);
      const known = Math.max(0, ...opened.decisions.map(({ id }) => id));
      await animation.decide(opened.call, { kind: 'reopened', contribution: 0, targets: [], reason: reason.trim(), content: { closesAt: end, answersBy: answers } }, known);
      setOutcome('moved');
      setReason('');
      setTried(false);
      announce(text.moved);
    } catch (error) {
      if (!(error instanceof OvertakenError)) report(error, 'move the end of a call');
      setOutcome(error instanceof OvertakenError ? 'overtaken' : { error });
    }
    void queries.invalidateQueries(callKeys.all);
  };
  return (
    <Disclosure label={text.end}>
      <div className={styles.fields}>
        <p className={styles.note}>{text.endHint}</p>
        <div className={styles.pair}>
          <DateTimeField label={text.newEnd} message={isTried ? endFault : undefined} isError={isTried && endFault !== undefined} value={closesAt} defaultTime="18:00" culture={culture} words={words.date} onChange={setClosesAt} />
          <DateTimeField label={text.newAnswers} value={answersBy} defaultTime="18:00" culture={culture} words={words.date} onChange={setAnswersBy} />
        </div>
        <TextBox multiline rows={2} label={text.reason} required dir="auto" errorMessage={isTried ? reasonFault : undefined} value={reason} onChange={setReason} />
        {outcome === 'moved' && <MessageLine tone="done">{text.moved}</MessageLine>}
        {outcome === 'overtaken' && <MessageLine tone="error">{text.overtaken}</MessageLine>}
        {typeof outcome === 'object' && <Failure error={outcome.error} />}
        <div>
          <Button appearance="primary" isBusy={outcome === 'busy'} onClick={() => void move()}>
            {text.move}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
