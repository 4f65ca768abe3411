import * as React from 'react';
import type { CampaignFigures, IdeaFigureRow } from '../../../../../domain/ideas/campaignFigures';
import { campaignFigures } from '../../../../../domain/ideas/campaignFigures';
import { stages } from '../../../../../domain/ideas/CampaignDecision';
import type { SiteFigures } from '../../../../../domain/ideas/siteFigures';
import { countsByIdea } from '../../../../../domain/ideas/voteTargets';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { durationIn } from '../../../../../shell/figures/durationIn';
import type { Fact } from '../../../../../shell/figures/FactList';
import { FactList } from '../../../../../shell/figures/FactList';
import type { FigureRow } from '../../../../../shell/figures/FigureBars';
import { FigureBars } from '../../../../../shell/figures/FigureBars';
import { figureCells } from '../../../../../shell/figures/figureCells';
import type { Formats } from '../../../../../shell/Formats';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { useBrainstorming } from '../../Brainstorming';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import type { FigureWords } from './figureStrings';
import { figureWords } from './figureStrings';
import { readSiteFigures } from './readSiteFigures';

/** How a campaign went in figures, from what the page has read; and all campaigns of the site, when somebody asks. */
export default function FiguresView(): React.ReactElement {
  const words = useWords(figureWords);
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { opened, state, ideas, forest } = useDesk();
  const { votes, commentCounts } = useBrainstorming();
  const figures = React.useMemo(() => campaignFigures(ideas, forest, votes ? countsByIdea(votes.counts, state.rules.vote) : {}, undefined, commentCounts), [ideas, forest, votes, commentCounts, state]);
  const categories = new Map(opened.campaign.categories.map(({ id, name }) => [id, name]));
  const byStage = stages.map((stage): FigureRow => ({ label: desk.stages[stage], value: figures.stages[stage] }));
  const byCategory = figures.categories.map(({ key, ideas: value }): FigureRow => ({ label: categories.get(key) ?? words.noCategory, value }));
  const byDirection = directionRows(figures.directions, words);
  const facts: readonly Fact[] = [...factsOf(figures, words, formats), [words.merged, formats.number(figures.merged), '']];
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <FactList facts={facts} />
      <FigureBars caption={words.byStage} rows={byStage} of={figures.ideas} words={words} count={words.count} />
      {opened.campaign.categories.length > 0 && <FigureBars caption={words.byCategory} rows={byCategory} of={figures.ideas} words={words} count={words.count} />}
      <FigureBars caption={words.byDirection} rows={byDirection} of={figures.ideas} words={words} count={words.count} />
      <ExportButton label={words.export} file={`${words.file}-${opened.campaign.id}`} rows={() => figureCells(facts, [[words.byStage, byStage], [words.byCategory, byCategory], [words.byDirection, byDirection]], words.hidden)} />
      <SitePart />
    </section>
  );
}

/** All campaigns of the site together, asked for by a press. */
function SitePart(): React.ReactElement {
  const words = useWords(figureWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const reading = useTask<void, SiteFigures>((_, control) => readSiteFigures(services, control));
  const figures = reading.state.kind === 'done' ? reading.state.result : undefined;
  const facts: readonly Fact[] = figures ? [[words.campaigns, formats.number(figures.campaigns), ''], ...factsOf(figures, words, formats)] : [];
  const byDirection = figures ? directionRows(figures.directions, words) : [];
  return (
    <section className={styles.block} aria-label={words.site}>
      <h5 className={styles.subheading}>{words.site}</h5>
      <p className={styles.note}>{words.siteIntro}</p>
      <div>
        <Button isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
          {figures ? words.readAgain : words.read}
        </Button>
      </div>
      <TaskProgress task={reading} running={words.reading} stopped={words.stopped} />
      {figures && (
        <>
          <FactList facts={facts} />
          <FigureBars caption={words.byDirection} rows={byDirection} of={figures.ideas} words={words} count={words.count} />
          <ExportButton label={words.export} file={words.siteFile} rows={() => figureCells(facts, [[words.byDirection, byDirection]], words.hidden)} />
        </>
      )}
    </section>
  );
}

type Together = Omit<SiteFigures, 'campaigns' | 'directions'> & Pick<CampaignFigures, 'late'>;

function factsOf(figures: Together, words: FigureWords, { number, percent }: Formats): readonly Fact[] {
  const share = (value: number | null): string => (value === null ? words.none : percent(value));
  const { medianTimeToDecision: median } = figures;
  return [
    [words.people, number(figures.people), ''],
    [words.ideas, number(figures.ideas), ''],
    [words.comments, number(figures.comments), ''],
    [words.supports, number(figures.supports), words.unchecked],
    [words.decided, number(figures.decided), share(figures.decidedShare)],
    [words.realised, number(figures.realised), share(figures.realisedShare)],
    [words.median, median === null ? words.none : durationIn(median, words, number), ''],
    [words.late, number(figures.late), '']
  ];
}

function directionRows(rows: readonly IdeaFigureRow<string>[], { noDirection }: FigureWords): readonly FigureRow[] {
  return rows.map(({ key, ideas }) => ({ label: key || noDirection, value: ideas }));
}
