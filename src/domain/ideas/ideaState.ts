import { inOrder } from '../arrival/arrivalOfRows';
import { placeInWindows } from '../ballots/votingWindow';
import type { Person } from '../people/Person';
import { isBlank } from '../text/isBlank';
import type { Campaign } from './Campaign';
import { isSecret } from './Campaign';
import type { CampaignDecision, Stage } from './CampaignDecision';
import type { CampaignState } from './campaignState';
import { Comments } from './Comments';
import type { IdeaComment } from './Comments';
import type { Idea, IdeaRecord } from './Idea';
import type { IdeaThread } from './IdeaThread';
import type { Ignored, IgnoredWhy } from './Ignored';
import { phaseAt } from './schedule';

/** What became of an idea, as somebody decided. */
export interface StageChange {
  readonly stage: Stage;
  readonly reason: string;
  readonly by: Person;
  readonly at: Date;
  readonly decision: CampaignDecision;
}

/** What an idea is now: a function of what was said and decided of it alone. */
export interface IdeaState {
  readonly idea: Idea;
  /** As its author has them now. */
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** That count, oldest first. */
  readonly corrections: readonly IdeaRecord[];
  readonly additions: readonly IdeaRecord[];
  readonly withdrawn: IdeaRecord | null;
  /** Who said yes. */
  readonly coauthors: readonly Person[];
  /** Who has not answered yet. */
  readonly invited: readonly Person[];
  /** `waiting`: nothing is shown to others before an animator lets it through. */
  readonly visibility: 'visible' | 'waiting' | 'hidden';
  /** What took it from sight; null: nothing does. */
  readonly hidden: CampaignDecision | null;
  readonly stage: Stage;
  /** All that its author could read, oldest first. */
  readonly stages: readonly StageChange[];
  /** Who sees to it; '' for nobody. */
  readonly owner: string;
  readonly dueAt: Date | null;
  /** What was to be done by then is not. */
  readonly isLate: boolean;
  /** Oldest first, replies under what they answer. */
  readonly comments: readonly IdeaComment[];
  /** The summary that an animator signed; null: there is none. */
  readonly summary: CampaignDecision | null;
  /** Proposals that it is the same as another one, oldest first: screens show them to authors and animators. */
  readonly proposals: readonly IdeaRecord[];
  /** Who agreed to be thanked by name. */
  readonly thanked: readonly Person[];
  /** What says that it came from outside, oldest first (`outsideOf`); empty: it did not. */
  readonly imported: readonly CampaignDecision[];
  readonly isEarly: boolean;
  readonly isThrownLate: boolean;
  /** Is it one of those that figures are made of? Neither early nor late, nor withdrawn, nor hidden, nor altered or misplaced. */
  readonly counts: boolean;
  readonly ignored: readonly Ignored[];
}

type Rules = Pick<Campaign, 'id' | 'mayComment'>;
type Course = Pick<CampaignState, 'throwing' | 'plans' | 'rules' | 'archived'>;

/** Stages after which nothing is awaited. */
const ENDED: readonly Stage[] = ['done', 'notKept'];

/**
 * @param thread in any order, with duplicates and forged rows: those change nothing and are named
 * @param now the server's time
 */
export function ideaState(thread: IdeaThread, campaign: Rules, course: Course, now: Date): IdeaState {
  const life = new Life(thread, campaign, course);
  // In one second, what its author says comes before what is decided of it.
  const said = inOrder(thread.records).map((record) => ({ at: record.created.getTime(), take: () => life.hear(record) }));
  const decided = inOrder(thread.decisions).map((decision) => ({ at: decision.created.getTime(), take: () => life.decide(decision) }));
  for (const { take } of [...said, ...decided].sort((a, b) => a.at - b.at)) take();
  return life.state(now);
}

class Life {
  private readonly corrections: IdeaRecord[] = [];
  private readonly additions: IdeaRecord[] = [];
  private readonly proposals: IdeaRecord[] = [];
  private readonly coauthors = new Map<number, Person>();
  private readonly invited = new Map<number, Person>();
  private readonly thanked = new Map<number, Person>();
  private readonly stages: StageChange[] = [];
  private readonly imported: CampaignDecision[] = [];
  private readonly ignored: Ignored[] = [];
  private readonly comments: Comments;
  private readonly flaw: IgnoredWhy | null;
  private withdrawn: IdeaRecord | null = null;
  private visible: CampaignDecision | null = null;
  private released: CampaignDecision | null = null;
  private summary: CampaignDecision | null = null;
  private owner = '';
  private dueAt: Date | null = null;

  public constructor(
    private readonly thread: IdeaThread,
    private readonly campaign: Rules,
    private readonly course: Course
  ) {
    const { idea } = thread;
    this.comments = new Comments(campaign.mayComment, isSecret(course.rules));
    this.flaw = idea.campaignId !== campaign.id ? 'elsewhere' : idea.isAltered ? 'altered' : idea.isMisplaced ? 'misplaced' : null;
    if (this.flaw) this.ignored.push({ what: 'idea', id: idea.id, why: this.flaw });
  }

  public hear(record: IdeaRecord): void {
    const why = this.recordRefusal(record);
    if (why) this.ignored.push({ what: 'record', id: record.id, why });
    else this.apply(record);
  }

  public decide(decision: CampaignDecision): void {
    const why = this.decisionRefusal(decision);
    if (why) {
      this.ignored.push({ what: 'decision', id: decision.id, why });
      return;
    }
    const { kind, content, reason, author: by, created: at } = decision;
    if (kind === 'hidden' || kind === 'shown') this.see(decision);
    else if (kind === 'released' && content.record !== undefined) this.comments.release(decision);
    else if (kind === 'released') this.released = this.visible = decision;
    else if (kind === 'summarized') this.summary = decision;
    else if (kind === 'imported') this.imported.push(decision);
    else if (kind === 'staged' && content.stage) this.stages.push({ stage: content.stage, reason, by, at, decision });
    if (kind === 'staged' || kind === 'owned') {
      this.owner = content.owner ?? this.owner;
      this.dueAt = content.dueAt === undefined ? this.dueAt : content.dueAt;
    }
  }

  public state(now: Date): IdeaState {
    const { idea } = this.thread;
    const { title, text, link } = this.words();
    const place = placeInWindows(idea.created, this.course.throwing);
    const stage = this.stages[this.stages.length - 1]?.stage ?? 'received';
    const visibility = this.visibility();
    return {
      idea,
      title,
      text,
      link,
      corrections: this.corrections,
      additions: this.additions,
      withdrawn: this.withdrawn,
      coauthors: [...this.coauthors.values()],
      invited: [...this.invited.values()],
      visibility,
      hidden: this.visible?.kind === 'hidden' ? this.visible : null,
      stage,
      stages: this.stages,
      owner: this.owner,
      dueAt: this.dueAt,
      isLate: this.dueAt !== null && this.dueAt < now && !ENDED.includes(stage),
      comments: this.comments.threads(),
      summary: this.summary,
      proposals: this.proposals,
      thanked: [...this.thanked.values()],
      imported: this.imported,
      isEarly: place === 'early',
      isThrownLate: place === 'late',
      counts: place === 'inside' && this.flaw === null && this.withdrawn === null && visibility !== 'hidden',
      ignored: this.ignored
    };
  }

  private apply(record: IdeaRecord): void {
    const { kind, author, person } = record;
    if (kind === 'corrected') this.corrections.push(record);
    else if (kind === 'added') this.additions.push(record);
    else if (kind === 'sameAs') this.proposals.push(record);
    else if (kind === 'withdrawn' || kind === 'restored') this.withdrawn = kind === 'withdrawn' ? record : null;
    else if (kind === 'thanksAgreed') this.thanked.set(author.id, author);
    else if (kind === 'thanksRefused') this.thanked.delete(author.id);
    else if (kind === 'coauthorInvited' && person) this.invited.set(person.id, person);
    else if (kind === 'coauthorAccepted' || kind === 'coauthorDeclined') this.answer(record);
  }

  private answer({ kind, author }: IdeaRecord): void {
    this.invited.delete(author.id);
    if (kind === 'coauthorAccepted') this.coauthors.set(author.id, author);
    else this.coauthors.delete(author.id);
  }

  private see(decision: CampaignDecision): void {
    const { record } = decision.content;
    if (record === undefined) this.visible = decision;
    else this.comments.see(record, decision);
  }

  /** What an animator let through stands until its author's correction is let through as well. */
  private words(): Pick<IdeaState, 'title' | 'text' | 'link'> {
    const { idea } = this.thread;
    const newest = this.corrections[this.corrections.length - 1];
    const told = isSecret(this.course.rules) ? this.released?.content : undefined;
    const last = newest && !(told && this.released && newest.created < this.released.created) ? newest : undefined;
    return { title: last?.title ?? told?.title ?? idea.title, text: last?.text ?? told?.text ?? idea.text, link: last?.link ?? told?.link ?? idea.link };
  }

  private visibility(): IdeaState['visibility'] {
    if (this.visible?.kind === 'hidden') return 'hidden';
    return isSecret(this.course.rules) && !this.released ? 'waiting' : 'visible';
  }

  private recordRefusal(record: IdeaRecord): IgnoredWhy | null {
    const { idea, campaignId, kind, created } = record;
    if (idea !== this.thread.idea.id || campaignId !== this.campaign.id) return 'elsewhere';
    if (record.isAltered) return 'altered';
    if (record.isMisplaced) return 'misplaced';
    if (phaseAt(this.course.plans, created) === null) return 'early';
    if (this.course.archived && created >= this.course.archived.created) return 'late';
    if (kind === 'comment' || kind === 'commentWithdrawn') return this.comments.take(record);
    return this.authorRefusal(record) ?? this.contentRefusal(record);
  }

  private authorRefusal({ kind, author }: IdeaRecord): IgnoredWhy | null {
    const isAuthor = author.id === this.thread.idea.author?.id;
    if (kind === 'added') return isAuthor || this.coauthors.has(author.id) ? null : 'notAuthor';
    if (kind === 'coauthorAccepted') return this.invited.has(author.id) ? null : 'notInvited';
    if (kind === 'coauthorDeclined') return this.invited.has(author.id) || this.coauthors.has(author.id) ? null : 'notInvited';
    const isOfAuthor = kind === 'corrected' || kind === 'withdrawn' || kind === 'restored' || kind === 'coauthorInvited';
    return isOfAuthor && !isAuthor ? 'notAuthor' : null;
  }

  private contentRefusal({ kind, text, title, person, other = 0, merge = 0, created }: IdeaRecord): IgnoredWhy | null {
    const { idea } = this.thread;
    if (kind === 'corrected' || kind === 'withdrawn' || kind === 'restored') {
      const why = this.freedomRefusal(created);
      if (why) return why;
    }
    // Words that came from outside are nobody's to change here.
    if (kind === 'corrected' && this.imported.length > 0) return 'notAllowed';
    if (kind === 'corrected') return this.withdrawn ? 'withdrawn' : isBlank(title ?? idea.title) ? 'incomplete' : null;
    // Nothing ends without a reason.
    if (kind === 'withdrawn') return this.withdrawn ? 'contradictory' : isBlank(text) ? 'incomplete' : null;
    if (kind === 'restored') return this.withdrawn ? null : 'contradictory';
    if (kind === 'added') return isBlank(text) ? 'incomplete' : null;
    if (kind === 'coauthorInvited') return !person ? 'incomplete' : person.id === idea.author?.id || this.coauthors.has(person.id) ? 'contradictory' : null;
    if (kind === 'sameAs') return other === 0 ? 'incomplete' : other === idea.id ? 'contradictory' : null;
    return kind === 'supportKept' && merge === 0 ? 'incomplete' : null;
  }

  /** Nobody has other words under his vote than those that he read. */
  private freedomRefusal(at: Date): IgnoredWhy | null {
    if (this.thread.votedAt && at >= this.thread.votedAt) return 'voted';
    const phase = phaseAt(this.course.plans, at);
    return phase === 'decide' || phase === 'follow' ? 'late' : null;
  }

  private decisionRefusal({ campaignId, idea, targets, isAltered, kind, content, reason, author: by }: CampaignDecision): IgnoredWhy | null {
    const { id, author } = this.thread.idea;
    if (campaignId !== this.campaign.id || (idea !== id && !(idea === 0 && targets.includes(id)))) return 'elsewhere';
    if (isAltered) return 'altered';
    if (kind === 'staged') return content.stage === undefined || isBlank(reason) ? 'incomplete' : null;
    // Who takes in an idea from outside stored it; only then may its author's name be left out.
    if (kind === 'imported') return author && author.id !== by.id && this.imported.length === 0 ? 'notAuthor' : content.origin && content.outside?.some((mark) => mark.idea === id) ? null : 'incomplete';
    if (kind === 'hidden' && isBlank(reason)) return 'incomplete';
    if (kind === 'hidden' || kind === 'shown') return content.record === undefined || this.comments.has(content.record) ? null : 'unknown';
    if (kind === 'summarized') return isBlank(content.text ?? '') ? 'incomplete' : null;
    return kind === 'released' && isBlank((content.record === undefined ? content.title : content.text) ?? '') ? 'incomplete' : null;
  }
}

/** What colleagues see of an idea that only animators can read. @param released the decision that let it through */
export function releasedIdea({ idea, campaignId, content, created, isAltered }: CampaignDecision): Idea {
  const { title = '', text = '', link = '', category = 0, buildsOn = 0, name = '', at = created } = content;
  return { id: idea, campaignId, title, text, link, category, buildsOn, picture: '', direction: '', author: name === '' ? null : { id: 0, name }, created: at, isAltered, isMisplaced: false };
}
