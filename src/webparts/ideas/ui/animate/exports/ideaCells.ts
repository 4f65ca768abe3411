import type { Cell } from '../../../../../domain/export/writeCsv';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import { saidBy } from '../../../../../domain/ideas/outside/saidBy';
import { clusterName } from '../gather/clusterName';
import { countIn } from '../IdeaGrid';
import type { DeskWords } from '../deskStrings';
import type { Exported, Wording } from './Exported';

/** All ideas with what became of them, as a table: also those that went under others, are out of sight or were withdrawn. */
export function ideaCells({ ideas, campaign, arrangement, forest, countOf }: Pick<Exported, 'ideas' | 'campaign' | 'arrangement' | 'forest' | 'countOf'>, { desk, formats }: Pick<Wording, 'desk' | 'formats'>): readonly (readonly Cell[])[] {
  const clusters = new Map(arrangement.clusters.flatMap(({ cluster, ideas: own }) => own.map((idea) => [idea, clusterName(cluster)] as const)));
  const categories = new Map(campaign.categories.map(({ id, name }) => [id, name]));
  const lines = ideas.map((state): readonly Cell[] => {
    const { idea, title, text, stages, owner, dueAt, additions } = state;
    const root = forest.rootOf(idea.id);
    return [
      idea.id, title, [text, ...additions.map((addition) => addition.text)].join('\n'), saidBy(state) ?? desk.hiddenAuthor, formats.dateTime(idea.created), idea.direction, categories.get(idea.category) ?? '',
      clusters.get(idea.id) ?? '', root === idea.id ? null : root, countIn(countOf(idea.id), desk, formats), standingOf(state, desk), stages[stages.length - 1]?.reason ?? '', owner, dueAt ? formats.date(dueAt) : ''
    ];
  });
  return [desk.export.columns.split('\n'), ...lines];
}

/** What it is now, in a word. */
export function standingOf({ withdrawn, visibility, stage }: Pick<IdeaState, 'withdrawn' | 'visibility' | 'stage'>, desk: DeskWords): string {
  return withdrawn ? desk.sights.withdrawn : visibility === 'visible' ? desk.stages[stage] : desk.sights[visibility];
}
