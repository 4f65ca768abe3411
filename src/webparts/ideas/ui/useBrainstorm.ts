import * as React from 'react';
import type { SiteCampaignRights, StoredPlace } from '../../../data/ideas/IdeaServices';
import { arrange } from '../../../domain/ideas/arrange';
import { brainstorm } from '../../../domain/ideas/brainstorm';
import { isSecret } from '../../../domain/ideas/Campaign';
import { campaignState } from '../../../domain/ideas/campaignState';
import { countOf } from '../../../domain/ideas/countOf';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import { areCountsShown } from '../../../domain/ideas/mayDo';
import { isGuestLogin } from '../../../domain/people/guestLogin';
import type { Person } from '../../../domain/people/Person';
import { countsByIdea } from '../../../domain/ideas/voteTargets';
import { usePage } from '../../../shell/Page';
import type { Read } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import type { Brainstorming } from './Brainstorming';
import type { Guesting } from './guests/Guesting';
import { useBook, useCommentCounts, useIdeaServices, useMe, usePlaces, useVotedAt, useVotes } from './queries';

const asHeIs = (person: Person): Person => person;
const NO_PLACES: readonly StoredPlace[] = [];

/** A campaign with its ideas, votes and board, from what is read of it; the ideas are there first. */
export function useBrainstorm(opened: OpenedCampaign, rights: SiteCampaignRights): Read<Brainstorming> {
  const { campaign } = opened;
  const services = useIdeaServices();
  const { webPath, user } = usePage();
  const now = useServerTime();
  const me = useMe();
  const read = useBook(opened);
  const decisions = read.data?.decisions ?? opened.decisions;
  const { phase } = React.useMemo(() => campaignState(campaign, decisions, now), [campaign, decisions, now]);
  const state = React.useMemo(() => campaignState(campaign, decisions, services.serverNow()), [campaign, decisions, services]);
  // Told by `GuestBand`, which is loaded where there is something to tell.
  const [guesting, tellGuests] = React.useState<Guesting>();
  const isGuest = isGuestLogin(user.loginName);
  const mayTakePart = guesting ? guesting.mayTakePart : !isGuest;
  const book = React.useMemo(() => (read.data && guesting ? guesting.named(read.data) : read.data), [read.data, guesting]);
  const votedAt = useVotedAt(campaign, state, book?.records ?? []);
  // Ideas are many, and time alone changes nothing of them but with the phase.
  const storm = React.useMemo(() => book && votedAt && brainstorm({ campaign, ...book, votedAt }, services.serverNow()), [campaign, book, votedAt, services, phase]);
  const voted = React.useMemo(() => storm && { campaign, state: storm.state, ideas: storm.ideas }, [campaign, storm]);
  const votes = useVotes(campaign.id, voted).data;
  const { data: places = NO_PLACES } = usePlaces(campaign);
  const commentCounts = useCommentCounts(campaign, storm?.ideas.map(({ idea }) => idea.id));
  // Apart from where notes lie: a note that is moved changes nothing of the others.
  const apart = React.useMemo((): Omit<Brainstorming, 'places' | 'arrangement'> | undefined => {
    if (!storm) return undefined;
    const { rules, voting } = storm.state;
    const counts = votes && (rights.mayAnimate || areCountsShown({ rules, voting }, services.serverNow())) ? countsByIdea(votes.counts, rules.vote) : undefined;
    const kind = isSecret(campaign) ? 'reservedidea' : 'idea';
    return {
      ...storm,
      opened,
      rights: mayTakePart ? rights : { ...rights, mayTakePart },
      isGuest,
      guests: guesting?.guests,
      whose: guesting?.whose ?? asHeIs,
      tellGuests,
      me,
      votes,
      commentCounts,
      countOf: (idea) => (counts ? countOf(idea, counts, storm.forest, rules.vote) : null),
      thingOf: (idea) => ({ kind, id: idea, webPath })
    };
  }, [storm, opened, campaign, rights, mayTakePart, isGuest, guesting, me, votes, commentCounts, services, webPath]);
  const data = React.useMemo((): Brainstorming | undefined => {
    if (!apart) return undefined;
    const noted = places.map((place) => ({ ...place, campaignId: place.campaign }));
    return { ...apart, places, arrangement: arrange(noted, apart.ideas.map(({ idea }) => idea.id), { campaignId: campaign.id, clusters: apart.state.clusters }) };
  }, [apart, campaign, places]);
  return { data, error: read.error, refetch: read.refetch };
}
