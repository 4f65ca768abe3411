import * as React from 'react';
import type { CallRights, CheckedText } from '../../../data/calls/CallServices';
import type { CallState } from '../../../domain/calls/callState';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { References } from '../../../shell/references/References';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { MessageLine } from '../../../ui/MessageLine';
import { useId } from '../../../ui/useId';
import { callWords } from '../strings';
import styles from './CallPage.module.scss';
import { AnimatePage, CallEditor, Certificate, ChangesPage, OutputsPage, ServerClosing, SynthesisPage, VersionPage } from './mounts';
import { PhaseLine } from './PhaseLine';
import type { Place } from './Place';
import { CallReader } from './read/CallReader';

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
}

/** What can be looked at in a call. */
type View = 'read' | 'changes' | 'synthesis' | 'animate' | 'version' | 'outputs' | 'edit';

/** One call: what it is and until when, and one of its pages, the text at first. */
export function CallPage({ opened, state, text, now, rights, arrival, place, back }: CallPageProps): React.ReactElement {
  const { call } = opened;
  const words = useWords(callWords);
  const { formats } = usePage();
  const [view, setView] = React.useState<View>('read');
  const headingId = useId('call');
  const heading = useArrivalFocus<HTMLHeadingElement>(place ? undefined : arrival);
  const thing = useThing('call', call.id);
  const { reopened, closed } = state;
  const page = { opened, state, text, mayAnimate: rights.mayAnimate, mayOwn: rights.mayOwn, onClose: () => setView('read') };
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
        <PhaseLine state={state} now={now} />
        {reopened && state.phase !== 'closed' && <p className={styles.note}>{words.time.reopened(reopened.author.name, formats.dateTime(reopened.created), reopened.reason)}</p>}
        {closed?.reason && state.phase === 'closed' && <p className={styles.note}>{words.time.closedEarly(closed.author.name, formats.dateTime(closed.created), closed.reason)}</p>}
        {call.intro && (
          <p className={styles.intro} dir="auto">
            {call.intro}
          </p>
        )}
      </header>
      <References thing={thing} />
      {text.isAltered && <MessageLine tone="warning">{words.altered}</MessageLine>}
      <Views views={viewsOf(state, rights)} view={view} label={words.views.label(call.title)} onChoose={setView} />
      {view === 'read' && (
        <>
          <CallReader opened={opened} state={state} text={text.text} rights={rights} place={place} />
          <Disclosure label={words.integrity}>
            <Certificate opened={opened} />
          </Disclosure>
        </>
      )}
      {view === 'changes' && <ChangesPage {...page} />}
      {view === 'synthesis' && <SynthesisPage {...page} />}
      {view === 'animate' && <AnimatePage {...page} />}
      {view === 'version' && <VersionPage {...page} />}
      {view === 'outputs' && <OutputsPage {...page} />}
      {view === 'edit' && <CallEditor target={{ opened }} onClose={page.onClose} onPublished={page.onClose} />}
      {rights.mayOwn && (
        <React.Suspense fallback={null}>
          <ServerClosing call={call} phase={state.phase} />
        </React.Suspense>
      )}
    </article>
  );
}

function viewsOf({ versions, synthesis }: CallState, { mayAnimate }: CallRights): readonly View[] {
  const views: View[] = ['read'];
  if (versions.length > 1) views.push('changes');
  if (synthesis) views.push('synthesis');
  if (mayAnimate) views.push('animate', 'version', 'outputs', 'edit');
  return views;
}

interface ViewsProps {
  readonly views: readonly View[];
  readonly view: View;
  readonly label: string;
  onChoose(view: View): void;
}

/** The way to the pages of a call; nothing where its text is all there is. */
function Views({ views, view, label, onChoose }: ViewsProps): React.ReactElement | null {
  const words = useWords(callWords).views;
  if (views.length === 1) return null;
  return (
    <nav aria-label={label} className={styles.views}>
      {views.map((each) => (
        <span key={each} className={each === view ? styles.chosen : undefined}>
          <Button appearance="text" aria-current={each === view ? 'page' : undefined} onClick={() => onChoose(each)}>
            {words[each]}
          </Button>
        </span>
      ))}
    </nav>
  );
}
