import type { CallServices, DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import { scopeOf } from '../../../../domain/calls/decisionScope';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { isClash } from './clash';
import type { Desk } from './Desk';

/** Decisions of others that are stepped over in one go; nobody decides that fast. */
const MOST_OTHERS = 20;

/** Somebody decided meanwhile what whoever decides now has to see first; nothing was stored. */
export class MeanwhileError extends Error {
  public override readonly name = 'MeanwhileError';

  /** @param known the newest decision on the same thing; whoever saw `other` decides after it */
  public constructor(
    public readonly other: Decision,
    public readonly known: number
  ) {
    super(`decision ${other.id} was made meanwhile`);
  }
}

/** What of the desk a decision needs. */
type Decided = Pick<Desk, 'opened' | 'groupDecisions' | 'groups' | 'remember'>;

/** @param groups as they are now: while it is stored, somebody may have made others */
export type DraftOf = (groups: GroupIndex) => DecisionDraft;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over, and remembered.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 * @throws MeanwhileError where it changes what this decision would do
 */
export async function decideOnce(services: CallServices, desk: Decided, draftOf: DraftOf, known: number): Promise<Decision> {
  const { call } = desk.opened;
  const animation = await services.animation();
  let draft = draftOf(desk.groups);
  let newest = known;
  for (let left = MOST_OTHERS; ; left--) {
    try {
      return await animation.decide(call, draft, newest);
    } catch (error) {
      if (!(error instanceof OvertakenError) || left === 0) throw error;
      const since = await decidedSince(services, desk, draft, newest, error.latest);
      desk.remember(since);
      newest = newestOf(since);
      const groups = indexGroups([...desk.groupDecisions, ...since]);
      const next = draftOf(groups);
      const other = [...since].reverse().find((decision) => isClash(next, decision, groups));
      if (other) throw new MeanwhileError(other, newest);
      draft = next;
    }
  }
}

/** The newest that is known on what a decision is about. @param own of the one contribution that it is about */
export function newestKnown(desk: Pick<Desk, 'opened' | 'groupDecisions'>, draft: DecisionDraft, own?: readonly Decision[]): number {
  return newestOf(own ?? (scopeOf(draft) === 'group' ? desk.groupDecisions : desk.opened.decisions));
}

async function decidedSince({ calls, contributions }: CallServices, { opened: { call } }: Decided, draft: DecisionDraft, known: number, first: Decision): Promise<readonly Decision[]> {
  const scope = scopeOf(draft);
  const all = scope === 'one' ? [first] : scope === 'group' ? await contributions.groupDecisions(call) : (await calls.open(call.id)).decisions;
  const since = all.filter(({ id }) => id > known);
  return since.some(({ id }) => id === first.id) ? since : [first, ...since];
}

function newestOf(decisions: readonly Decision[]): number {
  return decisions.reduce((newest, { id }) => Math.max(newest, id), 0);
}
