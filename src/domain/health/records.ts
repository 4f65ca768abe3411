import type { ExclusionReason } from '../ballots/Exclusion';
import type { IgnoredWhy as CallWhy } from '../calls/Ignored';
import type { IgnoredWhy as CampaignWhy } from '../ideas/Ignored';
import type { DistrustReason } from '../polls/trustedRecords';
import type { IgnoredDecision, VoidReason } from '../registrations/Standing';
import type { IgnoredWhy as RequestWhy } from '../requests/StateOfRequest';
import type { IgnoredStepWhy } from '../tariffs/file/fileState';

/** Why a record that is named by an audit counts for nothing, in the words that all parts share. */
export type RecordTrouble = 'altered' | 'figures' | 'forged' | 'misdated' | 'unreadable';

/** Reasons of the parts' own audits. */
type PartWhy = ExclusionReason | CallWhy | CampaignWhy | RequestWhy | IgnoredStepWhy | DistrustReason | VoidReason | IgnoredDecision['why'];

/**
 * Audits have words of their own for each part: what they mean to who looks after a site; null: it is nothing that anybody did wrong, e.g. a second
 * decision, or an answer that came when there was no place left. A reason that a part adds has no meaning here until somebody gives it one: it does
 * not compile.
 */
const meaning = {
  altered: 'altered',
  /** A file, a certificate or a mark is not what it was made of. */
  damaged: 'figures',
  forgedKey: 'forged',
  foreignFolder: 'forged',
  blocksKey: 'forged',
  misplaced: 'forged',
  elsewhere: 'forged',
  notAuthor: 'forged',
  notTeam: 'forged',
  notRequester: 'forged',
  notInvited: 'forged',
  notProtected: 'forged',
  outsider: 'forged',
  notAllowed: 'forged',
  otherKey: 'forged',
  foreignLine: 'forged',
  beforeRequest: 'misdated',
  inFuture: 'misdated',
  late: 'misdated',
  early: 'misdated',
  unreadable: 'unreadable',
  otherWords: null,
  unknownOption: null,
  tooManyChoices: null,
  tooFewChoices: null,
  doubleAuthor: null,
  changeNotAllowed: null,
  outOfStep: null,
  halfChange: null,
  answered: null,
  voted: null,
  withdrawn: null,
  incomplete: null,
  contradictory: null,
  unknown: null,
  lineage: null,
  outOfOrder: null,
  ended: null,
  second: null,
  noReason: null,
  otherDrop: null,
  noQuestion: null,
  noPartner: null,
  noAmount: null,
  full: null,
  cancelled: null,
  declined: null,
  barred: null,
  outOfTurn: null,
  taken: null,
  belowTaken: null,
  otherMode: null,
  seed: 'forged',
  tooEarly: null,
  over: null
} as const satisfies Readonly<Record<PartWhy, RecordTrouble | null>> & Readonly<Record<string, RecordTrouble | null>>;

/** Any reason that an audit gives. */
export type AuditWhy = keyof typeof meaning;

/** What an audit's own reason means; null: nobody did anything wrong. */
export function troubleOf(why: AuditWhy): RecordTrouble | null {
  return meaning[why];
}

/** How many of each, without what is nobody's fault. */
export function countTroubles(whys: readonly AuditWhy[]): ReadonlyMap<RecordTrouble, number> {
  const counts = new Map<RecordTrouble, number>();
  for (const why of whys) {
    const trouble = troubleOf(why);
    if (trouble) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  }
  return counts;
}
