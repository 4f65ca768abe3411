import * as React from 'react';
import type { Cell } from '../../../../domain/export/writeCsv';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { useDesk } from './Desk';
import { deskWords } from './deskStrings';
import { countIn } from './IdeaGrid';
import { clusterName } from './gather/clusterName';

/** All ideas with what became of them, as a table: also those that went under others, are out of sight or were withdrawn. */
export function ExportIdeas(): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.export;
  const { formats } = usePage();
  const { ideas, forest, arrangement, opened, countOf } = useDesk();
  const rows = (): readonly (readonly Cell[])[] => {
    const clusters = new Map(arrangement.clusters.flatMap(({ cluster, ideas: own }) => own.map((idea) => [idea, clusterName(cluster)] as const)));
    const categories = new Map(opened.campaign.categories.map(({ id, name }) => [id, name]));
    const lines = ideas.map((state): readonly Cell[] => {
      const { idea, title, text, stage, stages, owner, dueAt, additions, visibility, withdrawn } = state;
      const root = forest.rootOf(idea.id);
      const standing = withdrawn ? all.sights.withdrawn : visibility === 'visible' ? all.stages[stage] : all.sights[visibility];
      return [
        idea.id, title, [text, ...additions.map((addition) => addition.text)].join('\n'), idea.author?.name ?? all.hiddenAuthor, formats.dateTime(idea.created), idea.direction, categories.get(idea.category) ?? '',
        clusters.get(idea.id) ?? '', root === idea.id ? null : root, countIn(countOf(idea.id), all, formats), standing, stages[stages.length - 1]?.reason ?? '', owner, dueAt ? formats.date(dueAt) : ''
      ];
    });
    return [words.columns.split('\n'), ...lines];
  };
  return <ExportButton label={words.button} file={`${words.file}-${opened.campaign.id}`} disabled={ideas.length === 0} rows={rows} />;
}
