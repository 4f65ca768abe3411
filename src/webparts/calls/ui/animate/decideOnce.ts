import type { CallServices, DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import { scopeOf } from '../../../../domain/calls/decisionScope';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { newestOf } from '../../../../domain/decided/newestOf';
import { storedOf } from '../../../../shell/decided/MeanwhileError';
import type { Tried } from '../../../../shell/decided/tryToDecide';
import { decidedAfter, tryToDecide } from '../../../../shell/decided/tryToDecide';
import { isClash } from './clash';
import type { Desk } from './Desk';

/** What of the desk a decision needs. */
type Decided = Pick<Desk, 'opened' | 'groupDecisions' | 'groups' | 'remember'>;

/** @param groups as they are now: while it is stored, somebody may have made others */
export type DraftOf = (groups: GroupIndex) => DecisionDraft;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over, and remembered.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 */
export async function decide(services: CallServices, desk: Decided, draftOf: DraftOf, known: number): Promise<Tried<Decision>> {
  const { call } = desk.opened;
  const animation = await services.animation();
  return tryToDecide<Decision, DecisionDraft>(
    {
      draft: draftOf(desk.groups),
      store: (draft, newest) => animation.decide(call, draft, newest),
      overtakenBy: (error) => (error instanceof OvertakenError ? error.latest : undefined),
      since: async (draft, newest, first) => {
        const since = await decidedSince(services, desk, draft, newest, first);
        desk.remember(since);
        return since;
      },
      again: (since) => {
        const groups = indexGroups([...desk.groupDecisions, ...since]);
        const draft = draftOf(groups);
        return { draft, isClash: (other) => isClash(draft, other, groups) };
      }
    },
    known
  );
}

/** As `decide`. @throws MeanwhileError where somebody decided what changes what this decision would do */
export async function decideOnce(...decision: Parameters<typeof decide>): Promise<Decision> {
  return storedOf(await decide(...decision));
}

/** The newest that is known on what a decision is about. @param own of the one contribution that it is about */
export function newestKnown(desk: Pick<Desk, 'opened' | 'groupDecisions'>, draft: DecisionDraft, own?: readonly Decision[]): number {
  return newestOf(own ?? (scopeOf(draft) === 'group' ? desk.groupDecisions : desk.opened.decisions));
}

async function decidedSince({ calls, contributions }: CallServices, { opened: { call } }: Decided, draft: DecisionDraft, known: number, first: Decision): Promise<readonly Decision[]> {
  const scope = scopeOf(draft);
  const all = scope === 'one' ? [first] : scope === 'group' ? await contributions.groupDecisions(call) : (await calls.open(call.id)).decisions;
  return decidedAfter(all, known, first);
}
