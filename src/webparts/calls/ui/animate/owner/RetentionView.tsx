import * as React from 'react';
import { keptUntil } from '../../../../../domain/calls/keptUntil';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { NewCallsForm } from './NewCalls';
import { ownerWords } from './ownerStrings';
import { PurgeCall } from './PurgeCall';

/** Until when what people said is kept: an owner removes it once the call is archived, having seen what goes and what stays. */
export default function RetentionView(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const services = useCallServices();
  const { opened, state, keepRead } = useDesk();
  const { archived } = state;
  const until = keptUntil(opened.call, state);
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      {until && <MessageLine tone={until <= services.serverNow() ? 'warning' : 'info'}>{(until <= services.serverNow() ? words.over : words.until)(formats.date(until))}</MessageLine>}
      <MessageLine tone="info">{archived ? words.since(formats.dateTime(archived.created)) : words.notYet}</MessageLine>
      {archived && <PurgeCall opened={opened} state={state} onEnd={() => keepRead({ at: services.serverNow(), threads: [], states: [] })} />}
      <NewCallsForm />
    </section>
  );
}
