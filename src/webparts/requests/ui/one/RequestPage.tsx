import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../../shell/addresses/useAddresses';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { GoneThing } from '../../../../shell/opened/GoneThing';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading, WhenReady } from '../../../../shell/states';
import { UnreadableNotice } from '../../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { isAccepted } from '../../../../domain/requests/isAccepted';
import type { RequestState } from '../../../../domain/requests/StateOfRequest';
import { openSteps } from '../../../../domain/requests/StateOfRequest';
import { requestWords } from '../../strings';
import { Clock, useDay } from '../Clock';
import { useMe, useOpened } from '../queries';
import styles from '../Requests.module.scss';
import { AboutRequest } from './AboutRequest';
import { Course } from './Course';
import { courseWords } from './courseStrings';
import { Messages } from './Messages';
import { OwnActions } from './OwnActions';

const Partners = lazyScreen<{ readonly opened: OpenedRequest }>(() => import(/* webpackChunkName: 'requests-life' */ '../life/Partners'), { lines: 3 });
const LedLife = lazyScreen<{ readonly led: readonly OpenedRequest[] }>(() => import(/* webpackChunkName: 'requests-life' */ '../life/LedLife'), { lines: 1 });
const TeamActions = lazyScreen<{ readonly opened: OpenedRequest }>(() => import(/* webpackChunkName: 'requests-team' */ '../team/TeamActions'), { lines: 6 });

interface RequestPageProps {
  readonly id: number;
  readonly arrival: Arrival | undefined;
  /** Undefined until it is known. */
  readonly isTeam: boolean | undefined;
  onCorrect(): void;
  onBack(): void;
}

/** A request by its number: where it stands, what is expected of the reader, what was said. */
export default function RequestPage({ isTeam, ...props }: RequestPageProps): React.ReactElement {
  return isTeam === undefined ? <Loading lines={10} /> : <Read {...props} isTeam={isTeam} />;
}

function Read({ id, arrival, isTeam, onCorrect, onBack }: RequestPageProps & { readonly isTeam: boolean }): React.ReactElement {
  const words = useWords(requestWords);
  const read = useOpened(id, isTeam);
  const back = (
    <Button appearance="text" icon={<BackIcon />} onClick={onBack}>
      {words.back}
    </Button>
  );
  const gone = (
    <GoneThing arrival={arrival} back={back}>
      {words.gone}
    </GoneThing>
  );
  return (
    <WhenReady read={read} lines={10} onError={{ notFound: gone, forbidden: gone }}>
      {(opened) => (
        <div className={styles.page}>
          <div>{back}</div>
          <article className={styles.page}>
            <Head opened={opened} arrival={arrival} />
            <Expected opened={opened} />
            {opened.roles.includes('animator') && opened.state.step === 'opened' && <LedLife led={[opened]} />}
            <UnreadableNotice rows={opened.unreadable} />
            <OwnActions opened={opened} onCorrect={onCorrect} />
            {opened.roles.includes('team') && <TeamActions opened={opened} />}
            <Course opened={opened} />
            {opened.state.opened && (opened.state.partners.length > 0 || opened.roles.includes('team')) && <Partners opened={opened} />}
            <Messages opened={opened} />
            <AboutRequest opened={opened} />
          </article>
        </div>
      )}
    </WhenReady>
  );
}

/** Who reads something of a request beside those who have a part in it. */
function audienceOf(state: RequestState): 'undecided' | 'public' | 'never' {
  if (isAccepted(state)) return 'public';
  return state.decision || state.step === 'withdrawn' ? 'never' : 'undecided';
}

function Head({ opened: { state, roles }, arrival }: { readonly opened: OpenedRequest } & Pick<RequestPageProps, 'arrival'>): React.ReactElement {
  const words = useWords(requestWords);
  const { whoReads } = useWords(courseWords);
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const thing = useThing('request', state.id);
  const isOpen = openSteps.includes(state.step);
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h3 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {state.form.name || words.unnamed}
        </h3>
        <CopyLinkButton thing={thing} title={state.form.name} />
      </div>
      <p className={styles.row}>
        <StatusBadge tone={isOpen ? 'strong' : 'quiet'}>{words.steps[state.step]}</StatusBadge>
        <span>{state.follower ? words.followedBy(state.follower.name) : words.nobody}</span>
      </p>
      {isOpen && (
        <p className={styles.row}>
          {!state.contact && <Clock clock={state.clock} what="contact" />}
          <Clock clock={state.clock} what="opening" />
        </p>
      )}
      <p className={styles.meta}>{`${roles.includes('requester') ? whoReads.yours : whoReads.theirs} ${whoReads[audienceOf(state)]}`}</p>
    </header>
  );
}

/** What is awaited of the reader, and whether the clock waits meanwhile. */
function Expected({ opened: { state, roles, isNameTaken } }: { readonly opened: OpenedRequest }): React.ReactElement | null {
  const { expected: words, nameTaken, unfiled, waitsSince } = useWords(courseWords);
  const { formats } = usePage();
  const day = useDay();
  const me = useMe();
  const mine = state.awaited.filter(({ person, from }) => person?.id === me || (person === null && from === 'team' && roles.includes('team')));
  const { pausedSince } = state.clock;
  return (
    <section aria-label={words.title} className={styles.section}>
      <h4>{words.title}</h4>
      {mine.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <MessageLine tone="warning">
          {mine.map(({ what, until }) => (
            <p key={what} className={styles.text}>
              {until ? words.until(words[what], day(until)) : words[what]}
            </p>
          ))}
        </MessageLine>
      )}
      {isNameTaken && openSteps.includes(state.step) && <MessageLine tone="warning">{nameTaken}</MessageLine>}
      {pausedSince && <p className={styles.meta}>{waitsSince(formats.dateTime(pausedSince))}</p>}
      {!state.isFiled && state.step === 'received' && <p className={styles.meta}>{unfiled}</p>}
    </section>
  );
}
