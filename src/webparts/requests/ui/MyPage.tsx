import * as React from 'react';
import type { OpenedRequest } from '../../../data/requests/RequestServices';
import { openSteps } from '../../../domain/requests/StateOfRequest';
import { hasKept } from '../../../shell/drafts/hasKept';
import { DraftsContext } from '../../../shell/drafts/DraftsContext';
import { usePage, useWords } from '../../../shell/Page';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useQuery } from '../../../shell/queries/useQuery';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { MessageLine } from '../../../ui/MessageLine';
import { StatusBadge } from '../../../ui/StatusBadge';
import { requestWords } from '../strings';
import { Clock } from './Clock';
import { requestKeys } from './keys';
import { useFrame, useMe, useMine, useRequestServices } from './queries';
import styles from './Requests.module.scss';

const LedLife = lazyScreen<{ readonly led: readonly OpenedRequest[] }>(() => import(/* webpackChunkName: 'requests-life' */ './life/LedLife'), { lines: 1 });

/** The draft of a new request on this device. */
export const NEW_REQUEST = 'request-new';

interface MyPageProps {
  onStart(): void;
  onOpen(id: number): void;
}

/** The promise, the way to a request, and what concerns the agent. */
export function MyPage({ onStart, onOpen }: MyPageProps): React.ReactElement {
  const words = useWords(requestWords);
  const { formats } = usePage();
  const { agent } = useRequestServices();
  const frame = useFrame().data;
  const mine = useMine();
  const me = useMe();
  const stored = useQuery({ queryKey: requestKeys.draft, queryFn: () => agent.draft() }).data;
  const owner = React.useContext(DraftsContext)?.owner ?? '';
  const isBegun = hasKept(owner, NEW_REQUEST) || Boolean(stored);
  return (
    <>
      {frame && <p className={styles.text}>{words.promise(formats.number(frame.rules.contactDays), formats.number(frame.rules.openingDays))}</p>}
      <div>
        <Button appearance="primary" onClick={onStart}>
          {isBegun ? words.resume : words.start}
        </Button>
      </div>
      <WhenReady read={mine} lines={4}>
        {({ sent, invited }) => {
          const awaiting = invited.filter(({ state }) => (openSteps.includes(state.step) || state.step === 'opened') && state.animators.some(({ person, standing }) => person?.id === me && standing === 'invited'));
          const led = [...sent, ...invited.filter(({ state }) => !sent.some((each) => each.state.id === state.id))].filter(({ state }) => state.step === 'opened' && state.animators.some(({ person, standing }) => person?.id === me && standing === 'joined'));
          return (
            <>
              {led.length > 0 && <LedLife led={led} />}
              {awaiting.length > 0 && <MessageLine tone="warning">{words.invitations(awaiting.length, formats.number(awaiting.length))}</MessageLine>}
              {sent.length + invited.length === 0 ? (
                <div className={styles.section}>
                  <p>{words.none}</p>
                  <p className={styles.meta}>{words.noneHint}</p>
                </div>
              ) : (
                <ul className={styles.cards} aria-label={words.mine}>
                  {[...awaiting, ...sent, ...invited.filter((each) => !awaiting.includes(each) && !sent.some(({ state }) => state.id === each.state.id))].map((each) => (
                    <Card key={each.state.id} opened={each} onOpen={onOpen} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </WhenReady>
    </>
  );
}

function Card({ opened: { state }, onOpen }: { readonly opened: OpenedRequest; onOpen(id: number): void }): React.ReactElement {
  const words = useWords(requestWords);
  const { formats } = usePage();
  const isOpen = openSteps.includes(state.step);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>
        <Button appearance="text" onClick={() => onOpen(state.id)}>
          {state.form.name || words.unnamed}
        </Button>
        <StatusBadge tone={isOpen ? 'strong' : 'quiet'}>{words.steps[state.step]}</StatusBadge>
      </h3>
      {isOpen && (
        <p>
          <Clock clock={state.clock} what={state.contact ? 'opening' : 'contact'} />
        </p>
      )}
      <p className={styles.meta}>
        {words.sentOn(formats.dateTime(state.receivedAt))} · {state.follower ? words.followedBy(state.follower.name) : words.nobody}
      </p>
    </li>
  );
}
