import { isBlank } from '../text/isBlank';
import type { CampaignDecision } from './CampaignDecision';
import type { IdeaRecord } from './Idea';
import type { IgnoredWhy } from './Ignored';

/** Something that was said of an idea. */
export interface IdeaComment {
  readonly record: IdeaRecord;
  /** Its author took it back: its place stays. */
  readonly isWithdrawn: boolean;
  /** What took it from sight; null: nothing does. */
  readonly hidden: CampaignDecision | null;
  /** Nothing is shown to others before an animator lets it through. */
  readonly isWaiting: boolean;
  /** Oldest first; a reply has none of its own. */
  readonly replies: readonly IdeaComment[];
}

/** Comments on one idea, as they come. */
export class Comments {
  private readonly said = new Map<number, IdeaRecord>();
  private readonly withdrawn = new Set<number>();
  private readonly seen = new Map<number, CampaignDecision>();
  private readonly released = new Set<number>();

  /** @param isSecret are comments read by their authors and animators alone? */
  public constructor(
    private readonly mayComment: boolean,
    private readonly isSecret: boolean
  ) {}

  public has(id: number): boolean {
    return this.said.has(id);
  }

  /** @returns why it changes nothing; null: it counts */
  public take(record: IdeaRecord): IgnoredWhy | null {
    const why = record.kind === 'comment' ? this.commentRefusal(record) : this.withdrawalRefusal(record);
    if (why) return why;
    if (record.kind === 'comment') this.said.set(record.id, record);
    else this.withdrawn.add(record.answers ?? 0);
    return null;
  }

  /** An animator took one from sight, or showed it again. */
  public see(id: number, decision: CampaignDecision): void {
    this.seen.set(id, decision);
  }

  /** An animator let one through; who cannot read it reads it as the decision has it, without its author. */
  public release({ id: decision, campaignId, idea, content: { record: id = decision, text = '', name = '', at, answers }, created, isAltered }: CampaignDecision): void {
    this.released.add(id);
    if (!this.said.has(id)) this.said.set(id, { id, campaignId, idea, kind: 'comment', text, answers, author: { id: 0, name }, created: at ?? created, isAltered, isMisplaced: false });
  }

  public threads(): readonly IdeaComment[] {
    return this.answering(0);
  }

  private answering(id: number): readonly IdeaComment[] {
    return [...this.said.values()]
      .filter(({ answers = 0 }) => answers === id)
      .map((record) => {
        const decision = this.seen.get(record.id);
        return { record, isWithdrawn: this.withdrawn.has(record.id), hidden: decision?.kind === 'hidden' ? decision : null, isWaiting: this.isSecret && !this.released.has(record.id), replies: this.answering(record.id) };
      });
  }

  private commentRefusal({ text, answers = 0 }: IdeaRecord): IgnoredWhy | null {
    if (!this.mayComment) return 'notAllowed';
    if (isBlank(text)) return 'incomplete';
    if (answers === 0) return null;
    const answered = this.said.get(answers);
    // One level deep: what answers a reply is shown nowhere.
    return !answered ? 'unknown' : (answered.answers ?? 0) > 0 ? 'notAllowed' : null;
  }

  private withdrawalRefusal({ answers = 0, author }: IdeaRecord): IgnoredWhy | null {
    const said = this.said.get(answers);
    return !said ? 'unknown' : said.author.id === author.id ? null : 'notAuthor';
  }
}
