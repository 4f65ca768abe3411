import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import type { CallRights } from '../../../data/calls/CallServices';
import { callState } from '../../../domain/calls/callState';
import type { Decision } from '../../../domain/calls/Decision';
import type { OpenedCall } from '../../../domain/calls/Thread';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { useCallServices } from '../../../shell/contributions/useCallServices';
import { lazyScreen } from '../../../shell/lazyScreen';
import { GoneThing } from '../../../shell/opened/GoneThing';
import { NotChosen } from '../../../shell/opened/NotChosen';
import { WayBack } from '../../../shell/opened/WayBack';
import { useWords } from '../../../shell/Page';
import { useQuery } from '../../../shell/queries/useQuery';
import { WhenReady } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import { Button } from '../../../ui/Button';
import { CommentIcon } from '../../../ui/commentIcons';
import { MessageLine } from '../../../ui/MessageLine';
import { callWords } from '../strings';
import type { Place } from './Place';
import { useCall, useTexts } from './queries';
import { useKept } from './useKept';

/** A page with the list alone reads no text. */
const loadPage = () => import(/* webpackChunkName: 'calls-read' */ './CallPage');
const CallPage = lazyScreen(loadPage, { lines: 8 });

interface OneCallProps {
  /** The one that was chosen in the property pane; undefined: none, or the part lists all. */
  readonly callId: number | undefined;
  /** What the page's address names; it goes before the chosen one. */
  readonly arrival: Arrival | undefined;
  readonly rights: CallRights;
}

/** The call that the page's address names, else the chosen one. */
export function OneCall({ callId, arrival, rights }: OneCallProps): React.ReactElement {
  const words = useWords(callWords);
  React.useEffect(() => {
    // It comes while the call is read; what fails is asked for again where the page is shown.
    loadPage().catch(() => undefined);
  }, []);
  if (arrival?.thing.kind === 'contribution') return <CallOfContribution key={arrival.number} arrival={arrival} callId={callId} rights={rights} />;
  const id = arrival?.thing.id ?? callId;
  if (id === undefined) return <NotChosen icon={<CommentIcon />} mayChoose={rights.mayAnimate} words={words.chooseOne} />;
  return <LoadedCall key={id} id={id} arrival={arrival} wayBack={wayBackFrom(id, callId)} rights={rights} />;
}

/** To the list of all calls, or to the one that was chosen; none from that one itself. */
type Back = 'list' | 'chosen' | 'none';

function wayBackFrom(id: number, chosen: number | undefined): Back {
  if (chosen === undefined) return 'list';
  return id === chosen ? 'none' : 'chosen';
}

function CallOfContribution({ arrival, callId, rights }: OneCallProps & { readonly arrival: Arrival }): React.ReactElement {
  const { contributions } = useCallServices();
  const { id } = arrival.thing;
  const words = useWords(callWords);
  const read = useQuery({ queryKey: callKeys.thread(id), queryFn: () => contributions.thread(id) });
  const gone = (
    <GoneThing arrival={arrival} back={<WayBack to="list" words={words} />}>
      {words.goneContribution}
    </GoneThing>
  );
  return (
    <WhenReady read={read} lines={6} onError={{ notFound: gone }}>
      {({ contribution }) => {
        const place = { passage: contribution.anchor.passage, version: contribution.anchor.version, contribution: id };
        return <LoadedCall id={contribution.callId} arrival={arrival} place={place} wayBack={wayBackFrom(contribution.callId, callId)} rights={rights} />;
      }}
    </WhenReady>
  );
}

interface LoadedCallProps {
  readonly id: number;
  readonly arrival: Arrival | undefined;
  /** Where in the call the address leads. */
  readonly place?: Place;
  readonly wayBack: Back;
  readonly rights: CallRights;
}

function LoadedCall({ id, ...rest }: LoadedCallProps): React.ReactElement {
  const words = useWords(callWords);
  const gone = (
    <GoneThing arrival={rest.arrival} back={<WayBack to="list" words={words} />}>
      {words.gone}
    </GoneThing>
  );
  return (
    <WhenReady read={useCall(id)} lines={8} onError={{ notFound: gone }}>
      {(opened) => (opened.call.kind === 'text' ? <KnownCall {...rest} opened={opened} gone={gone} /> : gone)}
    </WhenReady>
  );
}

interface KnownCallProps extends Omit<LoadedCallProps, 'id'> {
  readonly opened: OpenedCall;
  readonly gone: React.ReactElement;
}

function KnownCall({ opened, gone, ...rest }: KnownCallProps): React.ReactElement {
  const now = useServerTime();
  const state = React.useMemo(() => callState(opened.call, opened.decisions, now), [opened, now]);
  const published = state.versions[state.versions.length - 1];
  return published && state.phase !== 'unpublished' ? <WithText {...rest} opened={opened} state={state} published={published} now={now} /> : gone;
}

type WithTextProps = Omit<KnownCallProps, 'gone'> & Pick<React.ComponentProps<typeof CallPage>, 'state' | 'now'> & { readonly published: Decision };

/** The text as it was when it was opened: another version takes its place when the reader says so, not under his hands. */
function WithText({ published, wayBack, opened, ...rest }: WithTextProps): React.ReactElement | null {
  const words = useWords(callWords);
  const [wanted, setWanted] = React.useState(published);
  const [text] = useTexts(opened.call.id, [wanted]);
  // While the other version is read, the page that is open stays.
  const shown = useKept(text?.data);
  const { mayAnimate } = rest.rights;
  React.useEffect(() => {
    // Who publishes versions goes on with the one that he has just published.
    if (mayAnimate) setWanted(published);
  }, [mayAnimate, published]);
  const back = wayBack === 'none' ? null : <WayBack to={wayBack} words={words} />;
  const newer = wanted.id !== published.id && (
    <MessageLine
      tone="info"
      action={
        <Button appearance="text" onClick={() => setWanted(published)}>
          {words.showVersion}
        </Button>
      }
    >
      {words.newVersion}
    </MessageLine>
  );
  return text ? (
    <WhenReady read={{ ...text, data: shown }} lines={8}>
      {(checked) => <CallPage {...rest} opened={opened} text={checked} back={back} newer={newer} />}
    </WhenReady>
  ) : null;
}
