import type { Anchor } from '../anchors/Anchor';
import { placeInWindows } from '../ballots/votingWindow';
import type { Person } from '../people/Person';
import { inOrder } from '../arrival/arrivalOfRows';
import type { Call } from './Call';
import type { CallState } from './callState';
import type { AuthorRecord, Contribution } from './Contribution';
import type { Decision, DecisionContent, Disposition } from './Decision';
import type { Ignored, IgnoredWhy } from './Ignored';
import type { Applied, GroupIndex } from './indexGroups';
import type { Mention } from '../people/mentions';
import type { Thread } from './Thread';

/** What an author was answered. */
export interface Answer {
  readonly disposition: Disposition;
  readonly reason: string;
  readonly by: Person;
  readonly at: Date;
  /** After the day for which answers were promised. */
  readonly isLate: boolean;
  /** The group through which it was given; 0: to this contribution by itself or among others. */
  readonly group: number;
  readonly decision: Decision;
}

/**
 * - `waiting`: nothing is shown to others before an animator lets it through
 * - `removed`: taken from sight; its place stays
 */
export interface Moderation {
  readonly state: 'visible' | 'waiting' | 'removed';
  /** The last decision on it; null: there was none. */
  readonly decision: Decision | null;
  /** Its author changed it after that decision. */
  readonly isEditedSince: boolean;
}

/** What a contribution is now: a function of what was said and decided of it alone. */
export interface ThreadState {
  readonly contribution: Contribution;
  /** As its author has it now. */
  readonly text: string;
  readonly wording: string;
  /** Null: never edited. */
  readonly editedAt: Date | null;
  /** Edits that count, oldest first. */
  readonly edits: readonly AuthorRecord[];
  readonly withdrawnAt: Date | null;
  readonly moderation: Moderation;
  /** By the server's date, it arrived before the call opened, or when it was closed. */
  readonly isEarly: boolean;
  readonly isLate: boolean;
  /** Is it one of those that figures are made of? Neither early nor late, nor withdrawn, nor removed, nor altered or misplaced. */
  readonly counts: boolean;
  /** The one that stands: the newest that was given, whichever way. */
  readonly answer: Answer | null;
  /** All that its author could read, oldest first. */
  readonly answers: readonly Answer[];
  readonly theme: string;
  /** Who is to answer: as was decided, else who answers for its passage; '' for nobody in particular. */
  readonly assignee: string;
  /** Those of the directory among them. */
  readonly assignedTo: readonly Mention[];
  /** As confirmed by its author or an animator, else where it was made. */
  readonly anchor: Anchor;
  /** The group that it is in now; 0: none. */
  readonly group: number;
  /** Oldest first. */
  readonly replies: readonly ThreadState[];
  readonly ignored: readonly Ignored[];
}

type Rules = Pick<Call, 'id' | 'moderation' | 'mayEdit' | 'answerers'>;
type Course = Pick<CallState, 'windows' | 'answersBy' | 'version'>;
/** Does the second anchor's passage descend from the first one's? */
type Descends = (from: Anchor, to: Anchor) => boolean;

type Event = { readonly at: Date; readonly id: number } & ({ readonly record: AuthorRecord } | { readonly applied: Applied });

/**
 * @param thread in any order, with duplicates and forged rows: those change nothing and are named
 * @param descends known once the versions of the text are; without it only what no lineage can change is checked
 */
export function threadState(thread: Thread, groups: GroupIndex, call: Rules, state: Course, descends: Descends = () => true): ThreadState {
  const { contribution } = thread;
  const life = new Life(contribution, call, state, descends);
  for (const event of eventsOf(thread, groups)) {
    if ('record' in event) life.hear(event.record);
    else life.take(event.applied);
  }
  const replies = inOrder(thread.replies.map((reply) => ({ id: reply.contribution.id, created: reply.contribution.created, reply })));
  for (const { id, reply } of replies) if (reply.contribution.answers !== contribution.id) life.ignore('contribution', id, 'elsewhere');
  const own = replies.filter(({ reply }) => reply.contribution.answers === contribution.id);
  return life.state(groups.groupOf.get(contribution.id) ?? 0, own.map(({ reply }) => threadState({ ...reply, replies: [] }, groups, call, state, descends)));
}

/** In the order in which they take effect; in one second, what its author says comes before what is decided. */
function eventsOf({ contribution, records, decisions }: Thread, groups: GroupIndex): readonly Event[] {
  const said = inOrder(records).map((record): Event => ({ at: record.created, id: record.id, record }));
  const alone = inOrder(decisions).map((decision): Event => ({ at: decision.created, id: decision.id, applied: { decision, at: decision.created, group: 0, hasJoined: false } }));
  const together = (groups.applied.get(contribution.id) ?? []).map((applied): Event => ({ at: applied.at, id: applied.decision.id, applied }));
  return [...said, ...alone, ...together].sort((a, b) => a.at.getTime() - b.at.getTime() || Number('applied' in a) - Number('applied' in b) || a.id - b.id);
}

class Life {
  private readonly edits: AuthorRecord[] = [];
  private readonly answers: Answer[] = [];
  private readonly ignored: Ignored[] = [];
  private readonly flaw: IgnoredWhy | null;
  private withdrawnAt: Date | null = null;
  private moderated: Decision | null = null;
  /** Colleagues read it in the words in which an animator let it through. */
  private hasCopy = false;
  private theme = '';
  private assigned: DecisionContent | null = null;
  private anchor: Anchor;

  public constructor(
    private readonly contribution: Contribution,
    private readonly call: Rules,
    private readonly course: Course,
    private readonly descends: Descends
  ) {
    const { isAltered, isMisplaced, callId } = contribution;
    this.anchor = contribution.anchor;
    this.flaw = callId !== call.id ? 'elsewhere' : isAltered ? 'altered' : isMisplaced ? 'misplaced' : null;
    if (this.flaw) this.ignore('contribution', contribution.id, this.flaw);
  }

  public ignore(what: Ignored['what'], id: number, why: IgnoredWhy): void {
    this.ignored.push({ what, id, why });
  }

  /** What its author says later. */
  public hear(record: AuthorRecord): void {
    const why = this.recordRefusal(record);
    if (why) return this.ignore('record', record.id, why);
    if (record.kind === 'edited') this.edits.push(record);
    else if (record.kind === 'placed') this.anchor = record.anchor ?? this.anchor;
    else this.withdrawnAt = record.kind === 'withdrawn' ? (this.withdrawnAt ?? record.created) : null;
  }

  /** What animators decide. */
  public take({ decision, at, group, hasJoined }: Applied): void {
    const why = this.decisionRefusal(decision, group);
    if (why) return this.ignore('decision', decision.id, why);
    const { kind, content, reason, author } = decision;
    if (kind === 'moderated' || kind === 'shown') this.moderate(decision);
    else if (kind === 'themed') this.theme = content.name ?? '';
    else if (kind === 'assigned') this.assigned = content;
    else if (kind === 'placed') this.anchor = content.anchor ?? this.anchor;
    // Who had an answer of his own keeps it when he joins a group that was answered before.
    else if (kind === 'disposed' && content.disposition && !(hasJoined && this.answers.length > 0)) {
      const isLate = this.course.answersBy !== null && at > this.course.answersBy;
      this.answers.push({ disposition: content.disposition, reason, by: author, at, isLate, group, decision });
    }
  }

  public state(group: number, replies: readonly ThreadState[]): ThreadState {
    const { contribution, edits, answers, withdrawnAt } = this;
    const newest = edits[edits.length - 1];
    const place = placeInWindows(contribution.created, this.course.windows);
    const moderation = this.moderation(newest);
    return {
      contribution,
      text: newest?.text ?? contribution.text,
      wording: newest?.wording ?? contribution.wording,
      editedAt: newest?.created ?? null,
      edits,
      withdrawnAt,
      moderation,
      isEarly: place === 'early',
      isLate: place === 'late',
      counts: place === 'inside' && this.flaw === null && withdrawnAt === null && moderation.state !== 'removed',
      answer: answers[answers.length - 1] ?? null,
      answers,
      theme: this.theme,
      assignee: this.assigned ? (this.assigned.name ?? '') : answererOf(this.call, contribution.anchor.passage),
      assignedTo: this.assigned?.people ?? [],
      anchor: this.anchor,
      group,
      replies,
      ignored: this.ignored
    };
  }

  private moderate(decision: Decision): void {
    this.moderated = decision;
    if (decision.kind === 'shown' && decision.content.text !== undefined) this.hasCopy = true;
  }

  private moderation(newest: AuthorRecord | undefined): Moderation {
    const { moderated: decision } = this;
    const isEditedSince = decision !== null && newest !== undefined && newest.created > decision.created;
    if (decision?.kind === 'moderated') return { state: 'removed', decision, isEditedSince };
    // Taken from sight and shown again, it waits as before where nobody let it through.
    return { state: this.call.moderation === 'before' && !this.hasCopy ? 'waiting' : 'visible', decision, isEditedSince };
  }

  private recordRefusal(record: AuthorRecord): IgnoredWhy | null {
    const { contribution, callId, kind, author, created } = record;
    if (contribution !== this.contribution.id || callId !== this.call.id) return 'elsewhere';
    if (record.isAltered) return 'altered';
    if (author.id !== this.contribution.author?.id) return 'notAuthor';
    if (kind === 'placed') return this.anchorRefusal(record.anchor);
    const place = placeInWindows(created, this.course.windows);
    if (place !== 'inside') return place;
    if (kind !== 'edited') return null;
    if (record.text === undefined && record.wording === undefined) return 'incomplete';
    if (!this.call.mayEdit) return 'notAllowed';
    return this.withdrawnAt ? 'withdrawn' : this.answers.length > 0 ? 'answered' : null;
  }

  private decisionRefusal({ callId, contribution, isAltered, kind, content }: Decision, group: number): IgnoredWhy | null {
    if (callId !== this.call.id || (contribution !== 0 && contribution !== this.contribution.id)) return 'elsewhere';
    if (isAltered) return 'altered';
    if (kind === 'disposed') return content.disposition ? null : 'incomplete';
    return kind === 'placed' && group === 0 ? this.anchorRefusal(content.anchor) : null;
  }

  private anchorRefusal(anchor: Anchor | undefined): IgnoredWhy | null {
    const { anchor: made } = this.contribution;
    if (!anchor) return 'incomplete';
    if (anchor.version <= made.version) return 'contradictory';
    if (anchor.version > this.course.version) return 'unknown';
    return (anchor.passage === 0) === (made.passage === 0) && this.descends(made, anchor) ? null : 'lineage';
  }
}

/** Who answers for a passage, by the call's own rules. */
export function answererOf({ answerers }: Pick<Call, 'answerers'>, passage: number): string {
  const own = answerers.find(({ passages }) => passages.includes(passage));
  return (own ?? answerers.find(({ passages }) => passages.length === 0))?.name ?? '';
}
