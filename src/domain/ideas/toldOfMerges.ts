import type { CampaignDecision } from './CampaignDecision';
import type { IdeaRecord } from './Idea';
import type { MergeForest } from './mergeForest';

/** A merge that somebody is told of at his next visit. */
export interface ToldMerge {
  readonly merge: CampaignDecision;
  /** Ideas of it that he threw, or is an author of. */
  readonly thrown: readonly number[];
  /** Ideas of it that he supports: he takes his support back, or leaves it. */
  readonly supported: readonly number[];
}

/**
 * Merges that a reader has not answered yet, oldest first: where he supports an idea he says that his support stays, or takes it back; as an author he says that he has read it.
 * @param records his own of the kind `supportKept`
 */
export function toldOfMerges({ merges }: Pick<MergeForest, 'merges'>, reader: { readonly thrown: readonly number[]; readonly supported: readonly number[] }, records: readonly Pick<IdeaRecord, 'kind' | 'merge'>[]): readonly ToldMerge[] {
  const answered = new Set(records.filter(({ kind }) => kind === 'supportKept').map(({ merge }) => merge));
  return merges.flatMap((merge): readonly ToldMerge[] => {
    if (answered.has(merge.id)) return [];
    const ideas = new Set([merge.content.parent ?? 0, ...merge.targets]);
    const [thrown, supported] = [reader.thrown, reader.supported].map((own) => own.filter((idea) => ideas.has(idea)));
    return thrown && supported && (thrown.length > 0 || supported.length > 0) ? [{ merge, thrown, supported }] : [];
  });
}
