import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectionBar } from '../../../../ui/SelectionBar';
import type { Deciding } from './decide/Decider';
import { Decider } from './decide/Decider';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskAction } from './deskActions';
import { actionsFor, actionsOn } from './deskActions';
import type { DeskFilter, Sight } from './deskFilter';
import { fits, isFiltering, noFilter, sightOf } from './deskFilter';
import { deskWords } from './deskStrings';
import { ExportIdeas } from './ExportIdeas';
import { FilterBar } from './FilterBar';
import { IdeaGrid } from './IdeaGrid';
import { IdeaPanel } from './IdeaPanel';

/** Rows that come at once. */
const PAGE = 50;

interface IdeasViewProps {
  readonly filter: DeskFilter;
  onFilter(filter: DeskFilter): void;
}

/** The table of ideas, each with what becomes of it: filtered, ticked, decided one by one or many at once. What went under another idea is with that one. */
export function IdeasView({ filter, onFilter }: IdeasViewProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const desk = useDesk();
  const { ideas, forest, opened, state, byId } = desk;
  const [length, setLength] = React.useState(PAGE);
  const [selected, select] = React.useState<ReadonlySet<number>>(new Set());
  const [openId, setOpenId] = React.useState<number>();
  const [deciding, setDeciding] = React.useState<Deciding>();
  const [told, setTold] = React.useState('');

  const sight = React.useMemo(() => {
    const known = new Map(ideas.map((idea) => [idea, sightOf(idea, state, opened.decisions)]));
    return (idea: IdeaState): Sight | null => known.get(idea) ?? null;
  }, [ideas, state, opened.decisions]);
  const roots = React.useMemo(() => ideas.filter(({ idea }) => forest.rootOf(idea.id) === idea.id).reverse(), [ideas, forest]);
  const found = React.useMemo(() => roots.filter(fits(filter, sight)), [roots, filter, sight]);
  const late = roots.filter(({ isLate }) => isLate).length;

  const change = (next: DeskFilter): void => {
    select(new Set());
    setLength(PAGE);
    setTold('');
    onFilter(next);
  };
  const begin = (next: Deciding): void => {
    setTold('');
    setDeciding(next);
  };
  const act = (idea: IdeaState, action: DeskAction): void => {
    if (action === 'open') setOpenId(idea.idea.id);
    else begin({ action, states: [idea] });
  };
  const done = (text: string): void => {
    if (deciding && deciding.states.length > 1) select(new Set());
    setDeciding(undefined);
    setTold(text);
    announce(text);
  };
  const taken = [...selected].flatMap((id) => byId.get(id) ?? []);
  const open = openId === undefined ? undefined : byId.get(openId);
  return (
    <section className={styles.part} aria-label={words.sections.ideas}>
      <FilterBar filter={filter} onChange={change} />
      <div className={styles.comings}>{told && <MessageLine tone="done">{told}</MessageLine>}</div>
      <div className={styles.bar}>
        <span role="status">{words.shown(found.length, formats.number(found.length))}</span>
        {late > 0 && (
          <>
            <span className={styles.strong}>{words.lateCount(late, formats.number(late))}</span>
            <Button appearance="text" disabled={filter.isLate} onClick={() => change({ ...noFilter, isLate: true })}>
              {words.showLate}
            </Button>
          </>
        )}
        <ExportIdeas />
      </div>
      {selected.size > 0 && (
        <SelectionBar
          label={words.withSelected}
          count={words.selected(selected.size, formats.number(selected.size))}
          actions={actionsOn(taken.map((idea) => actionsFor(idea.idea.id, sight(idea), desk)))}
          words={words.actions}
          selectNone={words.selectNone}
          onAct={(action) => begin({ action, states: taken })}
          onSelectNone={() => select(new Set())}
        />
      )}
      <IdeaGrid
        states={found.slice(0, length)}
        selected={selected}
        empty={isFiltering(filter) ? words.empty.filtered : words.empty.none}
        more={{ hasMore: found.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
        sightOf={sight}
        onSelect={select}
        onAct={act}
      />
      {deciding && <Decider deciding={deciding} onClose={() => setDeciding(undefined)} onDone={done} />}
      {open && !deciding && <IdeaPanel state={open} sight={sight(open)} told={told} onAct={begin} onTell={done} onClose={() => setOpenId(undefined)} />}
    </section>
  );
}
