/** Why a record that is named by an audit counts for nothing, in the words that all parts share. */
export type RecordTrouble = 'altered' | 'forged' | 'misdated' | 'unreadable' | 'other';

/** Audits have words of their own for each part: what they mean to who looks after a site. Undefined: it is nothing that anybody did wrong. */
const meaning: Readonly<Record<string, RecordTrouble>> = {
  altered: 'altered',
  forgedKey: 'forged',
  foreignFolder: 'forged',
  blocksKey: 'forged',
  misplaced: 'forged',
  elsewhere: 'forged',
  notAuthor: 'forged',
  notTeam: 'forged',
  notRequester: 'forged',
  notInvited: 'forged',
  outsider: 'forged',
  notAllowed: 'forged',
  beforeRequest: 'misdated',
  inFuture: 'misdated',
  late: 'misdated',
  early: 'misdated',
  unreadable: 'unreadable'
};

/** What an audit's own reason means. A second decision or an answer that came too late to matter is `other`. */
export function troubleOf(why: string): RecordTrouble {
  return Object.prototype.hasOwnProperty.call(meaning, why) ? (meaning[why] ?? 'other') : 'other';
}

/** How many of each, without what is nobody's fault. */
export function countTroubles(whys: readonly string[]): ReadonlyMap<RecordTrouble, number> {
  const counts = new Map<RecordTrouble, number>();
  for (const why of whys) {
    const trouble = troubleOf(why);
    if (trouble !== 'other') counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  }
  return counts;
}
