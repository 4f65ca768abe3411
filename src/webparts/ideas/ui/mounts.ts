import { lazyScreen } from '../../../shell/lazyScreen';

/*
 * Pages beside the outline: nobody downloads what he does not open. Each module's default export is its page. What agents open is one chunk, in which
 * what it shares stands once; it is expected (`expectSaying`) where somebody comes to a campaign.
 */

const loadList = () => import(/* webpackChunkName: 'ideas-list' */ './CampaignList');

/** All campaigns of the site: whoever comes to one of them needs none of it. */
export const CampaignList = lazyScreen(loadList, { lines: 6 });
/** None is chosen yet. */
export const NoCampaign = lazyScreen(() => import(/* webpackChunkName: 'ideas-list' */ './NoCampaign'), { lines: 6 });

/** Asked for while it is read which campaigns there are. */
export function expectList(): void {
  // What does not come is told where it is missed.
  loadList().catch(() => undefined);
}

const load = {
  idea: () => import(/* webpackChunkName: 'ideas-say' */ './idea/IdeaPage'),
  thrower: () => import(/* webpackChunkName: 'ideas-say' */ './throw/Thrower'),
  news: () => import(/* webpackChunkName: 'ideas-say' */ './news/NewsPage'),
  told: () => import(/* webpackChunkName: 'ideas-say' */ './told/ToldMerges'),
  notices: () => import(/* webpackChunkName: 'ideas-say' */ './send/IdeaNotices')
};

/** One idea, with all that was said and decided of it. */
export const IdeaPage = lazyScreen(load.idea, { lines: 8 });
/** Where an idea is thrown. */
export const Thrower = lazyScreen(load.thrower, { lines: 5 });
/** What is new since the last visit. */
export const NewsPage = lazyScreen(load.news, { lines: 6 });
/** Merges that the reader is told of, and what he is asked because of them. */
export const ToldMerges = lazyScreen(load.told, { lines: 0 });
/** What is on its way, and what has arrived. */
export const IdeaNotices = lazyScreen(load.notices, { lines: 0 });
/** The ideas as notes in clusters. */
export const BoardPage = lazyScreen(() => import(/* webpackChunkName: 'ideas-board' */ './board/BoardPage'), { lines: 8 });
/** "Open a brainstorm", and "Edit" of a published one. */
export const CampaignEditor = lazyScreen(() => import(/* webpackChunkName: 'ideas-edit' */ './edit/CampaignEditor'), { lines: 6 });

/** Closes on the server what is over, on an owner's page. */
export const ServerClosing = lazyScreen(() => import(/* webpackChunkName: 'ideas-closing' */ './animate/closing/ServerClosing'), { lines: 0 });
/** "Animate": ideas and what becomes of them, gathering, merging, the ranking. */
export const AnimatePage = lazyScreen(() => import(/* webpackChunkName: 'ideas-animate' */ './animate/AnimatePage'), { lines: 8 });
/** "Meeting" of an animator: its steps, its timer, what the room sees. */
export const LeadMeeting = lazyScreen(() => import(/* webpackChunkName: 'ideas-lead' */ './lead/LeadMeeting'), { lines: 8 });
/** A meeting as an agent follows it, on a phone; and the way into it by a code. */
export const MeetingPage = lazyScreen(() => import(/* webpackChunkName: 'ideas-meeting' */ './meeting/MeetingPage'), { lines: 6 });
export const JoinMeeting = lazyScreen(() => import(/* webpackChunkName: 'ideas-meeting' */ './meeting/JoinMeeting'), { lines: 3 });
/** "Results", for everybody. */
export const ResultsPage = lazyScreen(() => import(/* webpackChunkName: 'ideas-results' */ './results/ResultsPage'), { lines: 8 });

const rate = {
  page: () => import(/* webpackChunkName: 'ideas-rate' */ './evaluate/EvaluatePage'),
  notice: () => import(/* webpackChunkName: 'ideas-rate' */ './evaluate/EvaluationNotice')
};

/** Where an evaluator gives marks. */
export const EvaluatePage = lazyScreen(rate.page, { lines: 8 });
/** That he has ideas to evaluate. */
export const EvaluationNotice = lazyScreen(rate.notice, { lines: 0 });

/** Whoever points at a campaign, or comes there with the keyboard, finds ready what it takes to open an idea and to say something, network or not. */
export function expectSaying(): void {
  // What does not come is told where it is missed.
  load.thrower().catch(() => undefined);
}
