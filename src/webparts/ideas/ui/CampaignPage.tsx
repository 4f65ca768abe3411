import * as React from 'react';
import { ideaKeys } from '../../../data/ideas/ideaKeys';
import { isSecret } from '../../../domain/ideas/Campaign';
import { listToEvaluate } from '../../../domain/ideas/evaluators';
import { mayThrow } from '../../../domain/ideas/mayDo';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { CopyLinkButton } from '../../../shell/addresses/CopyLinkButton';
import { useAddresses, useArrivalFocus, useThing } from '../../../shell/addresses/useAddresses';
import { announce } from '../../../shell/announce';
import { FollowButton } from '../../../shell/following/FollowButton';
import { usePage, useWords } from '../../../shell/Page';
import { useQueryClient } from '../../../shell/queries/useQuery';
import { KeepOrigin, References } from '../../../shell/references/References';
import { useServerTime } from '../../../shell/useServerTime';
import { Button } from '../../../ui/Button';
import { IdeaIcon } from '../../../ui/ideaIcons';
import { useId } from '../../../ui/useId';
import { Views } from '../../../ui/Views';
import { ideaWords } from '../strings';
import type { Brainstorming } from './Brainstorming';
import { BrainstormingProvider } from './Brainstorming';
import { CampaignFacts } from './CampaignFacts';
import styles from './Ideas.module.scss';
import { GuestBand } from './guests/lazyGuests';
import { AnimatePage, BoardPage, CampaignEditor, EvaluatePage, EvaluationNotice, IdeaNotices, IdeaPage, LeadMeeting, NewsPage, ResultsPage, ServerClosing, Thrower, ToldMerges, expectSaying } from './mounts';
import { Outline } from './outline/Outline';
import type { Sought } from './outline/useFound';
import { PhaseLine } from './PhaseLine';
import { useArrived } from './send/useArrived';
import type { View } from './useView';
import { useView } from './useView';

interface CampaignPageProps {
  readonly storm: Brainstorming;
  /** The idea that is open; undefined: all of them. */
  readonly idea: number | undefined;
  readonly arrival: Arrival | undefined;
  /** The way back to other campaigns, where there is one. */
  readonly back: React.ReactNode;
}

/** One campaign: what is asked and until when, and its ideas, or one of them. */
export function CampaignPage({ storm, idea, arrival, back }: CampaignPageProps): React.ReactElement {
  const { campaign, state, me, rights, isGuest } = storm;
  const words = useWords(ideaWords);
  const { formats, instanceId, webPath } = usePage();
  const now = useServerTime();
  const queries = useQueryClient();
  const addresses = useAddresses();
  const [view, setView] = useView(campaign.id);
  const [sought, seek] = React.useState<Sought>({ text: '', show: 'all', category: 0 });
  /** The idea that one that is thrown builds on; 0: none. */
  const [throwing, setThrowing] = React.useState<number>();
  const headingId = useId('campaign');
  const heading = useArrivalFocus<HTMLHeadingElement>(idea === undefined ? arrival : undefined);
  const thing = useThing('campaign', campaign.id);
  usePhaseSaid(storm);
  const sent = useArrived(campaign);
  const evaluates = listToEvaluate(me ?? 0, campaign, state) !== null;
  const mayThrowNow = mayThrow(state, rights) === null;
  const open = (id: number | undefined): void => {
    if (id === undefined) return addresses.follow(thing, instanceId);
    const { kind } = storm.thingOf(id);
    queries.setQueryData(ideaKeys.campaignOf(id, kind !== 'idea'), campaign.id);
    addresses.go(storm.thingOf(id), instanceId);
  };
  const buildOn = (id: number): void => {
    setThrowing(id);
    open(undefined);
  };
  const choose = (next: View): void => {
    // Who takes part in a meeting follows it on a page of its own; who leads it stays here.
    if (next === 'meeting' && !rights.mayAnimate) return addresses.go({ kind: 'meeting', id: campaign.id, webPath }, instanceId);
    setView(next);
  };
  const shown = storm.ideas.filter(({ counts }) => counts);
  // Of hidden names a colleague knows his own alone: one person would be no count.
  const people = isSecret(state.rules) && !rights.mayAnimate ? 0 : new Set(shown.flatMap(({ idea: { author } }) => (author && author.id > 0 ? [author.id] : []))).size;
  return (
    <BrainstormingProvider value={storm}>
      <article className={styles.page} aria-labelledby={headingId} onFocus={expectSaying} onPointerEnter={expectSaying}>
        {back && <div className={styles.unprinted}>{back}</div>}
        <header className={styles.header}>
          <div className={styles.head}>
            <h3 ref={heading} id={headingId} className={styles.title} dir="auto">
              {campaign.question}
            </h3>
            <CopyLinkButton thing={thing} title={campaign.question} />
          </div>
          <div className={styles.unprinted}>
            <FollowButton kind="campaign" id={campaign.id} name={campaign.question} />
          </div>
          <PhaseLine state={state} now={now} />
          {idea === undefined && campaign.why && (
            <p className={styles.typed} dir="auto">
              {campaign.why}
            </p>
          )}
          {state.archived && <p className={styles.meta}>{words.outcome(state.archived.reason)}</p>}
          {state.purged && <p className={styles.meta}>{words.purged(state.purged.author.name, formats.date(state.purged.created), formats.number(state.purged.content.purged?.ideas ?? 0))}</p>}
        </header>
        {(isGuest || state.rules.charter || state.rules.host !== undefined) && <GuestBand />}
        {sent && <IdeaNotices arrived={sent.arrived} onShow={open} />}
        {rights.mayOwn && <ServerClosing campaign={campaign} state={state} />}
        {me !== undefined && storm.forest.merges.length > 0 && <ToldMerges />}
        {idea !== undefined ? (
          <IdeaPage key={idea} id={idea} arrival={arrival} onBack={() => open(undefined)} onOpen={open} onBuildOn={buildOn} />
        ) : (
          <>
            <CampaignFacts />
            <References thing={thing} hasStates />
            {rights.mayAnimate && campaign.origin && <KeepOrigin thing={{ ...thing, title: campaign.question }} origin={campaign.origin} />}
            <p className={styles.meta}>
              {words.count.ideas(shown.length, formats.number(shown.length))}
              {people > 0 && ` · ${words.count.people(people, formats.number(people))}`}
            </p>
            {mayThrowNow && throwing === undefined && (
              <div>
                <Button appearance="primary" icon={<IdeaIcon />} onClick={() => setThrowing(0)}>
                  {words.throwIdea}
                </Button>
              </div>
            )}
            {throwing !== undefined && <Thrower key={throwing} buildsOn={throwing} onOpen={open} onClose={() => setThrowing(undefined)} />}
            {evaluates && view !== 'evaluate' && <EvaluationNotice onBegin={() => setView('evaluate')} />}
            <Views label={words.views.label} views={viewsOf(storm, evaluates || view === 'evaluate')} view={view} words={words.views} onChoose={choose} />
            {view === 'outline' && <Outline sought={sought} onSeek={seek} onOpen={open} />}
            {view === 'board' && <BoardPage sought={sought} onSeek={seek} onOpen={open} />}
            {view === 'news' && <NewsPage onOpen={open} />}
            {view === 'meeting' && <LeadMeeting />}
            {view === 'results' && <ResultsPage onOpen={open} />}
            {view === 'evaluate' && <EvaluatePage />}
            {view === 'animate' && <AnimatePage />}
            {view === 'edit' && <CampaignEditor target={{ opened: storm.opened }} onClose={() => setView('outline')} />}
          </>
        )}
      </article>
    </BrainstormingProvider>
  );
}

/** Results are there once deciding has begun; who evaluates and who leads have their pages too. */
function viewsOf({ state: { phase, certified }, rights: { mayAnimate } }: Brainstorming, evaluates: boolean): readonly View[] {
  const hasResults = certified !== null || phase === 'decide' || phase === 'follow' || phase === 'archived';
  const mayMeet = phase === 'collect' || phase === 'gather' || phase === 'vote' || phase === 'decide';
  return ['outline', 'board', 'news', ...(mayMeet ? (['meeting'] as const) : []), ...(evaluates ? (['evaluate'] as const) : []), ...(hasResults ? (['results'] as const) : []), ...(mayAnimate ? (['animate'] as const) : []), ...(mayAnimate && phase !== 'archived' ? (['edit'] as const) : [])];
}

/** Says to screen readers that a phase began while the page was open. */
function usePhaseSaid({ state: { phase } }: Brainstorming): void {
  const words = useWords(ideaWords);
  const before = React.useRef(phase);
  React.useEffect(() => {
    if (before.current !== phase) announce(words.time.endsNow(words.phases[phase]));
    before.current = phase;
  }, [phase, words]);
}
