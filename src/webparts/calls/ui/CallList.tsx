import * as React from 'react';
import { callState } from '../../../domain/calls/callState';
import { listCalls } from '../../../domain/calls/listCalls';
import type { ListedCall } from '../../../domain/calls/listCalls';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import { useThing } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import { Button } from '../../../ui/Button';
import { CommentIcon } from '../../../ui/commentIcons';
import { Disclosure } from '../../../ui/Disclosure';
import { EmptyState } from '../../../ui/EmptyState';
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
          <>
            {current.length === 0 && <NoCall mayAnimate={mayAnimate} onOpen={onOpen} />}
            <Calls calls={current} now={now} />
            {showPast && past.length > 0 && (
              <Disclosure label={words.past(formats.number(past.length))}>
                <Calls calls={past} now={now} />
              </Disclosure>
            )}
          </>
        );
      }}
    </WhenReady>
  );
}

function Calls({ calls, now }: { readonly calls: readonly ListedCall[]; readonly now: Date }): React.ReactElement | null {
  if (calls.length === 0) return null;
  return (
    <ul className={styles.calls}>
      {calls.map((listed) => (
        <CallRow key={listed.call.id} {...listed} now={now} />
      ))}
    </ul>
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

function NoCall({ mayAnimate, onOpen }: Pick<CallListProps, 'mayAnimate' | 'onOpen'>): React.ReactElement {
  const words = useWords(callWords);
  if (!mayAnimate) return <EmptyState icon={<CommentIcon />} title={words.none.agent} />;
  const action = (
    <Button appearance="primary" onClick={onOpen}>
      {words.open}
    </Button>
  );
  return <EmptyState icon={<CommentIcon />} title={words.none.animator} action={action} />;
}
