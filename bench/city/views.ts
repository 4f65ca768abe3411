import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { callKeys } from '../../src/data/calls/callKeys';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import type { IdeaBook, IdeaServices, VotedCampaign } from '../../src/data/ideas/IdeaServices';
import { ideaServicesOf } from '../../src/data/ideas/ideaServicesOf';
import { pollServicesOf } from '../../src/data/polls/pollServices';
import { registrationServicesOf } from '../../src/data/registrations/registrationServicesOf';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { callState } from '../../src/domain/calls/callState';
import { campaignState } from '../../src/domain/ideas/campaignState';
import { ideaState } from '../../src/domain/ideas/ideaState';
import { threadsOf } from '../../src/domain/ideas/threadsOf';
import { mergeForest } from '../../src/domain/ideas/mergeForest';
import { planVote } from '../../src/domain/ideas/votes';
import { blankForm } from '../../src/domain/requests/RequestForm';
import type { ContributionDraft } from '../../src/domain/calls/Contribution';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import { homeParts, viewHome, ZONE } from './homeView';
import type { CityPage } from './page';
import type { CityWorld } from './world';

/** Something that an agent does on a page of his. */
export type CityView = (page: CityPage, world: CityWorld) => Promise<unknown>;

/** Pages that agents come to, as their screens ask for them. */
export const views = {
  home: (page) => viewHome(page),
  /** Of the same page what is in sight before somebody scrolls. */
  homeTop: (page) => viewHome(page, ['map', 'polls']),
  waiting: (page) => homeParts.waiting(page),
  thread: (page) => homeParts.thread(page),
  polls: (page) => homeParts.polls(page),
  calls: (page) => homeParts.calls(page),
  ideas: (page) => homeParts.ideas(page),
  sessions: (page) => homeParts.registrations(page),
  requests: (page) => homeParts.requests(page),
  tariffs: async (page) => {
    const services = tariffServicesOf(page.connection);
    const [, index] = await Promise.all([services.setup.status(), services.prices.index(), services.mayWrite()]);
    const [service] = index.fault === null ? index.index.services : [];
    if (service) await services.prices.service(service.service);
  },
  call: async (page, world) => {
    const { setup, calls, contributions } = callServicesOf(page.connection);
    const [{ call, decisions }] = await Promise.all([callOf(page, world), calls.rights(), setup.status()]);
    const [version] = callState(call, decisions, page.connection.serverNow()).versions.slice(-1);
    await Promise.all([version && calls.text(version), contributions.counts(call, [0])]);
  },
  passage: (page, world) => readPassage(page, world, 1),
  article: async (page, { article }) => {
    const services = commentServicesOf(page.connection);
    const [{ id }] = await Promise.all([page.fetch(['page'], () => services.page(article)), page.fetch(callKeys.rights, () => services.calls.rights()), services.setup.status()]);
    const opened = await page.fetch(['article'], () => services.calls.ofPage(id));
    if (opened) await services.contributions.page(opened.call, [0]);
  },
  brainstorm: async (page, world) => {
    const { services, voted } = await brainstormOf(page, world);
    await Promise.all([page.fetch(['votes'], () => services.votes.read(voted)), services.board.places(voted.campaign), services.ideas.commentCounts(voted.campaign, voted.ideas.map(({ idea }) => idea.id)), services.setup.status()]);
  },
  session: async (page, { session: id }) => {
    const { setup, catalogue, registrations } = registrationServicesOf(page.connection);
    const [opened] = await Promise.all([page.fetch(['session'], () => catalogue.open(id)), catalogue.rights(), setup.status()]);
    await Promise.all([registrations.standing(opened), catalogue.counts(opened.session)]);
  },
  myPage: async ({ connection }) => {
    const own = ownServicesOf(connection);
    const me = await own.userId();
    await Promise.all([own.profileOf(me), own.myIdeas(), own.thanksTo(me)]);
  },
  board: async ({ connection }) => {
    const services = requestServicesOf(connection, ZONE);
    const [team] = await Promise.all([services.team(), services.setup.status(), services.agent.rights()]);
    await Promise.all([team.board(), team.reviews()]);
  },
  desk: async ({ connection }, { call: id }) => {
    const { calls, animation } = callServicesOf(connection);
    const { call } = await calls.open(id);
    const animating = await animation();
    await animating.find(call, {});
  }
} as const satisfies Readonly<Record<string, CityView>>;

/** What somebody does on a page that is open, and which is measured alone. */
export interface CityAct {
  /** What the page had shown. */
  readonly before?: CityView;
  /** It is done on another page, in a new tab some minutes later. */
  readonly isElsewhere?: boolean;
  /** What somebody else did between both. */
  readonly meanwhile?: CityView;
  readonly act: CityView;
}

export const acts = {
  vote: {
    before: async (page, { poll }) => {
      const { polls, ballots } = pollServicesOf(page.connection);
      ballots.expect(poll);
      await ballots.myVotes([await page.fetch(['poll'], () => polls.get(poll))]);
    },
    act: async (page, { poll: id }) => {
      const { polls, ballots } = pollServicesOf(page.connection);
      const poll = await page.fetch(['poll'], () => polls.get(id));
      await ballots.cast(poll, [poll.options[0]?.id ?? 1]);
    }
  },
  contribute: {
    before: views.call,
    act: contribute
  },
  /** A call that a mail announces, in a browser that knows the home page. */
  openCall: { before: views.home, isElsewhere: true, act: views.call },
  readPassage: { before: views.call, act: (page, world) => readPassage(page, world, 1) },
  nextPassage: {
    before: async (page, world) => {
      await views.call(page, world);
      await readPassage(page, world, 1);
    },
    act: (page, world) => readPassage(page, world, 3)
  },
  support: {
    before: views.passage,
    act: async (page, world) => {
      const { contributions } = callServicesOf(page.connection);
      const { call } = await callOf(page, world);
      const [first] = (await page.fetch(['passage', 1], () => contributions.page(call, [1]))).threads;
      if (first) await contributions.support(call, first.contribution, true);
    }
  },
  comment: {
    before: views.article,
    act: async (page) => {
      const { calls, contributions } = commentServicesOf(page.connection);
      const opened = await page.fetch(['article'], () => calls.ofPage(''));
      if (opened) await contributions.add(opened.call, saying('Merci pour cet article.', 0), crypto.randomUUID());
    }
  },
  idea: {
    before: views.brainstorm,
    act: throwIdea
  },
  ideaComment: {
    before: views.brainstorm,
    act: async (page, world) => {
      const { services, voted } = await brainstormOf(page, world);
      const [first] = voted.ideas;
      if (first) await services.ideas.record(voted.campaign, first.idea, { kind: 'comment', text: 'Oui, et aussi le samedi.' }, crypto.randomUUID());
    }
  },
  ideaVote: {
    before: views.brainstorm,
    act: async (page, world) => {
      const { services, voted } = await brainstormOf(page, world);
      const votes = await page.fetch(['votes'], () => services.votes.read(voted));
      const [first] = voted.ideas;
      const steps = first && planVote(first.idea.id, votes.mine, voted.state.rules.vote, mergeForest([]));
      if (steps && typeof steps !== 'string') await services.votes.cast(voted, steps, votes);
    }
  },
  register: {
    before: views.session,
    act: async (page, { session: id }) => {
      const { catalogue, registrations } = registrationServicesOf(page.connection);
      await registrations.send(await page.fetch(['session'], () => catalogue.open(id)), { kind: 'register', claim: 0, clientKey: crypto.randomUUID() });
    }
  },
  request: {
    before: views.requests,
    act: async ({ connection }) => {
      const { agent } = requestServicesOf(connection, ZONE);
      const name = `Réseau ${crypto.randomUUID().slice(0, 8)}`;
      await agent.send({ ...blankForm, name, slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-').normalize('NFD').replace(/\p{M}/gu, ''), objectives: ['Partager'], success: 'Dix réponses', directions: ['numerique'], usages: ['files'], charter: 'c1', animators: [{ login: 'i:0#.f|membership|karim.benali@valmontreuil.example', name: 'Karim Benali' }, { login: 'i:0#.f|membership|sophie.petit@valmontreuil.example', name: 'Sophie Petit' }] }, crypto.randomUUID());
    }
  },
  askHelp: {
    act: ({ connection }) => ownServicesOf(connection).ask({ title: 'Qui connaît les marchés publics ?', text: 'Pour une relecture.', skill: 'Marchés publics', until: null }, crypto.randomUUID())
  },
  callNews: {
    before: views.call,
    meanwhile: contribute,
    act: async (page, world) => {
      const { contributions } = callServicesOf(page.connection);
      await contributions.since((await callOf(page, world)).call, 0);
    }
  },
  ideaNews: {
    before: views.brainstorm,
    meanwhile: throwIdea,
    act: async (page, world) => {
      const { services, voted, book } = await brainstormOf(page, world);
      await services.ideas.since(voted.campaign, book);
    }
  }
} as const satisfies Readonly<Record<string, CityAct>>;

export type ViewName = keyof typeof views;
export type ActName = keyof typeof acts;

/** A remark on a passage; 0: on all of a text. */
export function saying(text: string, passage: number): ContributionDraft {
  return { kind: 'remark', anchor: { version: 1, passage, quote: '', before: '', after: '', start: 0, end: 0 }, text, wording: '', answers: 0, files: [], direction: '' };
}

function callOf(page: CityPage, { call }: CityWorld): Promise<OpenedCall> {
  return page.fetch(['call'], () => callServicesOf(page.connection).calls.open(call));
}

async function contribute(page: CityPage, world: CityWorld): Promise<void> {
  const { contributions } = callServicesOf(page.connection);
  await contributions.add((await callOf(page, world)).call, saying('Il faudrait le dire plus simplement.', 1), crypto.randomUUID());
}

async function throwIdea(page: CityPage, world: CityWorld): Promise<void> {
  const { services: { ideas }, voted: { campaign } } = await brainstormOf(page, world);
  await ideas.add(campaign, { title: 'Ouvrir plus tard le jeudi', text: 'Pour ceux qui travaillent.', category: campaign.categories[0]?.id ?? 0, link: '', picture: '', buildsOn: 0, direction: '' }, crypto.randomUUID());
}

/** The discussion of a passage; what was decided of many at once is read once a visit. */
async function readPassage(page: CityPage, world: CityWorld, passage: number): Promise<void> {
  const { contributions } = callServicesOf(page.connection);
  const { call } = await callOf(page, world);
  const [{ threads }] = await Promise.all([page.fetch(['passage', passage], () => contributions.page(call, [passage])), page.fetch(['groups'], () => contributions.groupDecisions(call))]);
  await contributions.supports(call, [passage], threads.map(({ contribution }) => contribution));
}

interface ReadBrainstorm {
  readonly services: IdeaServices;
  readonly voted: VotedCampaign;
  readonly book: IdeaBook;
}

function brainstormOf(page: CityPage, { campaign: id }: CityWorld): Promise<ReadBrainstorm> {
  const services = ideaServicesOf(page.connection);
  return page.fetch(['brainstorm'], async () => {
    const [{ campaign, decisions }] = await Promise.all([services.campaigns.open(id), services.campaigns.rights()]);
    const book = await services.ideas.book({ campaign, decisions });
    const now = page.connection.serverNow();
    const state = campaignState(campaign, book.decisions, now);
    return { services, book, voted: { campaign, state, ideas: threadsOf(book.ideas, book.records, book.decisions).map((thread) => ideaState(thread, campaign, state, now)) } };
  });
}
