import { lazyScreen } from '../../../../shell/lazyScreen';

/** The reader's vote, and what is left of a budget: they come with the votes, after the ideas. */
export const VoteControl = lazyScreen(async () => ({ default: (await import(/* webpackChunkName: 'ideas-votes' */ './VoteControl')).VoteControl }), { lines: 0 });
export const BudgetLine = lazyScreen(async () => ({ default: (await import(/* webpackChunkName: 'ideas-votes' */ './BudgetLine')).BudgetLine }), { lines: 0 });
/** Where an idea comes from that was not thrown here. */
export const OutsideMark = lazyScreen(async () => ({ default: (await import(/* webpackChunkName: 'ideas-votes' */ '../outline/OutsideMark')).OutsideMark }), { lines: 0 });
/** What is asked once a minute, after what was read first. */
export const FreshIdeas = lazyScreen(async () => ({ default: (await import(/* webpackChunkName: 'ideas-votes' */ '../news/FreshIdeas')).FreshIdeas }), { lines: 0 });
