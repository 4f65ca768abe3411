import type { Desk } from './Desk';
import type { Sight } from './deskFilter';

export const deskActions = ['stage', 'moveTo', 'merge', 'shortList', 'unlist', 'letThrough', 'make', 'hide', 'show'] as const;
/** What is decided of ideas. */
export type DecidingAction = (typeof deskActions)[number];
export type DeskAction = DecidingAction | 'open';

/** What can be done with one idea. */
export function actionsFor(id: number, sight: Sight | null, { opened: { campaign }, state: { rules, shortList, archived } }: Pick<Desk, 'opened' | 'state'>): readonly DecidingAction[] {
  // What a campaign that is over brought can still become something.
  if (archived) return sight === null ? ['make'] : [];
  // It is voted on, or evaluated.
  const isListed = rules.vote.on === 'shortList' || campaign.criteria.length > 0;
  const listing: readonly DecidingAction[] = isListed ? [shortList?.includes(id) ? 'unlist' : 'shortList'] : [];
  if (sight === 'withdrawn') return ['stage'];
  if (sight === 'hidden') return ['show'];
  if (sight === 'waiting') return ['letThrough', 'hide'];
  return ['stage', 'moveTo', 'merge', ...listing, 'make', 'hide'];
}

/** What can be done with several at once. @param all what can be done with each */
export function actionsOn(all: readonly (readonly DecidingAction[])[]): readonly DecidingAction[] {
  const shared = deskActions.filter((action) => all.length > 0 && all.every((each) => each.includes(action)));
  return shared.filter((action) => action !== 'show' && (action !== 'hide' || all.length === 1) && (action !== 'merge' || all.length > 1));
}
