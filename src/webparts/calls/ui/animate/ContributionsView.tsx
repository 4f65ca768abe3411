import * as React from 'react';
import { isSecret } from '../../../../domain/calls/Call';
import type { Thread } from '../../../../domain/calls/Thread';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure, Loading } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { UnreadableNotice } from '../../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectionBar } from '../../../../ui/SelectionBar';
import { ContributionGrid } from './ContributionGrid';
import { actionsOn } from './deskActions';
import type { DeskAction } from './deskActions';
import { Decider } from './decide/Decider';
import type { Deciding } from './decide/Decider';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { fits, isAnsweredByList, isFiltering } from './deskFilter';
import { deskWords } from './deskStrings';
import { FilterBar } from './FilterBar';
import { FreezePanel } from './FreezePanel';
import { oneOf } from './decide/targets';
import { ThreadPanel } from './ThreadPanel';
import { useContributionPages, useReadAll, useStates, useTotal } from './useDeskData';

/** Rows that come at once, of those that were all read. */
const PAGE = 50;

export interface ContributionsViewProps {
  readonly filter: DeskFilter;
  onFilter(filter: DeskFilter): void;
}

/** The table of contributions: fifty a page from the list, or, for what a list cannot answer, from all of them, read once. */
export function ContributionsView({ filter, onFilter }: ContributionsViewProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats, user } = usePage();
  const { allRead, lineage, opened } = useDesk();
  const [length, setLength] = React.useState(PAGE);
  const [selected, select] = React.useState<ReadonlySet<number>>(new Set());
  const [openId, setOpenId] = React.useState<number>();
  const [deciding, setDeciding] = React.useState<Deciding>();
  const [isFreezing, setFreezing] = React.useState(false);
  const [told, setTold] = React.useState('');

  const pages = useContributionPages(filter);
  const total = useTotal(filter);
  const reading = useReadAll();
  const isByList = isAnsweredByList(filter);
  const mustRead = !isByList && allRead === undefined && reading.state.kind === 'idle';
  const start = React.useRef(reading.start);
  start.current = reading.start;
  React.useEffect(() => {
    if (mustRead) start.current(undefined);
  }, [mustRead]);

  const ofPages = React.useMemo(() => (pages.data ?? []).flatMap(({ threads }) => threads), [pages.data]);
  const pageStates = useStates(ofPages);
  const found = React.useMemo(() => (isByList || !allRead ? [] : allRead.states.filter(fits(filter, lineage, user.loginName)).reverse()), [isByList, allRead, filter, lineage, user.loginName]);
  const states = isByList ? pageStates : found.slice(0, length);
  const threads = React.useMemo(() => new Map<number, Thread>([...(allRead?.threads ?? []), ...ofPages].map((thread) => [thread.contribution.id, thread])), [allRead, ofPages]);
  const byId = React.useMemo(() => new Map<number, ThreadState>([...(allRead?.states ?? []), ...pageStates].map((state) => [state.contribution.id, state])), [allRead, pageStates]);

  const change = (next: DeskFilter): void => {
    select(new Set());
    setLength(PAGE);
    setTold('');
    onFilter(next);
  };
  const act = (state: ThreadState, action: DeskAction): void => {
    const thread = threads.get(state.contribution.id);
    if (!thread) return;
    setTold('');
    if (action === 'open') setOpenId(state.contribution.id);
    else setDeciding({ action, targets: action === 'group' ? { kind: 'many', states: [state], frozenAt: null } : oneOf(thread, state) });
  };
  const done = (text: string): void => {
    if (deciding?.targets.kind === 'many') select(new Set());
    setDeciding(undefined);
    setFreezing(false);
    setTold(text);
    announce(text);
  };
  const newest = total === undefined ? words.newest(formats.number(states.length)) : words.newestOf(formats.number(states.length), formats.number(Math.max(total, states.length)));
  const taken = [...selected].flatMap((id) => byId.get(id) ?? []);
  const open = openId === undefined ? undefined : byId.get(openId);
  const thread = openId === undefined ? undefined : threads.get(openId);
  const unreadable = (pages.data ?? []).flatMap((page) => page.unreadable);

  return (
    <section className={styles.part} aria-label={words.sections.contributions}>
      <FilterBar filter={filter} shown={states} onChange={change} />
      <div className={styles.comings}>
        {told && <MessageLine tone="done">{told}</MessageLine>}
        {!isByList && !allRead && <p className={styles.note}>{words.readingWhy}</p>}
        <TaskProgress task={reading} running={words.reading} stopped={words.readingStopped} />
      </div>
      <UnreadableNotice rows={unreadable} />
      <div className={styles.bar}>
        <span role="status">{isByList ? (pages.hasMore ? newest : words.shown(states.length, formats.number(states.length))) : allRead ? words.found(found.length, formats.number(found.length)) : ''}</span>
        {isByList && pages.hasMore && (total !== undefined || isSecret(opened.call)) && <span className={styles.note}>{total === undefined ? words.countedSecret : words.countedAll}</span>}
        {!isByList && allRead && (
          <>
            <span className={styles.note}>{words.readAt(formats.dateTime(allRead.at))}</span>
            <Button appearance="text" isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
              {words.readAgain}
            </Button>
          </>
        )}
        <Button onClick={() => setFreezing(true)}>{words.freeze.button}</Button>
      </div>
      {selected.size > 0 && (
        <SelectionBar
          label={words.withSelected}
          count={words.selected(selected.size, formats.number(selected.size))}
          actions={actionsOn(taken)}
          words={words.actions}
          selectNone={words.selectNone}
          onAct={(action) => setDeciding({ action, targets: { kind: 'many', states: taken, frozenAt: null } })}
          onSelectNone={() => select(new Set())}
        />
      )}
      {isByList && pages.error !== null && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {isByList && pages.data === undefined && pages.error === null ? (
        <Loading lines={10} />
      ) : (
        (isByList || allRead) && (
          <ContributionGrid
            states={states}
            selected={selected}
            empty={isFiltering(filter) ? words.empty.filtered : words.empty.none}
            more={isByList ? { hasMore: pages.hasMore, isLoading: pages.isReadingMore, load: pages.readMore } : { hasMore: found.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
            onSelect={select}
            onAct={act}
          />
        )
      )}
      {isFreezing && !deciding && <FreezePanel filter={filter} onAct={(action, targets) => setDeciding({ action, targets })} onClose={() => setFreezing(false)} />}
      {deciding && <Decider deciding={deciding} onClose={() => setDeciding(undefined)} onDone={done} />}
      {open && thread && !deciding && <ThreadPanel thread={thread} state={open} told={told} onAct={(action, targets) => setDeciding({ action, targets })} onClose={() => setOpenId(undefined)} />}
    </section>
  );
}
