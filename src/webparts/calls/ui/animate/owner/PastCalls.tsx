import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { callState } from '../../../../../domain/calls/callState';
import { keptUntil } from '../../../../../domain/calls/keptUntil';
import type { OpenedCall } from '../../../../../domain/calls/Thread';
import { ThingLink } from '../../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../../shell/addresses/useAddresses';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../../shell/states';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../Desk.module.scss';
import { NewCallsLine } from './NewCalls';
import { ownerWords } from './ownerStrings';
import { PurgePart } from './PurgePart';

/** Calls of the site in which something is kept longer than was said; nothing goes before an owner presses. */
export function PastCalls(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const services = useCallServices();
  const read = useQuery({ queryKey: [...callKeys.all, 'keptTooLong'], queryFn: async () => (await services.animation()).keptTooLong() });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <NewCallsLine />
      <WhenReady read={read} lines={2}>
        {(past) =>
          past.length === 0 ? (
            <MessageLine tone="done">{words.noneOver}</MessageLine>
          ) : (
            <>
              <MessageLine tone="warning">{words.someOver}</MessageLine>
              <ul aria-label={words.someOver}>
                {past.map((opened) => (
                  <PastCall key={opened.call.id} opened={opened} />
                ))}
              </ul>
            </>
          )
        }
      </WhenReady>
    </section>
  );
}

function PastCall({ opened }: { readonly opened: OpenedCall }): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const { call, decisions } = opened;
  const thing = useThing('call', call.id);
  const state = callState(call, decisions, serverNow());
  const until = keptUntil(call, state);
  return (
    <li>
      <ThingLink thing={thing}>
        <bdi>{call.title}</bdi>
      </ThingLink>{' '}
      {until && words.over(formats.date(until))}
      {state.archived ? <PurgePart opened={opened} state={state} /> : <p className={styles.note}>{words.notYet}</p>}
    </li>
  );
}
