import { inOrder } from '../arrival/arrivalOfRows';
import type { Decision } from './Decision';
import { kindsOfMany } from './Decision';
import type { Ignored, IgnoredWhy } from './Ignored';

/** Contributions that are answered together. */
export interface Group {
  /** From 1, within the call; never used again. */
  readonly id: number;
  readonly name: string;
  /** Ids of contributions, rising, as the newest decision on it says; none once it was dissolved. */
  readonly members: readonly number[];
  readonly isOver: boolean;
  /** The newest decision that says its members. */
  readonly grouped: Decision;
  /** Null: not answered as a group. */
  readonly answered: Decision | null;
}

/** A decision on many contributions, as it is about one of them. */
export interface Applied {
  readonly decision: Decision;
  /** From when on: when it was made, or when the contribution joined the group that had been answered. */
  readonly at: Date;
  /** The group through which it is about it; 0: it names the contribution. */
  readonly group: number;
  readonly hasJoined: boolean;
}

/** What was decided of many contributions at once, by contribution. */
export interface GroupIndex {
  readonly groups: ReadonlyMap<number, Group>;
  /** The group that a contribution is in now. */
  readonly groupOf: ReadonlyMap<number, number>;
  /** In the order in which they take effect. */
  readonly applied: ReadonlyMap<number, readonly Applied[]>;
  readonly ignored: readonly Ignored[];
}

/**
 * Reads decisions on many contributions once for all. A contribution is in one group at most: the newest that names it. Members of a group
 * that was answered have its answer, those who join it later too, and keep it when they leave it or it is dissolved.
 * @param decisions in any order, with duplicates and rows that somebody altered: those change nothing and are named
 */
export function indexGroups(decisions: readonly Decision[]): GroupIndex {
  const index = new Index();
  for (const decision of inOrder(decisions)) if (kindsOfMany.includes(decision.kind) && decision.contribution === 0) index.take(decision);
  return index;
}

/** The number of the next group: never that of one that is over. */
export function nextGroup({ groups }: Pick<GroupIndex, 'groups'>): number {
  return Math.max(0, ...groups.keys()) + 1;
}

class Index implements GroupIndex {
  public readonly groups = new Map<number, Group>();
  public readonly groupOf = new Map<number, number>();
  public readonly applied = new Map<number, Applied[]>();
  public readonly ignored: Ignored[] = [];

  public take(decision: Decision): void {
    const why = this.refusal(decision);
    if (why) this.ignored.push({ what: 'decision', id: decision.id, why });
    else if (decision.kind === 'grouped') this.group(decision);
    else if (decision.kind === 'ungrouped') this.dissolve(decision);
    else this.decide(decision);
  }

  private refusal({ isAltered, kind, content, targets }: Decision): IgnoredWhy | null {
    const { group = 0 } = content;
    if (isAltered) return 'altered';
    if (kind === 'disposed' && content.disposition === undefined) return 'incomplete';
    if (kind === 'grouped') return group === 0 ? 'incomplete' : this.groups.get(group)?.isOver ? 'contradictory' : null;
    if (group !== 0) return !this.groups.has(group) ? 'unknown' : this.groups.get(group)?.isOver ? 'contradictory' : null;
    return kind === 'ungrouped' || targets.length === 0 ? 'incomplete' : null;
  }

  private group(decision: Decision): void {
    const { group: id = 0, name = '' } = decision.content;
    const before = this.groups.get(id);
    const members = [...new Set(decision.targets)].sort((a, b) => a - b);
    for (const member of before?.members ?? []) this.groupOf.delete(member);
    this.takeFromOthers(members);
    this.groups.set(id, { id, name: name || (before?.name ?? ''), members, isOver: false, grouped: decision, answered: before?.answered ?? null });
    for (const member of members) this.groupOf.set(member, id);
    const had = new Set(before?.members);
    const answered = before?.answered;
    if (answered) for (const member of members) if (!had.has(member)) this.apply(member, { decision: answered, at: decision.created, group: id, hasJoined: true });
  }

  private takeFromOthers(members: readonly number[]): void {
    const taken = new Set(members);
    const robbed = new Set(members.flatMap((member) => this.groupOf.get(member) ?? []));
    for (const id of robbed) {
      const group = this.groups.get(id);
      if (group) this.groups.set(id, { ...group, members: group.members.filter((member) => !taken.has(member)) });
    }
  }

  private dissolve({ content: { group: id = 0 } }: Decision): void {
    const group = this.groups.get(id);
    if (!group) return;
    for (const member of group.members) this.groupOf.delete(member);
    this.groups.set(id, { ...group, members: [], isOver: true });
  }

  private decide(decision: Decision): void {
    const { group: id = 0 } = decision.content;
    const group = this.groups.get(id);
    if (group && decision.kind === 'disposed') this.groups.set(id, { ...group, answered: decision });
    const members = new Set(group?.members);
    for (const member of new Set([...members, ...decision.targets])) this.apply(member, { decision, at: decision.created, group: members.has(member) ? id : 0, hasJoined: false });
  }

  private apply(contribution: number, applied: Applied): void {
    const all = this.applied.get(contribution);
    if (all) all.push(applied);
    else this.applied.set(contribution, [applied]);
  }
}
