import type { VotingWindow } from '../ballots/Ballot';
import { placeInWindows } from '../ballots/votingWindow';
import { inOrder } from '../arrival/arrivalOfRows';
import type { Call, ConsultedBody } from './Call';
import type { Decision, DecisionContent, DecisionKind } from './Decision';
import type { Ignored, IgnoredWhy } from './Ignored';

/**
 * - `unpublished`: stored, but its publication was not finished; nobody contributes
 * - `scheduled`: published, opens later
 * - `held`: open, but contributions wait while its text is revised
 */
export type CallPhase = 'unpublished' | 'scheduled' | 'open' | 'held' | 'closed' | 'archived';

/** The opinion of a consulted body. */
export interface Opinion {
  readonly body: ConsultedBody;
  /** Null: not given yet. */
  readonly state: NonNullable<DecisionContent['state']> | null;
  readonly reason: string;
  readonly decision: Decision | null;
  /** Given after its due date, or not given and due. */
  readonly isLate: boolean;
}

/** What a call is at a moment: a function of its dates and decisions alone. */
export interface CallState {
  readonly phase: CallPhase;
  /** When contributions count; none before its publication. */
  readonly windows: readonly VotingWindow[];
  readonly opensAt: Date | null;
  /** The effective end: of the last window, moved by closings and reopenings; null: no end. */
  readonly closesAt: Date | null;
  /** Until when contributions wait; null when they do not, or until somebody says. */
  readonly heldUntil: Date | null;
  /** Until when answers are promised, as it was said to those who contributed; null: no promise. */
  readonly answersBy: Date | null;
  readonly published: Decision | null;
  /** Decisions that published a version of its text, rising. */
  readonly versions: readonly Decision[];
  /** Of its text; 0: it has none. */
  readonly version: number;
  /** Who closed it; null: its date did, or nobody, or it was reopened since. */
  readonly closed: Decision | null;
  readonly reopened: Decision | null;
  /** In the order of the call's bodies. */
  readonly opinions: readonly Opinion[];
  /** The synthesis that stands. */
  readonly synthesis: Decision | null;
  /** The newest figures of a call whose contributions only animators read. */
  readonly figures: Decision | null;
  /** The newest file of what was said under an article's page before, in SharePoint's own comments. */
  readonly earlier: Decision | null;
  readonly archived: Decision | null;
  readonly ignored: readonly Ignored[];
}

type Scheduled = Pick<Call, 'id' | 'kind' | 'opensAt' | 'closesAt' | 'answersBy' | 'bodies'>;

/** Those of many contributions, or of one, are not about the call. */
const KINDS: readonly DecisionKind[] = ['published', 'version', 'held', 'resumed', 'closed', 'reopened', 'synthesis', 'opinion', 'figures', 'earlier', 'archived'];

/**
 * @param decisions in any order, with duplicates and rows that somebody altered: those change nothing and are named
 * @param now the server's time
 */
export function callState(call: Scheduled, decisions: readonly Decision[], now: Date): CallState {
  const course = new Course(call);
  for (const decision of inOrder(decisions)) if (KINDS.includes(decision.kind)) course.take(decision);
  return course.state(now);
}

class Course {
  private readonly windows: VotingWindow[] = [];
  private readonly versions: Decision[] = [];
  private readonly opinions = new Map<number, Decision>();
  private readonly ignored: Ignored[] = [];
  private readonly last: Partial<Record<DecisionKind, Decision>> = {};
  private held: Decision | null = null;
  private answersBy: Date | null;

  public constructor(private readonly call: Scheduled) {
    this.answersBy = call.answersBy;
  }

  public take(decision: Decision): void {
    const why = this.refusal(decision);
    if (why) this.ignored.push({ what: 'decision', id: decision.id, why });
    else this.apply(decision);
  }

  public state(now: Date): CallState {
    const { windows, last } = this;
    const end = windows[windows.length - 1];
    const phase = this.phase(now);
    return {
      phase,
      windows,
      opensAt: windows[0]?.from ?? this.call.opensAt,
      closesAt: end ? end.to : this.call.closesAt,
      heldUntil: phase === 'held' ? (this.held?.content.until ?? null) : null,
      answersBy: this.answersBy,
      published: last.published ?? null,
      versions: this.versions,
      version: this.version(),
      closed: last.closed ?? null,
      reopened: last.reopened ?? null,
      opinions: this.call.bodies.map((body) => opinionOf(body, this.opinions.get(body.id) ?? null, now)),
      synthesis: last.synthesis ?? null,
      figures: last.figures ?? null,
      earlier: last.earlier ?? null,
      archived: last.archived ?? null,
      ignored: this.ignored
    };
  }

  private refusal({ callId, isAltered, kind, content }: Decision): IgnoredWhy | null {
    if (callId !== this.call.id) return 'elsewhere';
    if (isAltered) return 'altered';
    if (kind === 'published' ? this.last.published : !this.last.published || this.last.archived) return 'contradictory';
    const namesFile = content.file !== undefined && content.hash !== undefined;
    if ((kind === 'version' || kind === 'synthesis' || kind === 'earlier' || (kind === 'published' && this.call.kind === 'text')) && !namesFile) return 'incomplete';
    if (kind === 'version' && (content.version ?? 0) <= this.version()) return 'contradictory';
    if (kind === 'opinion') return content.state === undefined ? 'incomplete' : this.call.bodies.some(({ id }) => id === content.bodyId) ? null : 'unknown';
    return null;
  }

  private apply(decision: Decision): void {
    const { kind, created, content } = decision;
    const end = this.windows[this.windows.length - 1];
    this.last[kind] = decision;
    if (kind === 'published') this.publish(decision);
    else if (kind === 'version') this.versions.push(decision);
    else if (kind === 'closed' && end) this.close(created, end);
    else if (kind === 'reopened' && end) this.reopen(decision, end);
    else if (kind === 'opinion') this.opinions.set(content.bodyId ?? 0, decision);
    // Another version is what contributions waited for.
    if (kind === 'held') this.held = decision;
    else if (kind === 'resumed' || kind === 'version' || kind === 'reopened') this.held = null;
  }

  private publish({ created, content }: Decision): void {
    const { opensAt, closesAt } = this.call;
    // Dates that the publication says are those that people were told; a row that is edited later does not move them.
    this.windows.push({ from: latest(opensAt, created), to: content.closesAt === undefined ? closesAt : content.closesAt });
    if (content.answersBy !== undefined) this.answersBy = content.answersBy;
    const published = this.last.published;
    if (published && content.file !== undefined) this.versions.push(published);
  }

  private close(created: Date, end: VotingWindow): void {
    if (created >= end.from) this.replaceEnd({ from: end.from, to: earliest(end.to, created) });
    // Reopened and closed again in one second: what ended before has ended there.
    else if (this.windows.length > 1) this.windows.pop();
    else this.replaceEnd(neverOpened(created));
  }

  private reopen({ created, content }: Decision, end: VotingWindow): void {
    const closesAt = content.closesAt ?? null;
    // While it is open, the same decision moves its end.
    if (end.to === null || end.to > created) this.replaceEnd({ from: end.from, to: closesAt && latest(closesAt, latest(end.from, created)) });
    // Who contributed in this second, a moment before, was told that it is over.
    else this.windows.push({ from: new Date(created.getTime() + 1000), to: closesAt });
    if (content.answersBy !== undefined) this.answersBy = content.answersBy;
    delete this.last.closed;
  }

  private replaceEnd(window: VotingWindow): void {
    this.windows[this.windows.length - 1] = window;
  }

  private version(): number {
    const newest = this.versions[this.versions.length - 1];
    return newest ? (newest.content.version ?? 1) : 0;
  }

  private phase(now: Date): CallPhase {
    if (!this.last.published) return 'unpublished';
    if (this.last.archived) return 'archived';
    const place = placeInWindows(now, this.windows);
    if (place !== 'inside') return place === 'early' ? 'scheduled' : 'closed';
    // A window holds its last second: what was said in it counts, and who closed is not told that it is open.
    if (this.last.closed && this.last.closed.created <= now) return 'closed';
    const until = this.held?.content.until;
    return this.held && (until === undefined || now < until) ? 'held' : 'open';
  }
}

function opinionOf(body: ConsultedBody, decision: Decision | null, now: Date): Opinion {
  const isLate = body.dueAt !== null && (decision ? decision.created : now) > body.dueAt;
  return { body, state: decision?.content.state ?? null, reason: decision?.reason ?? '', decision, isLate };
}

/** Closed before it opened: a window holds both its ends, so this one ends before it begins. */
function neverOpened(at: Date): VotingWindow {
  return { from: at, to: new Date(at.getTime() - 1000) };
}

function earliest(planned: Date | null, at: Date): Date {
  return planned === null || at < planned ? at : planned;
}

function latest(planned: Date | null, at: Date): Date {
  return planned === null || at > planned ? at : planned;
}
