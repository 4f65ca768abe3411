import { ideaHeads } from '../../lists/heads/ideas';
import type { Connection } from '../connection/Connection';
import { perConnection } from '../connection/perConnection';
import { browserStorage } from '../kept/browserStorage';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import type { IdeaServices } from './IdeaServices';
import { ideaTables } from './ideaTables';
import { SharePointIdeaSite } from './SharePointIdeaSite';
import { TableCampaigns } from './TableCampaigns';
import { TableIdeas } from './TableIdeas';

export interface IdeaServicesOptions {
  /** The name of the user as the page has it: of what he just wrote, SharePoint is not asked for it. */
  readonly userName?: string;
}

/** The services of a connection, the same ones for all that a page shows of it. */
export const ideaServicesOf = perConnection(createIdeaServices);

export function createIdeaServices(connection: Connection, { userName }: IdeaServicesOptions = {}): IdeaServices {
  const owner = async (): Promise<string> => `${connection.webUrl}|${await connection.userId()}`;
  const tables = ideaTables(connection);
  const site = new SharePointIdeaSite(connection, userName);
  const ideas = new TableIdeas(tables, site, browserStorage(), owner);
  const campaigns = new TableCampaigns(tables, site, (read) => ideas.forgetPurged(read));
  const ballots = loadOnce(async () => {
    const { CampaignBallots } = await import(/* webpackChunkName: 'ideas-votes' */ './CampaignBallots');
    return new CampaignBallots(connection, (id) => campaigns.open(id));
  });
  const board = loadOnce(async () => {
    const [{ TableBoard }, { ideaPlaceTables }, { KeptPlaces }] = await Promise.all([
      import(/* webpackChunkName: 'ideas-votes' */ './TableBoard'),
      import(/* webpackChunkName: 'ideas-votes' */ './ideaPlaceTables'),
      import(/* webpackChunkName: 'ideas-votes' */ './KeptPlaces')
    ]);
    return new TableBoard(ideaPlaceTables(connection), new KeptPlaces(owner, browserStorage()));
  });
  const lead = loadOnce(async () => {
    const { leadIdeaServices } = await import(/* webpackChunkName: 'ideas-animation' */ './leadIdeaServices');
    return leadIdeaServices(connection, { userName, trees: site.trees, tables, campaigns, ballots: await ballots() });
  });
  // Votes, and what stands where, come after the ideas: who looks at a list of brainstorms needs none.
  const votes: IdeaServices['votes'] = {
    read: async (voted) => (await ballots()).read(voted),
    figures: async (voted) => (await ballots()).figures(voted),
    cast: async (voted, steps, known) => (await ballots()).cast(voted, steps, known),
    mine: async (voted) => (await ballots()).mine(voted),
    votedAt: async (voted, idea) => (await ballots()).votedAt(voted, idea)
  };
  const boards: IdeaServices['board'] = {
    places: async (campaign) => (await board()).places(campaign),
    movedSince: async (campaign, after) => (await board()).movedSince(campaign, after),
    move: async (campaign, drafts, known) => (await board()).move(campaign, drafts, known)
  };
  const guests = loadOnce(async () => {
    const { guestsOf } = await import(/* webpackChunkName: 'ideas-guests' */ './guestsOf');
    return guestsOf(connection, tables, site, ideas);
  });
  return {
    campaigns,
    ideas,
    votes,
    board: boards,
    setup: new Provisioner(connection, { heads: ideaHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/ideaLists')).ideaLists }),
    animation: async () => (await lead()).animation,
    owning: async () => (await lead()).owning,
    evaluations: loadOnce(async () => {
      const [{ TableEvaluations }, { ideaLeadTables }] = await Promise.all([import(/* webpackChunkName: 'ideas-evaluations' */ './TableEvaluations'), import(/* webpackChunkName: 'ideas-evaluations' */ './ideaLeadTables')]);
      return new TableEvaluations(ideaLeadTables(connection));
    }),
    guests,
    exchange: async () => (await lead()).exchange(),
    making: loadOnce(async () => {
      const { makingServicesOf } = await import(/* webpackChunkName: 'making' */ '../making/makers');
      return makingServicesOf(connection);
    }),
    people: loadOnce(async () => {
      const { createPeopleServices } = await import(/* webpackChunkName: 'people' */ '../people/peopleServices');
      return createPeopleServices(connection);
    }),
    meetings: loadOnce(async () => {
      const { meetingServicesOf } = await import(/* webpackChunkName: 'ideas-meeting' */ './meetingServicesOf');
      return meetingServicesOf(connection, { ideas, votes, board: boards, guests, serverNow: () => connection.serverNow() });
    }),
    userId: () => connection.userId(),
    sawAnswer: async (idea, decision) => {
      const { seenIdeaAnswersOf } = await import(/* webpackChunkName: 'ideas-writing' */ './seenIdeaAnswers');
      return seenIdeaAnswersOf(connection).see([{ contribution: idea, decision }]);
    },
    serverNow: () => connection.serverNow()
  };
}
