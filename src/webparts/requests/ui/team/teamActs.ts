import type { RequestState } from '../../../../domain/requests/StateOfRequest';

/** What the team does with a form. */
export const teamActs = ['contact', 'ask', 'appoint', 'decide', 'schedule', 'attend', 'waive', 'reconsider', 'review', 'archive', 'restore', 'close', 'give'] as const;
export type TeamAct = (typeof teamActs)[number];

/** What can be done with a request as it stands. */
export function actsOf({ step, isFiled, contact, trainings, waiver, animators }: RequestState): readonly TeamAct[] {
  if (!isFiled) return [];
  switch (step) {
    case 'received':
    case 'contacted':
      return [...(contact ? [] : (['contact'] as const)), 'ask', 'appoint', ...(contact ? (['decide'] as const) : []), 'give'];
    case 'accepted':
    case 'ready': {
      const isTrained = animators.some((each) => each.isTrained);
      return ['ask', 'schedule', ...(trainings.length > 0 ? (['attend'] as const) : []), ...(waiver === null && !isTrained ? (['waive'] as const) : []), 'give'];
    }
    case 'refused':
    case 'merged':
      return ['reconsider'];
    case 'opened':
      return ['review', 'archive', 'close', 'give'];
    case 'archived':
      return ['restore', 'close'];
    default:
      return [];
  }
}
