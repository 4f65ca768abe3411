import * as React from 'react';
import { allRows } from '../../../../data/items/allRows';
import { lawRows } from '../../../../data/tariffs/changes/changeRows';
import type { Entry } from '../../../../data/items/Table';
import type { DelegationRow } from '../../../../data/tariffs/changes/changeTables';
import type { TariffOwner, TariffRights } from '../../../../data/tariffs/owner/TariffOwner';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { frenchLaw } from '../../../../domain/tariffs/law/frenchLaw';
import type { LawRow } from '../../../../domain/tariffs/law/LawRow';
import { isDue, lawRules } from '../../../../domain/tariffs/law/LawRow';
import { lawOf } from '../../../../domain/tariffs/law/lawOf';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { tariffKeys, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { DelegationForm } from './DelegationForm';
import { lawWords } from './lawStrings';
import type { CityRule } from './RuleForm';
import { RuleForm } from './RuleForm';
import { ruleWords } from './ruleStrings';

/** Rules whose beginning was not read stand from here on. */
const ALWAYS = '1000-01-01';

interface Read {
  readonly owner: TariffOwner;
  readonly rules: readonly CityRule[];
  readonly delegations: readonly Entry<DelegationRow>[];
  readonly may: TariffRights;
}

/** The law as it is computed, for everybody: each rule with its text, its dates and who checked it; and what the council delegated. */
export default function LawPage(): React.ReactElement {
  const services = useTariffServices();
  const read = useQuery({
    queryKey: [...tariffKeys.all, 'law'],
    queryFn: async (): Promise<Read> => {
      const owner = await services.owner();
      const [rules, delegations, may] = await Promise.all([allRows(owner.rules, { size: 1000 }), allRows(owner.delegations, { size: 1000 }), owner.may()]);
      return { owner, rules, delegations, may };
    }
  });
  return (
    <WhenReady read={read} lines={8}>
      {(found) => <Law {...found} />}
    </WhenReady>
  );
}

type Open = { readonly of: 'rule'; readonly id: number; readonly from?: LawRow } | { readonly of: 'delegation'; readonly id: number };

function Law({ owner, rules, delegations, may }: Read): React.ReactElement {
  const words = useWords(lawWords);
  const names = useWords(ruleWords);
  const { formats } = usePage();
  const today = useToday();
  const [open, setOpen] = React.useState<Open>();
  const close = (): void => setOpen(undefined);
  const own = lawRows(rules);
  const rows = lawOf(own, frenchLaw);
  const late = rows.filter((row) => isDue(row, today)).length;
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.name}>{words.title}</h3>
      <MessageLine tone="info">{words.intro}</MessageLine>
      {late > 0 && <MessageLine tone="warning">{words.due(late, formats.number(late))}</MessageLine>}
      {lawRules.map((rule) => (
        <section key={rule} className={styles.section} aria-label={names.names[rule]}>
          <h4 className={styles.name}>
            {names.names[rule]}
            <StatusBadge tone="quiet">{own.some((row) => row.rule === rule) ? words.ofCity : words.ofProduct}</StatusBadge>
          </h4>
          <p>{names.says[rule]}</p>
          {rows
            .filter((row) => row.rule === rule)
            .map((row) => {
              const stored = rules.find((each) => each.rule === rule && each.from === row.from);
              return (
                <Rule key={row.from} row={row} today={today}>
                  {may.rules && (
                    <div>
                      <Button appearance="text" onClick={() => setOpen(stored ? { of: 'rule', id: stored.id } : { of: 'rule', id: 0, from: row })}>
                        {stored ? words.edit(names.names[rule]) : words.keep(names.names[rule])}
                      </Button>
                    </div>
                  )}
                </Rule>
              );
            })}
        </section>
      ))}
      {may.rules && (
        <div>
          <Button onClick={() => setOpen({ of: 'rule', id: 0 })}>{words.addRule}</Button>
        </div>
      )}
      <h3 className={styles.name}>{words.delegations}</h3>
      <Delegations delegations={delegations} today={today} onEdit={may.delegations ? (id) => setOpen({ of: 'delegation', id }) : undefined} />
      {open?.of === 'rule' && <RuleForm key={open.id} id={open.id} owner={owner} rows={rules} from={open.from} onClose={close} />}
      {open?.of === 'delegation' && <DelegationForm key={open.id} id={open.id} owner={owner} onClose={close} />}
    </section>
  );
}

function Rule({ row, today, children }: React.PropsWithChildren<{ readonly row: LawRow; readonly today: CalendarDay }>): React.ReactElement {
  const words = useWords(lawWords);
  const names = useWords(ruleWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const said: readonly (readonly [name: string, value: string])[] = [
    [words.source, row.source],
    [words.params, paramsOf(row, words, formats.number)],
    [words.readOn, day(row.read)],
    [words.checkedBy, row.checkedBy ?? words.nobody],
    [words.reviewBy, day(row.reviewBy)],
    [words.open, row.open ? names.open[row.open] : '']
  ];
  return (
    <div className={styles.service}>
      <p className={styles.name}>
        {row.until ? words.fromUntil(day(row.from), day(row.until)) : row.from === ALWAYS ? words.always : words.from(day(row.from))}
        {isDue(row, today) && <StatusBadge tone="strong">{words.late}</StatusBadge>}
      </p>
      <dl className={styles.facts}>
        {said.map(([name, value]) =>
          value === '' ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          )
        )}
      </dl>
      {children}
    </div>
  );
}

function paramsOf({ voteBefore, clearDays, exemptsDecisions }: LawRow, words: (typeof lawWords)['fr'], number: (value: number) => string): string {
  if (voteBefore) return words.voteBefore(voteBefore.split('-').reverse().join('/'));
  if (clearDays !== undefined) return words.clearDays(clearDays, number(clearDays));
  return exemptsDecisions === undefined ? '' : exemptsDecisions ? words.exempts : words.exemptsNot;
}

interface DelegationsProps {
  readonly delegations: Read['delegations'];
  readonly today: CalendarDay;
  /** Undefined for who may not. */
  readonly onEdit: ((id: number) => void) | undefined;
}

function Delegations({ delegations, today, onEdit }: DelegationsProps): React.ReactElement {
  const words = useWords(lawWords);
  const { formats } = usePage();
  const { day, euros } = useTariffFormats();
  const limitsOf = ({ floor, ceiling, mostAYear }: DelegationRow): string => {
    const limits = [floor === null ? '' : words.floor(euros(floor)), ceiling === null ? '' : words.ceiling(euros(ceiling)), mostAYear === null ? '' : words.mostAYear(formats.percent(mostAYear / 1_000_000, 4))].filter((each) => each !== '');
    return limits.length === 0 ? words.noLimits : limits.join(' ; ');
  };
  return (
    <>
      <DataTable
        caption={words.delegations}
        columns={[
          { key: 'title', title: words.columns.title, render: ({ id, title }: Entry<DelegationRow>) => (onEdit ? <Button appearance="text" onClick={() => onEdit(id)}>{title}</Button> : title) },
          {
            key: 'days',
            title: words.columns.days,
            render: ({ from, until }) => (
              <>
                {until ? words.fromUntil(day(from), day(until)) : `${words.from(day(from))}, ${words.council}`} {until !== null && until < today && <StatusBadge tone="quiet">{words.over}</StatusBadge>}
              </>
            )
          },
          { key: 'families', title: words.columns.families, render: ({ families }) => (families.length === 0 ? words.noFamilies : formats.list(families)) },
          { key: 'limits', title: words.columns.limits, render: limitsOf }
        ]}
        rows={delegations}
        words={words.table}
        empty={words.noDelegation}
        rowKey={({ id }) => id}
      />
      {onEdit && (
        <div>
          <Button onClick={() => onEdit(0)}>{words.addDelegation}</Button>
        </div>
      )}
    </>
  );
}
