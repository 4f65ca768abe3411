import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { SiteCampaignRights } from '../../../../data/ideas/IdeaServices';
import type { MeetingServices } from '../../../../data/ideas/MeetingServices';
import { campaignState } from '../../../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { mayTakeBack, mayThrow } from '../../../../domain/ideas/mayDo';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { meetingSteps } from '../../../../domain/ideas/meetingContent';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { useAddresses, useArrivalFocus } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { OfflineIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { meetingWords } from '../../meetingStrings';
import { useGuests } from '../guests/useGuests';
import { useCampaign } from '../queries';
import { Countdown } from './Countdown';
import styles from './Meeting.module.scss';
import { ThrowBox } from './ThrowBox';
import type { FollowedMeeting } from './useMeeting';
import { useMeeting, useMeetingServices } from './useMeeting';
import { VoteList } from './VoteList';
import { Wall } from './Wall';

export interface MeetingPageProps {
  readonly campaignId: number;
  readonly rights: SiteCampaignRights;
  readonly arrival: Arrival | undefined;
}

/** From so many seconds on, who follows is told why it takes a while. */
const SLOW = 10;
/** Seconds over which those who follow spread what they all read at once. */
const SPREAD_MS = 8000;

/** A meeting on an agent's phone: what is asked for now, and what everybody sees. */
export default function MeetingPage({ campaignId, rights, arrival }: MeetingPageProps): React.ReactElement {
  const services = useMeetingServices();
  const campaign = useCampaign(campaignId);
  return (
    <WhenReady read={services} lines={6}>
      {(meetings) => (
        <WhenReady read={campaign} lines={6}>
          {(opened) => <Following meetings={meetings} opened={opened} rights={rights} arrival={arrival} />}
        </WhenReady>
      )}
    </WhenReady>
  );
}

function Following({ meetings, opened, rights: given, arrival }: { readonly meetings: MeetingServices; readonly opened: OpenedCampaign } & Pick<MeetingPageProps, 'rights' | 'arrival'>): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats, instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const meeting = useMeeting(meetings, opened);
  const heading = useArrivalFocus<HTMLHeadingElement>(arrival);
  const { campaign } = opened;
  const now = useServerTime();
  const { isGuest, mayTakePart } = useGuests(campaign, React.useMemo(() => campaignState(campaign, opened.decisions, now).rules, [campaign, opened, now]), undefined);
  const rights = React.useMemo(() => (mayTakePart ? given : { ...given, mayTakePart }), [given, mayTakePart]);
  const content = meeting.file?.content;
  const isRunning = content?.isOpen === true && content.step !== '';
  useStepSaid(content);
  useFreshRules(opened, content);
  useReady();
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <p className={styles.note}>{words.title}</p>
        <h3 ref={heading} className={styles.question} tabIndex={-1} dir="auto">
          {campaign.question}
        </h3>
        {content && content.isOpen && content.step !== '' && (
          <div className={styles.stepLine}>
            <p className={styles.step}>{words.stepOf(words.steps[content.step], formats.number(meetingSteps.indexOf(content.step) + 1), formats.number(meetingSteps.length))}</p>
            {content.timer && <Countdown timer={content.timer} />}
          </div>
        )}
      </header>
      <Connection meeting={meeting} />
      {!rights.mayTakePart && <MessageLine tone="info">{isGuest ? words.charterFirst : words.mayNot}</MessageLine>}
      {isRunning && content ? <Step content={content} opened={opened} rights={rights} /> : (meeting.file !== null || meeting.isMissing) && <NotRunning meeting={meeting} wasOpen={content !== undefined && content.step !== ''} />}
      <div>
        <Button appearance="text" onClick={() => addresses.go({ kind: 'campaign', id: campaign.id, webPath }, instanceId)}>
          {words.back}
        </Button>
      </div>
    </article>
  );
}

function Step({ content, opened, rights }: { readonly content: MeetingContent; readonly opened: OpenedCampaign; readonly rights: SiteCampaignRights }): React.ReactElement {
  const now = useServerTime();
  const { campaign, decisions } = opened;
  const state = React.useMemo(() => campaignState(campaign, decisions, now), [campaign, decisions, now]);
  const { step } = content;
  const isVote = step === 'vote';
  return (
    <>
      {step === 'throw' && <Wall content={content} level={4} />}
      {rights.mayTakePart && <ThrowBox campaignId={campaign.id} isStep={step === 'throw'} isCollecting={mayThrow(state, rights) === null} />}
      {step !== 'throw' && !isVote && <Wall content={content} level={4} />}
      {/* Read while ideas are shown, so that the vote needs no network to begin. */}
      {step !== 'throw' && step !== 'result' && <VoteList opened={opened} rights={rights} isShown={isVote} />}
    </>
  );
}

function NotRunning({ meeting, wasOpen }: { readonly meeting: FollowedMeeting; readonly wasOpen: boolean }): React.ReactElement {
  const words = useWords(meetingWords);
  return (
    <MessageLine tone="info" action={!wasOpen && <Look meeting={meeting} />}>
      {wasOpen ? words.over : words.notBegun}
    </MessageLine>
  );
}

/** How the page follows, where that is worth a word. */
function Connection({ meeting }: { readonly meeting: FollowedMeeting }): React.ReactElement {
  const words = useWords(meetingWords);
  const { formats } = usePage();
  const { file, failure, isBusy, hasConsole, readsByItself, seconds } = meeting;
  const isOffline = failure === 'offline' || failure === 'timeout';
  const text = isOffline ? words.offline : isBusy ? words.busy : failure !== null ? words.failing : '';
  React.useEffect(() => {
    if (text) announce(text);
  }, [text]);
  return (
    <>
      {text && (
        <MessageLine tone="warning" icon={isOffline ? <OfflineIcon /> : undefined}>
          {text}
        </MessageLine>
      )}
      {file && !readsByItself ? (
        <MessageLine tone="info" action={<Look meeting={meeting} />}>
          {words.tooMany(formats.number(file.viewers))}
        </MessageLine>
      ) : (
        file && seconds > SLOW && <p className={styles.note}>{words.slow(formats.number(Math.round(seconds)))}</p>
      )}
      {file && !hasConsole && file.content.isOpen && failure === null && <p className={styles.note}>{words.noConsole}</p>}
    </>
  );
}

function Look({ meeting }: { readonly meeting: FollowedMeeting }): React.ReactElement {
  const words = useWords(meetingWords);
  const [told, tell] = React.useState('');
  const look = async (): Promise<void> => {
    const text = (await meeting.look()) ? words.lookedAt : words.tooSoon;
    tell(text);
    announce(text);
  };
  return (
    <>
      <Button appearance="text" onClick={() => void look()}>
        {words.look}
      </Button>
      {told && <span className={styles.note}>{told}</span>}
    </>
  );
}

/** Says to screen readers that the meeting went on. */
function useStepSaid(content: MeetingContent | undefined): void {
  const words = useWords(meetingWords);
  const step = content?.isOpen ? content.step : undefined;
  const before = React.useRef(step);
  React.useEffect(() => {
    if (before.current !== undefined && before.current !== step) announce(step ? words.nowAt(words.steps[step]) : words.over);
    before.current = step;
  }, [step, words]);
}

/** Who votes or throws where this page knows of no such phase reads once more what was decided, not all at the same moment. */
function useFreshRules({ campaign, decisions }: OpenedCampaign, content: MeetingContent | undefined): void {
  const queries = useQueryClient();
  const now = useServerTime();
  const state = campaignState(campaign, decisions, now);
  const step = content?.isOpen ? content.step : undefined;
  const isBehind = (step === 'vote' && mayTakeBack(state, { mayTakePart: true }, now) !== null) || (step === 'throw' && mayThrow(state, { mayTakePart: true }) !== null);
  React.useEffect(() => {
    if (!isBehind) return undefined;
    const timer = window.setTimeout(() => void queries.invalidateQueries(ideaKeys.campaign(campaign.id)), Math.random() * SPREAD_MS);
    return () => window.clearTimeout(timer);
  }, [isBehind, step, queries, campaign.id]);
}

/** What sends an idea or a vote is here before the network goes. */
function useReady(): void {
  React.useEffect(() => {
    const coming = [import(/* webpackChunkName: 'ideas-votes' */ '../send/sendVote'), import(/* webpackChunkName: 'ideas-writing' */ '../../../../data/ideas/oneIdea')];
    // What does not come is asked for again when something is sent.
    for (const each of coming) void each.catch(() => undefined);
  }, []);
}
