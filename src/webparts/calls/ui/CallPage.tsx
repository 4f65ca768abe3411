import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import type { CallRights, CheckedText } from '../../../data/calls/CallServices';
import { isSecret } from '../../../domain/calls/Call';
import type { CallState } from '../../../domain/calls/callState';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { DiscussingProvider } from '../../../shell/contributions/Discussing';
import { contributionSubmission } from '../../../shell/contributions/contributionOutbox';
import { useCallServices } from '../../../shell/contributions/useCallServices';
import { FollowButton } from '../../../shell/following/FollowButton';
import { useSent } from '../../../shell/outbox/useSubmissions';
import { usePage, useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { KeepOrigin, References } from '../../../shell/references/References';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { MessageLine } from '../../../ui/MessageLine';
import { useId } from '../../../ui/useId';
import { callWords } from '../strings';
import { CallFacts } from './CallFacts';
import styles from './CallPage.module.scss';
import { AnimatePage, CallEditor, Certificate, ChangesPage, MyContributions, OutputsPage, PublishedFigures, ServerClosing, ServerWord, SynthesisPage, VersionPage } from './mounts';
import { PhaseLine } from './PhaseLine';
import type { Place } from './Place';
import { CallReader } from './read/CallReader';
import { passageIn } from './read/passageIn';
import { useOpenPassages } from './read/useOpenPassages';
import { useCallDiscussing } from './useCallDiscussing';
import { useDeadline } from './useDeadline';

interface CallPageProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: CheckedText;
  readonly now: Date;
  readonly rights: CallRights;
  readonly arrival: Arrival | undefined;
  readonly place?: Place;
  /** The way back, where there is one. */
  readonly back: React.ReactNode;
  /** That there is a newer version than the one that is read, and the way to it. */
  readonly newer: React.ReactNode;
}

/** What can be looked at in a call. */
type View = 'read' | 'mine' | 'changes' | 'synthesis' | 'animate' | 'version' | 'outputs' | 'edit';

/** One call: what it is and until when, and one of its pages, the text at first. */
export default function CallPage({ opened, state, text, now, rights, arrival, place, back, newer }: CallPageProps): React.ReactElement {
  const { call } = opened;
  const words = useWords(callWords);
  const [view, setView] = React.useState<View>('read');
  /** That what was done elsewhere is stored, until another page is chosen. */
  const [done, setDone] = React.useState<string>();
  const [target, setTarget] = React.useState(place);
  const headingId = useId('call');
  const heading = useArrivalFocus<HTMLHeadingElement>(place ? undefined : arrival);
  const thing = useThing('call', call.id);
  const passages = useOpenPassages(target && passageIn(text.text, target));
  const discussing = useCallDiscussing(opened, state, text.text, rights, view === 'mine' || passages.open.size > 0);
  useDeadline(call, state, now);
  const choose = (there: View, said?: string): void => {
    setDone(said);
    setView(there);
  };
  const page = { opened, state, text, mayAnimate: rights.mayAnimate, mayOwn: rights.mayOwn, onClose: () => setView('read') };
  const show = (there: Place): void => {
    setTarget(there);
    passages.show(passageIn(text.text, there));
    setView('read');
  };
  return (
    <article className={styles.call} aria-labelledby={headingId}>
      {back && <div className={styles.back}>{back}</div>}
      <header className={styles.header}>
        <div className={styles.head}>
          <h3 ref={heading} id={headingId} className={styles.title} dir="auto">
            {call.title}
          </h3>
          <CopyLinkButton thing={thing} title={call.title} />
        </div>
        <div className={styles.back}>
          <FollowButton kind="call" id={call.id} name={call.title} />
        </div>
        <PhaseLine state={state} now={now} />
        <Course state={state} />
        {call.intro && (
          <p className={styles.intro} dir="auto">
            {call.intro}
          </p>
        )}
        {isServerAsked(state) && <ServerWord call={call} state={state} mayContribute={rights.mayContribute} />}
      </header>
      <References thing={thing} />
      {rights.mayAnimate && call.origin && <KeepOrigin thing={{ ...thing, title: call.title }} origin={call.origin} />}
      {text.isAltered && <MessageLine tone="warning">{words.altered}</MessageLine>}
      {newer}
      <Views views={viewsOf(state, rights)} view={view} opened={opened} onChoose={choose} />
      <DiscussingProvider value={discussing}>
        {view === 'read' && (
          <>
            {done && <Done said={done} />}
            <CallFacts call={call} state={state} text={text.text} />
            {isSecret(call) && <PublishedFigures decision={state.figures} text={text.text} />}
            <CallReader text={text.text} rights={rights} passages={passages} target={target} now={now} />
            <Disclosure label={words.integrity}>
              <Certificate opened={opened} />
            </Disclosure>
          </>
        )}
        {view === 'mine' && <MyContributions text={text.text} onShow={show} />}
        {view === 'changes' && <ChangesPage {...page} />}
        {view === 'synthesis' && <SynthesisPage {...page} />}
        {view === 'animate' && <AnimatePage {...page} />}
        {view === 'version' && <VersionPage {...page} />}
        {view === 'outputs' && <OutputsPage {...page} />}
        {view === 'edit' && <CallEditor target={{ opened }} onClose={page.onClose} onUpdated={(said) => choose('read', said)} onPublished={page.onClose} />}
      </DiscussingProvider>
      {(isSecret(call) ? rights.mayAnimate : rights.mayOwn) && (
        <React.Suspense fallback={null}>
          <ServerClosing call={call} phase={state.phase} />
        </React.Suspense>
      )}
    </article>
  );
}

/** It takes the focus: the form before it is gone. */
function Done({ said }: { readonly said: string }): React.ReactElement {
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <MessageLine tone="done">{said}</MessageLine>
    </div>
  );
}

/** Why it was opened again, or closed before its time. */
function Course({ state: { phase, reopened, closed } }: { readonly state: CallState }): React.ReactElement | null {
  const { time } = useWords(callWords);
  const { formats } = usePage();
  if (reopened?.reason && phase !== 'closed') return <p className={styles.note}>{time.reopened(reopened.author.name, formats.dateTime(reopened.created), reopened.reason)}</p>;
  if (closed?.reason && phase === 'closed') return <p className={styles.note}>{time.closedEarly(closed.author.name, closed.reason)}</p>;
  return null;
}

/** Only where what the server does may be something else than what the call's dates say. */
function isServerAsked({ phase, reopened }: CallState): boolean {
  return phase === 'closed' || (phase === 'open' && reopened !== null);
}

function viewsOf({ versions, synthesis }: CallState, { mayAnimate, mayContribute }: CallRights): readonly View[] {
  const views: View[] = ['read'];
  if (mayContribute) views.push('mine');
  if (versions.length > 1) views.push('changes');
  if (synthesis) views.push('synthesis');
  if (mayAnimate) views.push('animate', 'version', 'outputs', 'edit');
  return views;
}

interface ViewsProps {
  readonly views: readonly View[];
  readonly view: View;
  readonly opened: OpenedCall;
  onChoose(view: View): void;
}

/** The way to the pages of a call; nothing where its text is all there is. */
function Views({ views, view, opened: { call }, onChoose }: ViewsProps): React.ReactElement | null {
  const words = useWords(callWords);
  const { formats } = usePage();
  const { contributions } = useCallServices();
  const chosen = React.useRef<HTMLSpanElement>(null);
  // On a phone the row is longer than the screen; only the row itself moves, not the page.
  React.useLayoutEffect(() => {
    const { current } = chosen;
    if (current?.parentElement) current.parentElement.scrollLeft = current.offsetLeft - current.parentElement.clientWidth / 3;
  }, [view]);
  // How many they are costs a question of its own: it is told once he says something here, or looks at them.
  const [hasSaid, setHasSaid] = React.useState(false);
  useSent(contributionSubmission, ({ payload }) => {
    if (payload.call === call.id) setHasSaid(true);
  });
  const mine = useQuery({ queryKey: callKeys.mine(call.id), enabled: hasSaid, queryFn: () => contributions.mine(call) }).data?.length ?? 0;
  if (views.length === 1) return null;
  return (
    <nav aria-label={words.views.label(call.title)} className={styles.views}>
      {views.map((each) => (
        <span key={each} ref={each === view ? chosen : undefined} className={each === view ? styles.chosen : undefined}>
          <Button appearance="text" aria-current={each === view ? 'page' : undefined} onClick={() => onChoose(each)}>
            {each === 'mine' && mine > 0 ? words.mine.count(formats.number(mine)) : words.views[each]}
          </Button>
        </span>
      ))}
    </nav>
  );
}
