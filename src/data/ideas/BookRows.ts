import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import { releasedIdea } from '../../domain/ideas/ideaState';
import { asArrived } from '../append/asArrived';
import { everyRow } from '../append/windows';
import type { Stored } from '../items/Table';
import { boxOf, toIdea, toRecords, wordsScope } from './ideaRows';
import type { IdeaBook } from './IdeaServices';
import type { IdeaRecordValues, IdeaTables, IdeaValues } from './ideaTables';

/** What was read beside a book. */
export interface NewRows {
  readonly ideas: readonly Stored<IdeaValues>[];
  readonly records: readonly Stored<IdeaRecordValues>[];
  readonly decisions: readonly CampaignDecision[];
}

/** The rows of which the book of a campaign is made. */
export class BookRows {
  public constructor(private readonly tables: IdeaTables) {}

  public ideas(campaign: Campaign, after: Date | null): Promise<readonly Stored<IdeaValues>[]> {
    return everyRow(isSecret(campaign) ? this.tables.hiddenIdeas : this.tables.ideas, [{ column: 'campaign', is: 'eq', value: campaign.id }, ...stampedFrom(after)]);
  }

  public words(campaign: Campaign, after: Date | null): Promise<readonly Stored<IdeaRecordValues>[]> {
    return everyRow(this.records(campaign), [{ column: 'scope', is: 'eq', value: wordsScope(campaign.id) }, ...stampedFrom(after)]);
  }

  public records(campaign: Campaign): IdeaTables['records'] {
    return isSecret(campaign) ? this.tables.hiddenRecords : this.tables.records;
  }
}

export function stampedFrom(after: Date | null): readonly { readonly column: 'created'; readonly is: 'ge'; readonly value: Date }[] {
  return after === null ? [] : [{ column: 'created', is: 'ge', value: after }];
}

/** The same object where nothing of it is new. */
export function withNews(campaign: Campaign, book: IdeaBook, rows: NewRows, readAt: Date): IdeaBook {
  const ideas = unknown(book.ideas, asArrived(rows.ideas).map((row) => toIdea(row, boxOf(campaign))));
  const records = unknown(book.records, toRecords(campaign, rows.records));
  const decisions = unknown(book.decisions, rows.decisions);
  if (book.readAt !== readAt && ideas.length + records.length + decisions.length === 0) return book;
  const all = new Map([...book.ideas, ...ideas].map((idea) => [idea.id, idea]));
  // Beside his own, an agent reads what animators let through.
  for (const decision of isSecret(campaign) ? decisions : []) {
    const known = all.get(decision.idea);
    if (decision.kind === 'released' && decision.content.record === undefined && !decision.isAltered && (known === undefined || known.author === null)) all.set(decision.idea, releasedIdea(decision));
  }
  return { ideas: [...all.values()].sort((a, b) => a.id - b.id), records: [...book.records, ...records], decisions: [...book.decisions, ...decisions], readAt };
}

function unknown<T extends { readonly id: number }>(known: readonly T[], read: readonly T[]): readonly T[] {
  const ids = new Set(known.map(({ id }) => id));
  return read.filter(({ id }) => !ids.has(id));
}
