import * as React from 'react';
import { callState } from '../../../domain/calls/callState';
import { listCalls } from '../../../domain/calls/listCalls';
import type { ListedCall } from '../../../domain/calls/listCalls';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import { useThing } from '../../../shell/addresses/useAddresses';
import { CurrentAndPast } from '../../../shell/opened/CurrentAndPast';
import { NoneOpen } from '../../../shell/opened/NoneOpen';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import { CommentIcon } from '../../../ui/commentIcons';
import { callWords } from '../strings';
import styles from './CallList.module.scss';
import { PhaseLine } from './PhaseLine';
import { useCallList } from './queries';

interface CallListProps {
  readonly showPast: boolean;
  readonly mayAnimate: boolean;
  onOpen(): void;
}

/** Calls that are open or open soon, and the past ones behind a button. */
export function CallList({ showPast, mayAnimate, onOpen }: CallListProps): React.ReactElement {
  const words = useWords(callWords);
  const { formats } = usePage();
  const now = useServerTime();
  return (
    <WhenReady read={useCallList()} lines={6}>
      {(list) => {
        const { current, past } = listCalls(list.map(({ call, decisions }) => ({ call, state: callState(call, decisions, now) })));
        return (
          <CurrentAndPast
            current={current}
            past={past}
            pastLabel={showPast ? words.past(formats.number(past.length)) : undefined}
            none={<NoneOpen icon={<CommentIcon />} mayAnimate={mayAnimate} words={words} onOpen={onOpen} />}
            listClass={styles.calls}
          >
            {(listed) => <CallRow key={listed.call.id} {...listed} now={now} />}
          </CurrentAndPast>
        );
      }}
    </WhenReady>
  );
}

function CallRow({ call, state, now }: ListedCall & { readonly now: Date }): React.ReactElement {
  return (
    <li className={styles.call}>
      <h3 className={styles.title} dir="auto">
        <ThingLink thing={useThing('call', call.id)}>{call.title}</ThingLink>
      </h3>
      <PhaseLine state={state} now={now} />
      {call.intro && (
        <p className={styles.intro} dir="auto">
          {call.intro}
        </p>
      )}
    </li>
  );
}
