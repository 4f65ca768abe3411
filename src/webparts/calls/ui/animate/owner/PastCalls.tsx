import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { callState } from '../../../../../domain/calls/callState';
import { keptUntil } from '../../../../../domain/calls/keptUntil';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import type { PastThing } from '../../../../../shell/owner/PastThings';
import { PastThings } from '../../../../../shell/owner/PastThings';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import styles from '../Desk.module.scss';
import { NewCallsLine } from './NewCalls';
import { ownerWords } from './ownerStrings';
import { PurgeCall } from './PurgeCall';

/** Calls of the site in which something is kept longer than was said; nothing goes before an owner presses. */
export function PastCalls(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { webPath } = usePage();
  const services = useCallServices();
  const read = useQuery({ queryKey: [...callKeys.all, 'keptTooLong'], queryFn: async () => (await services.animation()).keptTooLong() });
  const past = read.data?.flatMap((opened): readonly PastThing[] => {
    const { call, decisions } = opened;
    const state = callState(call, decisions, services.serverNow());
    const until = keptUntil(call, state);
    const removal = state.archived ? <PurgeCall opened={opened} state={state} /> : <p className={styles.note}>{words.notYet}</p>;
    return until ? [{ thing: { kind: 'call', id: call.id, webPath }, title: call.title, until, removal }] : [];
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <NewCallsLine />
      <PastThings read={{ ...read, data: past }} words={words} />
    </section>
  );
}
