import * as React from 'react';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { mayTakeBack, mayThrow } from '../../../../domain/ideas/mayDo';
import type { MeetingContent } from '../../../../domain/ideas/meetingContent';
import { announce } from '../../../../shell/announce';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { report } from '../../../../shell/report';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { ideaWords } from '../../strings';
import { decide, newestKnown } from '../animate/decide';
import { LetThrough } from '../animate/decide/LetThrough';
import type { Desk } from '../animate/Desk';
import own from '../animate/Desk.module.scss';
import { DeskProvider } from '../animate/Desk';
import { putDecisions } from '../animate/rememberDecisions';
import { useDeskOfStorm } from '../animate/useDeskOfStorm';
import { useBrainstorming } from '../Brainstorming';
import styles from '../meeting/Meeting.module.scss';
import { useIdeaServices } from '../queries';
import { leadWords } from './leadStrings';
import type { LedMeeting } from './useConsole';

const GatherView = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate-gather' */ '../animate/gather/GatherView'), { lines: 8 });

interface StepHelpProps {
  readonly meeting: LedMeeting;
  readonly content: MeetingContent;
}

/** What a step needs of its animator: a phase that is open, ideas that are let through, ideas that are gathered. */
export function StepHelp({ meeting, content }: StepHelpProps): React.ReactElement {
  const words = useWords(leadWords);
  const ideas = useWords(ideaWords);
  const now = useServerTime();
  const { known } = meeting;
  useWorkRead(meeting, content.step);
  if (!known) return <></>;
  const { state } = known.storm;
  if (content.step === 'throw') return mayThrow(state, { mayTakePart: true }) === null ? <></> : <MessageLine tone="warning">{words.notCollecting(ideas.phases[state.phase])}</MessageLine>;
  if (content.step === 'vote') return mayTakeBack(state, { mayTakePart: true }, now) === null ? <></> : <OpenVote meeting={meeting} />;
  return (
    <>
      {content.waiting > 0 && content.step !== 'result' && <Waiting meeting={meeting} count={content.waiting} />}
      {content.step === 'gather' && <Gather areNamesShown={content.namesShown} />}
    </>
  );
}

/** What is worked on here is read anew when its step begins, and the meeting reads at once what was done. */
function useWorkRead({ read }: LedMeeting, step: MeetingContent['step']): void {
  const queries = useQueryClient();
  const { campaign, places, decisions } = useBrainstorming();
  React.useEffect(() => {
    if (step === 'gather') for (const key of [ideaKeys.book(campaign.id), ideaKeys.places(campaign.id)]) void queries.invalidateQueries(key);
  }, [step, queries, campaign.id]);
  const latest = React.useRef(read);
  latest.current = read;
  const done = React.useRef({ places, decisions });
  React.useEffect(() => {
    if (done.current.places === places && done.current.decisions === decisions) return;
    done.current = { places, decisions };
    latest.current();
  }, [places, decisions]);
}

function Gather({ areNamesShown }: { readonly areNamesShown: boolean }): React.ReactElement {
  const words = useWords(leadWords);
  const desk = useDeskOfStorm();
  return (
    <Disclosure label={words.gatherHere}>
      <DeskProvider value={React.useMemo(() => (areNamesShown ? desk : withoutAuthors(desk)), [desk, areNamesShown])}>
        <div className={styles.gathering}>
          <h4 className={own.heard}>{words.gatherHere}</h4>
          <GatherView />
        </div>
      </DeskProvider>
    </Disclosure>
  );
}

/** The whole room may be looking: authors stay hidden until the meeting shows them. */
function withoutAuthors(desk: Desk): Desk {
  const ideas = desk.ideas.map((state) => ({ ...state, idea: { ...state.idea, author: null } }));
  return { ...desk, ideas, byId: new Map(ideas.map((state) => [state.idea.id, state])) };
}

/** Ideas that nobody else reads before an animator has read them. */
function Waiting({ meeting, count }: { readonly meeting: LedMeeting; readonly count: number }): React.ReactElement {
  const words = useWords(leadWords);
  const { formats } = usePage();
  const [isOpen, setOpen] = React.useState(false);
  const desk = useDeskOfStorm();
  const known = meeting.known;
  const done = (text: string): void => {
    setOpen(false);
    announce(text);
    meeting.read();
  };
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{words.letThrough(count, formats.number(count))}</Button>
      </div>
      {isOpen && known && (
        <DeskProvider value={{ ...desk, opened: { campaign: known.storm.campaign, decisions: known.storm.decisions }, ideas: known.storm.ideas, byId: known.storm.byId, state: known.storm.state }}>
          <LetThrough states={known.storm.ideas.filter(({ visibility, withdrawn, counts }) => visibility === 'waiting' && withdrawn === null && counts)} onClose={() => setOpen(false)} onDone={done} />
        </DeskProvider>
      )}
    </>
  );
}

/** The vote begins by a decision with its reason, as any change of dates. */
function OpenVote({ meeting }: { readonly meeting: LedMeeting }): React.ReactElement {
  const words = useWords(leadWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const [state, setState] = React.useState<'idle' | 'running' | 'failed'>('idle');
  const { known } = meeting;
  if (!known) return <></>;
  const { campaign, decisions, state: course } = known.storm;
  const isLater = course.phase === 'collect' || course.phase === 'gather';
  const open = async (): Promise<void> => {
    setState('running');
    try {
      const opened = { campaign, decisions };
      const begins = services.serverNow();
      const draft = { kind: 'dates', idea: 0, targets: [], reason: words.openVoteReason, content: { starts: { ...course.starts, vote: begins } } } as const;
      const tried = await decide(services, { opened, remember: (made) => putDecisions(queries, campaign.id, made) }, () => draft, newestKnown(opened, draft));
      setState('stored' in tried ? 'idle' : 'failed');
      if ('stored' in tried) announce(words.voteOpened);
    } catch (error) {
      report(error, 'open the vote in a meeting');
      setState('failed');
    } finally {
      meeting.read();
    }
  };
  return (
    <>
      <MessageLine
        tone="warning"
        action={
          isLater && (
            <Button isBusy={state === 'running'} onClick={() => void open()}>
              {words.openVote}
            </Button>
          )
        }
      >
        {isLater && course.starts.vote ? words.notVoting(formats.dateTime(course.starts.vote)) : words.notVotingAtAll}
      </MessageLine>
      {state === 'failed' && <MessageLine tone="error">{words.voteNotOpened}</MessageLine>}
    </>
  );
}
