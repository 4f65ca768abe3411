import type { Awaited } from '../../domain/ideas/awaitsMe';
import { awaitsMe } from '../../domain/ideas/awaitsMe';
import type { Brainstorm } from '../../domain/ideas/brainstorm';
import { brainstorm } from '../../domain/ideas/brainstorm';
import { isSecret } from '../../domain/ideas/Campaign';
import { campaignState } from '../../domain/ideas/campaignState';
import { listToEvaluate } from '../../domain/ideas/evaluators';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { toldOfMerges } from '../../domain/ideas/toldOfMerges';
import { votesHeld } from '../../domain/ideas/votes';
import { ideaOf } from '../../domain/ideas/voteTargets';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { loadOnce } from '../loadOnce';
import type { SeenAnswers } from '../kept/SeenAnswers';
import type { SharedReads, Waiting, WaitingProvider } from '../waiting/Waiting';
import { ideaKeys } from './ideaKeys';
import type { IdeaBook, IdeaServices } from './IdeaServices';
import { ideaServicesOf } from './ideaServicesOf';
import { seenIdeaAnswersOf } from './seenIdeaAnswers';

/** What of the services of brainstorms it reads. */
export interface WaitingIdeasServices extends Pick<IdeaServices, 'campaigns' | 'ideas' | 'votes' | 'evaluations' | 'userId'> {
  readonly seen: Pick<SeenAnswers, 'unseen'>;
}

const DAY_MS = 86_400_000;
/** Before its end, a vote asks for what is left to give. */
const SOON_MS = 7 * DAY_MS;
/** Those whose phase ends soonest: each costs some operations where its own screens are not beside this. */
const MOST = 3;

/** Votes that end soon, invitations to be a co-author, merges and what became of ideas that the agent has not read, ideas to evaluate. */
export function waitingIdeas(services: WaitingIdeasServices, webPath: string): WaitingProvider {
  const address = (kind: string, id: number): Waiting['address'] => ({ kind, id, webPath });
  const ofCampaign = async (opened: OpenedCampaign, book: IdeaBook, me: number, now: Date, reads: SharedReads): Promise<readonly Waiting[]> => {
    const storm = brainstorm({ campaign: opened.campaign, ...book }, now);
    const awaited = await awaitedIn(services, storm, me, now, reads);
    const kind = isSecret(opened.campaign) ? 'reservedidea' : 'idea';
    return awaited.map((each) => {
      const idea = 'idea' in each ? storm.byId.get(each.idea) : undefined;
      const what = idea?.title ?? opened.campaign.question;
      return { what, until: each.kind === 'vote' ? each.until : null, ...(each.kind === 'vote' ? {} : { asks: ASKS[each.kind] }), address: idea ? address(kind, idea.idea.id) : address('campaign', opened.campaign.id) };
    });
  };
  return {
    kind: 'campaign',
    topic: ideaKeys.all[0],
    async waiting(now, reads) {
      try {
        const [list, me] = await Promise.all([reads.fetch(ideaKeys.list, () => services.campaigns.list()), services.userId()]);
        const running = list.filter(({ campaign, decisions }) => isRunning(campaignState(campaign, decisions, now).phase)).slice(0, MOST);
        const all = await Promise.all(running.map(({ campaign: { id } }) => reads.fetch(ideaKeys.campaign(id), () => services.campaigns.open(id))));
        // All books together, where the page has not read them already.
        const together = loadOnce(() => services.ideas.books(all));
        const ofEach = all.map(async (opened, index): Promise<readonly Waiting[]> => {
          const book = await reads.fetch(ideaKeys.book(opened.campaign.id), async () => (await together())[index] ?? services.ideas.book(opened));
          return ofCampaign(opened, book, me, now, reads);
        });
        return (await Promise.all(ofEach)).flat();
      } catch (error) {
        if (hasCode(error, 'notFound')) return [];
        throw error;
      }
    }
  };
}

export function waitingIdeasOf(connection: Connection): WaitingProvider {
  return waitingIdeas({ ...ideaServicesOf(connection), seen: seenIdeaAnswersOf(connection) }, connection.webPath);
}

const ASKS = { invited: 'ideaInvited', answered: 'ideaAnswered', merged: 'ideaMerged', evaluate: 'ideasToEvaluate' } as const satisfies Readonly<Record<Exclude<Awaited['kind'], 'vote'>, Waiting['asks']>>;

function isRunning(phase: ReturnType<typeof campaignState>['phase']): boolean {
  return phase !== 'unpublished' && phase !== 'scheduled' && phase !== 'archived';
}

async function awaitedIn(services: WaitingIdeasServices, storm: Brainstorm, me: number, now: Date, reads: SharedReads): Promise<readonly Awaited[]> {
  const { campaign, state, ideas, forest } = storm;
  const rights = await reads.fetch(ideaKeys.rights, () => services.campaigns.rights());
  const endsSoon = state.phase === 'vote' && state.until !== null && state.until.getTime() - now.getTime() <= SOON_MS;
  // Figures are not asked for. What he gave matters where he may still give, and where what he gave to was merged.
  const mine = (rights.mayTakePart && endsSoon) || forest.merges.length > 0 ? await services.votes.mine({ campaign, state, ideas }) : [];
  const { left, on } = votesHeld(mine, state.rules.vote);
  const thrown = ideas.filter(({ idea, coauthors }) => idea.author?.id === me || coauthors.some(({ id }) => id === me)).map(({ idea }) => idea.id);
  const concerned = { thrown, supported: [...new Set(mine.map(ideaOf))] };
  // What he said of merges is asked for where there are some of his ideas.
  const kept = toldOfMerges(forest, concerned, []).length === 0 ? [] : await services.ideas.mine(campaign, 'supportKept');
  const evaluations = listToEvaluate(me, campaign, state) ? await reads.fetch(ideaKeys.evaluations(campaign.id), async () => (await services.evaluations()).read(campaign)) : [];
  const awaited = awaitsMe(campaign, state, ideas, {
    id: me,
    votesLeft: rights.mayTakePart && endsSoon && (left === null ? on.size === 0 : left > 0),
    seen: new Set(),
    evaluations,
    told: toldOfMerges(forest, concerned, kept)
  });
  const answered = awaited.flatMap((each) => (each.kind === 'answered' ? [{ contribution: each.idea, decision: each.change.decision.id }] : []));
  const news = new Set((await services.seen.unseen(answered)).map(({ decision }) => decision));
  return awaited.filter((each) => each.kind !== 'answered' || news.has(each.change.decision.id));
}
