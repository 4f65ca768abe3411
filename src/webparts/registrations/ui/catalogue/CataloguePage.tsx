import * as React from 'react';
import type { CatalogueEntry } from '../../../../data/registrations/RegistrationServices';
import type { Activity } from '../../../../domain/registrations/Activity';
import { foldText } from '../../../../domain/text/foldText';
import type { Agent } from '../../../../domain/usages/rankForAgent';
import { isAimedAt } from '../../../../domain/usages/rankForAgent';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure, WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { InfoIcon } from '../../../../ui/icons';
import { registrationWords } from '../../strings';
import { useSessionDates } from '../dates';
import { useCatalogue, useMine, useProfile } from '../queries';
import styles from '../Registrations.module.scss';
import { availabilityIn, hasPlaces } from '../thereSaid';
import type { Filters } from './FilterForm';
import { FilterForm, NO_FILTERS } from './FilterForm';
import { SessionRow } from './SessionRow';

// Many never look at a month.
const MonthView = lazyScreen(() => import(/* webpackChunkName: 'registrations-month' */ './MonthView'), { lines: 8 });

interface CataloguePageProps {
  readonly isMonth: boolean;
  onOpen(id: number): void;
}

/** Drawn at once, and as many again with each press. */
const STEP = 30;

/** Sessions that are coming, by date: a list, or a month with the same list. */
export function CataloguePage({ isMonth, onOpen }: CataloguePageProps): React.ReactElement {
  const words = useWords(registrationWords);
  const read = useCatalogue();
  return (
    <WhenReady read={read} lines={8}>
      {(entries) => (entries.length === 0 ? <EmptyState icon={<InfoIcon />} title={words.noSession} /> : <Catalogue entries={entries} isMonth={isMonth} onOpen={onOpen} />)}
    </WhenReady>
  );
}

function Catalogue({ entries, isMonth, onOpen }: CataloguePageProps & { readonly entries: readonly CatalogueEntry[] }): React.ReactElement {
  const words = useWords(registrationWords);
  const { formats } = usePage();
  const dates = useSessionDates();
  const now = useServerTime();
  const mine = useMine();
  const [filters, setFilters] = React.useState<Filters>(NO_FILTERS);
  const [shows, setShows] = React.useState<'list' | 'month'>(isMonth ? 'month' : 'list');
  const [count, setCount] = React.useState(STEP);
  const [month, setMonth] = React.useState(() => dates.day(entries[0]?.session.startsAt ?? now).slice(0, 7));
  // Asked of the directory by who wants to know.
  const profile = useProfile(filters.isAimed);
  const found = entries.filter((entry) => isWanted(entry, filters, now) && (!filters.isAimed || isForMe(entry.activity, profile.data)));
  const byId = new Map(mine.data?.map((each) => [each.opened.session.id, each.standing]));
  const row = (entry: CatalogueEntry, isInMonth = false): React.ReactElement => (
    <SessionRow key={entry.session.id} entry={entry} now={now} mine={byId.get(entry.session.id) ?? null} hasDay={!isInMonth} onOpen={onOpen} />
  );
  return (
    <>
      <FilterForm entries={entries} filters={filters} onChange={setFilters} />
      {profile.error !== null && profile.error !== undefined && <Failure error={profile.error} onRetry={() => void profile.refetch()} />}
      <div className={styles.bar}>
        <p className={styles.meta} role="status">
          {words.filters.found(found.length, formats.number(found.length))}
        </p>
        <div role="group" aria-label={words.show.label} className={styles.switch}>
          {(['list', 'month'] as const).map((each) => (
            <Button key={each} appearance="text" aria-pressed={each === shows} onClick={() => setShows(each)}>
              {words.show[each]}
            </Button>
          ))}
        </div>
      </div>
      {found.length === 0 ? (
        <div className={styles.actions}>
          <p>{words.filters.none}</p>
          <Button onClick={() => setFilters(NO_FILTERS)}>{words.filters.clear}</Button>
        </div>
      ) : shows === 'month' ? (
        <MonthView entries={found} now={now} month={month} onMonth={setMonth} row={(entry) => row(entry, true)} />
      ) : (
        <>
          <ul className={styles.rows} aria-label={words.sessions}>
            {found.slice(0, count).map((entry) => row(entry))}
          </ul>
          {found.length > count && <Button onClick={() => setCount(count + STEP)}>{words.more}</Button>}
        </>
      )}
    </>
  );
}

/** Aimed at his direction or profession by name; until it is known who he is, nothing is left out. */
function isForMe(activity: Pick<Activity, 'directions' | 'professions'>, agent: Agent | undefined): boolean {
  return agent === undefined || isAimedAt(activity, agent);
}

function isWanted(entry: CatalogueEntry, { words, kind, direction, place, isLeft, isDistance }: Filters, now: Date): boolean {
  const { activity, session } = entry;
  const text = foldText(`${activity.title} ${session.title} ${session.place} ${activity.details}`);
  return (
    foldText(words).split(/\s+/).every((word) => text.includes(word)) &&
    (kind === '' || activity.kind === kind) &&
    (direction === '' || activity.directions.length === 0 || activity.directions.includes(direction)) &&
    (place === '' || session.place === place) &&
    (!isDistance || session.link !== '') &&
    (!isLeft || hasPlaces(availabilityIn(entry, now)))
  );
}
