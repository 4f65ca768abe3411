// What the services load on demand, loaded first: Playwright's loader does not take modules of PnPjs that are asked for while others come.
import '../../src/data/ideas/TableBoard';
import '../../src/data/ideas/TableCampaignAnimation';
import '../../src/data/ideas/TableEvaluations';
import '../../src/data/provisioning/setUpLists';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { CampaignDecisionDraft, CampaignVotes, IdeaServices, VotedCampaign } from '../../src/data/ideas/IdeaServices';
import { createIdeaServices } from '../../src/data/ideas/ideaServicesOf';
import { brainstorm } from '../../src/domain/ideas/brainstorm';
import type { CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { Idea } from '../../src/domain/ideas/Idea';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import type { VoteStep } from '../../src/domain/ideas/votes';
import { campaignDraft, ideaDraft } from '../contract/ideaTexts';
import type { View } from './fixtures';
import type { LocalCity } from './localCity';

/** The site of the demo that has brainstorms, and whom it knows there. */
const SITE = '/sites/ressources-humaines';
const OWNER = 'julien.roux';
const ANIMATOR = 'karim.benali';

const servicesOf = (city: LocalCity, login: string): IdeaServices => createIdeaServices(nodeConnection(city.origin + SITE, login));

/** A brainstorm that a spec has for itself. */
export interface PublishedCampaign {
  readonly opened: OpenedCampaign;
  /** What `open('Idees', …)` takes beside somebody and a language. */
  readonly view: Pick<View, 'site' | 'thing'>;
  as(login: string): IdeaServices;
  /** Somebody throws an idea. */
  throws(login: string, title: string, text?: string): Promise<Idea>;
  /** An animator decides. */
  decides(draft: Partial<CampaignDecisionDraft> & Pick<CampaignDecisionDraft, 'kind'>): Promise<void>;
  /** The vote is over, and deciding begins; done when it has. */
  endsVote(): Promise<void>;
  /** How many votes of somebody the server has. */
  held(login: string): Promise<number>;
  /** Somebody votes. @param steps on the ideas of the campaign */
  votes(login: string, steps: readonly VoteStep[]): Promise<void>;
}

/** Publishes a brainstorm past the screens. @param changes of what brainstorms of tests are like */
export async function publishCampaign(city: LocalCity, question: string, changes: Partial<CampaignDraft> = {}): Promise<PublishedCampaign> {
  const animation = await servicesOf(city, OWNER).animation();
  const key = crypto.randomUUID();
  const opened = await animation.publish(await animation.saveDraft(campaignDraft({ question, ...changes }), key), key);
  return publishedCampaign(city, opened.campaign.id);
}

/** A brainstorm that is there, past the screens. */
export async function publishedCampaign(city: LocalCity, id: number): Promise<PublishedCampaign> {
  const as = (login: string): IdeaServices => servicesOf(city, login);
  const opened = await as(OWNER).campaigns.open(id);
  const { campaign } = opened;
  const decides: PublishedCampaign['decides'] = async (draft) => {
    const services = as(ANIMATOR);
    const now = await services.campaigns.open(campaign.id);
    const known = Math.max(0, ...now.decisions.filter(({ idea }) => idea === (draft.idea ?? 0)).map((each) => each.id));
    await (await services.animation()).decide(now, { idea: 0, targets: [], reason: '', content: {}, ...draft }, known);
  };
  const votedAs = async (login: string): Promise<{ readonly services: IdeaServices; readonly voted: VotedCampaign; readonly votes: CampaignVotes }> => {
    const services = as(login);
    const now = await services.campaigns.open(campaign.id);
    const { state, ideas } = brainstorm({ campaign, ...(await services.ideas.book(now)) }, services.serverNow());
    const voted = { campaign, state, ideas };
    return { services, voted, votes: await services.votes.read(voted) };
  };
  return {
    opened,
    view: { site: SITE, thing: `campaign-${campaign.id}` },
    as,
    throws: (login, title, text = '') => as(login).ideas.add(campaign, ideaDraft(title, { text, category: 0 }), crypto.randomUUID()),
    decides,
    endsVote: async () => {
      await decides({ kind: 'dates', reason: 'Tout le monde a voté.', content: { starts: { ...campaign.starts, decide: new Date(Date.now() + 1000) } } });
      await new Promise((resolve) => setTimeout(resolve, 2000));
    },
    held: async (login) => (await votedAs(login)).votes.mine.length,
    votes: async (login, steps) => {
      const { services, voted, votes } = await votedAs(login);
      await services.votes.cast(voted, steps, votes);
    }
  };
}
