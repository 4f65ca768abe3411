import * as React from 'react';
import type { OpenedSession, Registrant, Registrants } from '../../../../../data/registrations/RegistrationServices';
import type { RegistrationDecisionDraft } from '../../../../../domain/registrations/RegistrationDecision';
import type { StandingKind } from '../../../../../domain/registrations/Standing';
import { foldText } from '../../../../../domain/text/foldText';
import { DeskGrid } from '../../../../../shell/desk/DeskGrid';
import { usePage, useWords } from '../../../../../shell/Page';
import { WhenReady } from '../../../../../shell/states';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { SelectField } from '../../../../../ui/SelectField';
import { SelectionBar } from '../../../../../ui/SelectionBar';
import { TextBox } from '../../../../../ui/TextBox';
import { useFirstRows } from '../../../../../ui/useFirstRows';
import { organiseWords } from '../../../organiseStrings';
import styles from '../../Registrations.module.scss';
import { useRegistrants } from '../organiseQueries';
import { StrangerDecisions } from '../StrangerDecisions';
import { ReasonForm } from './ReasonForm';
import { stateSaid } from './stateSaid';
import { useClaimSaid } from './useClaimSaid';
import { useDecide } from './useDecide';

type Action = 'in' | 'out' | 'choose' | 'refuse';
type Sort = 'arrival' | 'name' | 'state';

/** Drawn at once: five thousand rows are searched and sorted, and not drawn. */
const STEP = 50;
const STATES: readonly StandingKind[] = ['place', 'offered', 'waiting', 'received', 'lapsed', 'withdrawn', 'refused', 'late', 'void'];

/** Everybody who registered, by what each has, and the decisions that move somebody. */
export function RegistrantsPage({ opened }: { readonly opened: OpenedSession }): React.ReactElement {
  const read = useRegistrants(opened);
  return <WhenReady read={read} lines={8}>{(registrants) => <Table opened={opened} registrants={registrants} onAgain={() => void read.refetch()} />}</WhenReady>;
}

interface TableProps {
  readonly opened: OpenedSession;
  readonly registrants: Registrants;
  onAgain(): void;
}

function Table({ opened, registrants, onAgain }: TableProps): React.ReactElement {
  const all = useWords(organiseWords);
  const words = all.table;
  const { formats } = usePage();
  const [search, setSearch] = React.useState('');
  const [state, setState] = React.useState<StandingKind | ''>('');
  const [sort, setSort] = React.useState<Sort>('arrival');
  const [selected, setSelected] = React.useState<ReadonlySet<number>>(new Set());
  const [action, setAction] = React.useState<Action>();
  const first = useFirstRows(STEP);
  const decide = useDecide(opened, () => {
    setAction(undefined);
    setSelected(new Set());
  });
  const { people, places, strangers, isMarkTrue, readAt } = registrants;
  const { figures, exclusions, ignored } = places;
  const rows = React.useMemo(() => {
    const wanted = foldText(search.trim());
    const found = people.filter(({ person, standing }) => (state === '' || standing.kind === state) && foldText(person.name).includes(wanted));
    if (sort === 'arrival') return found;
    const byName = (one: Registrant, other: Registrant): number => formats.collate(one.person.name, other.person.name);
    const byState = (one: Registrant, other: Registrant): number => STATES.indexOf(one.standing.kind) - STATES.indexOf(other.standing.kind);
    return [...found].sort((one, other) => (sort === 'state' ? byState(one, other) : 0) || byName(one, other));
  }, [people, search, state, sort, formats]);
  const shown = first(rows);
  const chosen = people.filter(({ person }) => selected.has(person.id));
  const actions: readonly Action[] = opened.session.mode === 'choice' ? ['choose', 'refuse', 'in', 'out'] : ['in', 'out'];
  const draftOf = (reason: string): RegistrationDecisionDraft => {
    const content = { people: chosen.map(({ person: { id, name } }) => ({ id, name })) };
    if (action === 'choose' || action === 'refuse') return { kind: action === 'choose' ? 'chosen' : 'refused', reason, content };
    return { kind: 'moved', reason, content: { ...content, to: action === 'out' ? 'out' : 'in' } };
  };
  const claimSaid = useClaimSaid(opened.session.id, opened.session.reserves, people);
  return (
    <div className={styles.section}>
      <p className={styles.said}>
        {words.figures(formats.number(figures.places), formats.number(figures.offered), formats.number(figures.waiting))}
        {opened.session.mode !== 'arrival' && ` ${words.received(formats.number(figures.received))}`}
      </p>
      <div className={styles.bar}>
        <p className={styles.meta}>{words.read(formats.dateTime(readAt))}</p>
        <Button appearance="text" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      {isMarkTrue === false && <MessageLine tone="warning">{words.markFalse}</MessageLine>}
      {ignored.map(({ decisionId, why }) => {
        const decision = opened.decisions.find(({ id }) => id === decisionId);
        return (
          <MessageLine key={decisionId} tone="warning">
            {[all.decisions[decision?.kind ?? ''] ?? '', words.ignored[why]].filter(Boolean).join(' : ')}
          </MessageLine>
        );
      })}
      <StrangerDecisions decisions={strangers} />
      {exclusions.length > 0 && <p className={styles.meta}>{words.notCounted(exclusions.length, formats.number(exclusions.length))}</p>}
      <form role="search" className={styles.filters} onSubmit={(event) => event.preventDefault()}>
        <TextBox label={words.search} value={search} onChange={setSearch} />
        <SelectField label={words.filter} selected={state} options={[{ key: '', text: words.all }, ...STATES.map((key) => ({ key, text: all.state[key] }))]} onChange={(key) => setState(STATES.find((each) => each === key) ?? '')} />
        <SelectField
          label={words.sort}
          selected={sort}
          options={(['arrival', 'name', 'state'] as const).map((key) => ({ key, text: words.sorts[key] }))}
          onChange={(key) => setSort(key === 'name' || key === 'state' ? key : 'arrival')}
        />
      </form>
      <p className={styles.meta} role="status">
        {words.shown(rows.length, formats.number(rows.length))}
      </p>
      {selected.size > 0 && (
        <SelectionBar
          label={all.selection.label}
          count={all.selection.count(selected.size, formats.number(selected.size))}
          actions={actions}
          words={all.selection}
          selectNone={all.selection.none}
          onAct={(next: Action) => setAction(next)}
          onSelectNone={() => setSelected(new Set())}
        />
      )}
      {action && chosen.length > 0 && (
        <ReasonForm label={all.decide[action]} about={formats.list(chosen.map(({ person }) => person.name))} state={decide.state} onDecide={(reason) => decide.start(draftOf(reason))} onClose={() => setAction(undefined)} />
      )}
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DeskGrid
          words={{ ...words, table: words.label }}
          columns={[
            { key: 'name', title: words.name, render: ({ person }) => <bdi>{person.name}</bdi> },
            { key: 'state', title: words.state, render: ({ standing }) => stateSaid(standing, all, formats) },
            { key: 'since', title: words.since, render: ({ since }) => (since ? formats.dateTime(since) : '') },
            ...(opened.session.reserves.length > 0 ? [{ key: 'claim', title: words.claim, render: claimSaid }] : [])
          ]}
          rows={shown.rows}
          more={shown.more}
          selected={selected}
          rowKey={({ person }) => person.id}
          rowName={({ person }) => person.name}
          rowActions={({ person }) =>
            actions.map((each) => ({
              key: each,
              text: all.selection[each],
              onSelect: () => {
                setSelected(new Set([person.id]));
                setAction(each);
              }
            }))
          }
          onSelect={setSelected}
        />
      )}
    </div>
  );
}
