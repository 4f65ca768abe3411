import * as React from 'react';
import type { Cell } from '../../../../domain/export/writeCsv';
import type { IdeaResult } from '../../../../domain/ideas/campaignResults';
import { campaignResults, rankingFaults } from '../../../../domain/ideas/campaignResults';
import type { IdeaEnd } from '../../../../domain/ideas/endOfIdea';
import { ExportButton } from '../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import { PublishedMatrix } from '../evaluate/lazyMatrix';
import { OpinionMapView } from '../opinions/OpinionMapView';
import { opinionWords } from '../opinions/opinionStrings';
import { RankingTable } from './RankingTable';
import styles from './Results.module.scss';
import { resultWords } from './resultStrings';

export interface ResultsPageProps {
  onOpen(idea: number): void;
}

/** Ideas that come at once. */
const PAGE = 30;

/** For everybody: the certified ranking, what becomes of each idea and why, and thanks. */
export default function ResultsPage({ onOpen }: ResultsPageProps): React.ReactElement {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const { ideas, forest, state, byId, campaign } = useBrainstorming();
  const [length, setLength] = React.useState(PAGE);
  const results = React.useMemo(() => campaignResults(ideas, forest, state), [ideas, forest, state]);
  const { certified } = state;
  const ranking = certified?.content.ranking;
  const opinionTexts = useWords(opinionWords);
  const map = state.opinionMap;
  // What was said may have been removed: the places stay.
  const titleOf = (idea: number): string => byId.get(idea)?.title ?? opinionTexts.gone(formats.number(idea));
  const stateWord = useStateWord();
  const thanked = [...new Map(results.flatMap((result) => result.thanked.map((person) => [person.id, person.name] as const))).values()].sort(formats.collate);
  const rows = (): readonly (readonly Cell[])[] => [
    words.exported.split('\n'),
    ...results.map((result): readonly Cell[] => {
      const { place, state: idea } = result;
      const end = ownEnd(result);
      return [place?.place ?? null, idea.title, place?.votes ?? null, place?.agents ?? null, stateWord(result), end?.reason || reasonOf(result), idea.owner, idea.dueAt ? formats.date(idea.dueAt) : ''];
    })
  ];
  return (
    <section className={styles.results} aria-label={words.title}>
      {ranking && certified ? (
        <section className={styles.part} aria-label={words.ranking}>
          <h4 className={styles.heading}>{words.ranking}</h4>
          <p className={styles.meta}>
            <bdi>{words.certified(certified.author.name, formats.dateTime(certified.created), formats.number(ranking.voters))}</bdi>
          </p>
          {rankingFaults(ranking, forest, state).length > 0 && <MessageLine tone="warning">{words.stale}</MessageLine>}
          <RankingTable ranking={ranking} caption={words.ranking} titleOf={titleOf} />
        </section>
      ) : (
        <MessageLine tone="info">{words.notCertified}</MessageLine>
      )}
      {state.marksShown && <PublishedMatrix />}
      {map?.content.opinionMap && (
        <section className={styles.part} aria-label={opinionTexts.title}>
          <h4 className={styles.heading}>{opinionTexts.title}</h4>
          <p className={styles.meta}>
            <bdi>{opinionTexts.published(map.author.name, formats.dateTime(map.created))}</bdi>
          </p>
          <OpinionMapView map={map.content.opinionMap} titleOf={titleOf} />
        </section>
      )}
      <section className={styles.part} aria-label={words.what}>
        <h4 className={styles.heading}>{words.what}</h4>
        {results.length === 0 && <p className={styles.meta}>{words.none}</p>}
        <ul className={styles.list}>
          {results.slice(0, length).map((result) => (
            <li key={result.state.idea.id} className={styles.row}>
              <Result result={result} word={stateWord(result)} onOpen={onOpen} />
            </li>
          ))}
        </ul>
        {results.length > length && (
          <Button appearance="text" onClick={() => setLength(length + PAGE)}>
            {words.more(formats.number(Math.min(PAGE, results.length - length)))}
          </Button>
        )}
      </section>
      <section className={styles.part} aria-label={words.thanks}>
        <h4 className={styles.heading}>{words.thanks}</h4>
        <p className={styles.typed}>
          <bdi>{thanked.length > 0 ? words.thanked(formats.list(thanked)) : words.thankedAll}</bdi>
        </p>
      </section>
      <ExportButton label={words.export} file={`${words.file}-${campaign.id}`} disabled={results.length === 0} rows={rows} />
    </section>
  );
}

function Result({ result, word, onOpen }: { readonly result: IdeaResult; readonly word: string; onOpen(idea: number): void }): React.ReactElement {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const { forest } = useBrainstorming();
  const { state, place } = result;
  const end = ownEnd(result);
  const { idea, title, owner, dueAt } = state;
  const under = forest.leavesOf(idea.id).length - 1;
  const reason = end?.reason || reasonOf(result);
  const facts = [
    place ? words.place(formats.number(place.place)) : '',
    under > 0 ? words.under(under, formats.number(under)) : '',
    [owner && words.owner(owner), owner && dueAt && !end && words.due(formats.date(dueAt))].filter(Boolean).join(', ')
  ];
  return (
    <>
      <h5 className={styles.title}>
        <button type="button" className={styles.link} dir="auto" onClick={() => onOpen(idea.id)}>
          {title}
        </button>
      </h5>
      <div>
        <StatusBadge tone={end ? (end.kind === 'done' ? 'strong' : 'quiet') : 'plain'}>{word}</StatusBadge>
      </div>
      {facts.some(Boolean) && (
        <p className={styles.meta}>
          <bdi>{facts.filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      {reason && (
        <p className={styles.typed} dir="auto">
          {reason}
        </p>
      )}
    </>
  );
}

function useStateWord(): (result: IdeaResult) => string {
  const { ends } = useWords(resultWords);
  const { stages } = useWords(ideaWords);
  return (result) => {
    const end = ownEnd(result);
    return end ? ends[end.kind] : stages[result.state.stage];
  };
}

/** Null where it goes on, or where it was given a state before its campaign was archived: that is what its own page says of it, too. */
function ownEnd({ end, state: { stages } }: IdeaResult): IdeaEnd | null {
  return end?.kind === 'archived' && stages.length > 0 ? null : end;
}

/** Why it is what it is now, as its author read it. */
function reasonOf({ state: { stages } }: IdeaResult): string {
  return stages[stages.length - 1]?.reason ?? '';
}
