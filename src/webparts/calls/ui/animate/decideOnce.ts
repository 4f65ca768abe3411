import type { CallAnimation, CallServices, DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import { scopeOf } from '../../../../domain/calls/decisionScope';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import { indexGroups } from '../../../../domain/calls/indexGroups';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { newestOf } from '../../../../domain/decided/newestOf';
import { storedOf } from '../../../../shell/decided/MeanwhileError';
import type { Tried } from '../../../../shell/decided/tryToDecide';
import { decidedAfter, tryToDecide, unseenBy } from '../../../../shell/decided/tryToDecide';
import { covers, isClash } from './clash';
import type { Desk } from './Desk';

/** What of the desk a decision needs. */
type Decided = Pick<Desk, 'opened' | 'groupDecisions' | 'groups' | 'seen' | 'remember'>;

/** @param groups as they are now: while it is stored, somebody may have made others */
export type DraftOf = (groups: GroupIndex) => DecisionDraft;

/**
 * Stores a decision. What others decided meanwhile of other things is stepped over, and remembered.
 *
 * The server refuses the second decision on one contribution, and of those on many at once; that one was about a contribution and the other about
 * many with it among them it cannot know. So what was decided since is read first: one operation.
 * @param known the newest decision on the same thing that its maker saw; 0: none
 */
export async function decide(services: CallServices, desk: Decided, draftOf: DraftOf, known: number): Promise<Tried<Decision>> {
  const { call } = desk.opened;
  const animation = await services.animation();
  const first = draftOf(desk.groups);
  const unseen = scopeOf(first) === 'call' ? [] : await readUnseen(desk, animation);
  const groupDecisions = [...desk.groupDecisions, ...unseen];
  return tryToDecide<Decision, DecisionDraft>(
    {
      draft: first,
      unseen: await unseenBy(services, unseen, isOnTheSame),
      store: (draft, newest) => animation.decide(call, draft, newest),
      overtakenBy: (error) => (error instanceof OvertakenError ? error.latest : undefined),
      since: async (draft, last, overtaking) => {
        const others = await decidedSince(services, desk, draft, last, overtaking);
        desk.remember(others);
        return others;
      },
      again: (others) => {
        // Of those on one contribution or on the call it knows nothing.
        const now = indexGroups([...groupDecisions, ...others]);
        const draft = draftOf(now);
        return { draft, isClash: (each) => isClash(draft, each, now), covers: (each) => covers(draft, each, now) };
      }
    },
    known
  );
}

/** What was decided in the call and did not stand on the desk; from now on it does. */
async function readUnseen({ opened: { call }, seen, remember }: Decided, animation: CallAnimation): Promise<readonly Decision[]> {
  const read = await animation.decidedSince(call, seen.until);
  const unseen = read.filter((each) => !seen.has(each));
  seen.sawAll(read);
  if (unseen.length > 0) remember(unseen);
  return unseen;
}

/** Do they follow one another for the server? */
function isOnTheSame(draft: DecisionDraft, other: Decision): boolean {
  return scopeOf(draft) === scopeOf(other) && draft.contribution === other.contribution;
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
