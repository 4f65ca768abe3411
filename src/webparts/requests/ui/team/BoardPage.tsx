import * as React from 'react';
import type { RequestBoard } from '../../../../data/requests/RequestServices';
import type { BoardEntry } from '../../../../domain/requests/boardRow';
import { cityMoments } from '../../../../domain/calendar/cityMoment';
import type { Awaited } from '../../../../domain/requests/StateOfRequest';
import { openSteps } from '../../../../domain/requests/StateOfRequest';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { UnreadableNotice } from '../../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../../ui/Button';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { DataTable } from '../../../../ui/DataTable';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { useId } from '../../../../ui/useId';
import { requestWords } from '../../strings';
import { Clock, useDay } from '../Clock';
import { requestKeys } from '../keys';
import { useRequestServices, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import { teamWords } from './teamStrings';

const CareSection = lazyScreen<{ readonly rules: RequestBoard['rules']; onOpen(id: number): void }>(() => import(/* webpackChunkName: 'requests-life' */ '../life/CareSection'), { lines: 4 });

type Look = 'list' | 'columns';

interface BoardPageProps {
  onOpen(id: number): void;
}

/** Requests by step, the most urgent first: as a list, or in columns. */
export default function BoardPage({ onOpen }: BoardPageProps): React.ReactElement {
  const team = useTeam();
  const read = useQuery({ queryKey: requestKeys.board, queryFn: async () => (await team()).board() });
  return (
    <WhenReady read={read} lines={10}>
      {(board) => <Board board={board} onOpen={onOpen} />}
    </WhenReady>
  );
}

function Board({ board: { entries, hasMore, unopened, unreadable, rules }, onOpen }: BoardPageProps & { readonly board: RequestBoard }): React.ReactElement {
  const words = useWords(teamWords);
  const { formats } = usePage();
  const [look, setLook] = useLook();
  const id = useId('look');
  return (
    <>
      <UnreadableNotice rows={unreadable} />
      {unopened.length > 0 && <MessageLine tone="warning">{words.unopened(unopened.length, formats.number(unopened.length))}</MessageLine>}
      <FieldFrame label={words.look}>
        <div className={styles.looks}>
          <ChoiceList<Look> name={id} selected={look} choices={(['list', 'columns'] as const).map((key) => ({ key, text: words.looks[key] }))} onChange={setLook} />
        </div>
      </FieldFrame>
      {entries.length === 0 ? <p className={styles.text}>{words.none}</p> : look === 'list' ? <List entries={entries} caption={words.board} onOpen={onOpen} /> : <Columns entries={entries} onOpen={onOpen} />}
      {hasMore && <p className={styles.meta}>{words.more}</p>}
      <Reviews onOpen={onOpen} />
      <CareSection rules={rules} onOpen={onOpen} />
    </>
  );
}

interface EntriesProps extends BoardPageProps {
  readonly entries: readonly BoardEntry[];
}

function List({ entries, caption, onOpen }: EntriesProps & { readonly caption: string }): React.ReactElement {
  const words = useWords(teamWords);
  const { steps } = useWords(requestWords);
  return (
    <DataTable<BoardEntry>
      caption={caption}
      columns={[
        { key: 'name', title: words.columns.name, render: (entry) => <EntryName entry={entry} onOpen={onOpen} /> },
        { key: 'step', title: words.columns.step, render: ({ step }) => steps[step] },
        { key: 'clock', title: words.columns.clock, render: (entry) => <EntryClock entry={entry} /> },
        { key: 'follower', title: words.columns.follower, render: ({ follower }) => follower?.name ?? words.nobody },
        { key: 'awaited', title: words.columns.awaited, render: ({ awaited }) => <AwaitedList awaited={awaited} /> }
      ]}
      rows={entries}
      words={words.table}
      empty={words.none}
      rowKey={({ request }) => request}
    />
  );
}

/** The same as the list says, a column for each step. */
function Columns({ entries, onOpen }: EntriesProps): React.ReactElement {
  const words = useWords(teamWords);
  const { steps, followedBy, nobody } = useWords(requestWords);
  return (
    // Wider than the page: what has the focus in it comes into sight.
    <div className={styles.steps} role="group" aria-label={words.board}>
      {openSteps.map((step) => {
        const inStep = entries.filter((entry) => entry.step === step);
        return (
          <section key={step} aria-label={steps[step]}>
            <h3 className={styles.columnTitle}>{`${steps[step]} (${inStep.length})`}</h3>
            {inStep.length === 0 ? (
              <p className={styles.meta}>{words.empty}</p>
            ) : (
              <ul className={styles.stack}>
                {inStep.map((entry) => (
                  <li key={entry.request} className={styles.card}>
                    <EntryName entry={entry} onOpen={onOpen} />
                    <EntryClock entry={entry} />
                    <p className={styles.meta}>{entry.follower ? followedBy(entry.follower.name) : nobody}</p>
                    <AwaitedList awaited={entry.awaited} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function EntryName({ entry: { request, name, requester, directions, ignored }, onOpen }: BoardPageProps & { readonly entry: BoardEntry }): React.ReactElement {
  const words = useWords(teamWords);
  const { unnamed } = useWords(requestWords);
  const { formats } = usePage();
  return (
    <>
      <Button appearance="text" onClick={() => onOpen(request)}>
        {name || unnamed}
      </Button>
      <p className={styles.meta} dir="auto">
        {[requester.name, ...directions].join(' · ')}
      </p>
      {ignored > 0 && <p className={styles.meta}>{words.ignored(ignored, formats.number(ignored))}</p>}
    </>
  );
}

function EntryClock({ entry: { clock, next, isEscalated, escalatedTo } }: { readonly entry: BoardEntry }): React.ReactElement {
  const words = useWords(teamWords);
  return (
    <>
      {next && <Clock clock={clock} what={next} />}
      {isEscalated && <p className={styles.meta}>{escalatedTo ? words.escalated(escalatedTo.name) : words.escalatedToNobody}</p>}
    </>
  );
}

function AwaitedList({ awaited }: { readonly awaited: readonly Awaited[] }): React.ReactElement {
  const words = useWords(teamWords);
  return (
    <ul className={styles.list}>
      {awaited.map(({ what, person }) => (
        <li key={`${what} ${person?.id ?? 0}`}>{words.awaited[what](person?.name ?? words.ofTeam)}</li>
      ))}
    </ul>
  );
}

/** Communities that are to be asked how they are. */
function Reviews({ onOpen }: BoardPageProps): React.ReactElement {
  const words = useWords(teamWords);
  const team = useTeam();
  const read = useQuery({ queryKey: [...requestKeys.board, 'reviews'], queryFn: async () => (await team()).reviews() });
  return (
    <section aria-label={words.reviews} className={styles.section}>
      <h3 className={styles.name}>{words.reviews}</h3>
      <WhenReady read={read} lines={3}>
        {(entries) => (
          <DataTable<BoardEntry>
            caption={words.reviews}
            columns={[
              { key: 'name', title: words.columns.name, render: (entry) => <EntryName entry={entry} onOpen={onOpen} /> },
              { key: 'on', title: words.reviewOn, render: ({ reviewOn, partners }) => <ReviewDue reviewOn={reviewOn} partners={partners} /> },
              { key: 'follower', title: words.columns.follower, render: ({ follower }) => follower?.name ?? words.nobody }
            ]}
            rows={entries}
            words={words.table}
            empty={words.noReview}
            rowKey={({ request }) => request}
          />
        )}
      </WhenReady>
    </section>
  );
}

/** When it is asked how it is, and whose time as a partner is over before that. */
function ReviewDue({ reviewOn, partners }: Pick<BoardEntry, 'reviewOn' | 'partners'>): React.ReactElement {
  const words = useWords(teamWords);
  const day = useDay();
  const { formats } = usePage();
  const { serverNow } = useRequestServices();
  const today = cityMoments(formats.timeZone)(serverNow()).day;
  const lapsed = partners.filter(({ renewOn }) => renewOn <= today);
  return (
    <>
      {reviewOn && <p>{day(reviewOn)}</p>}
      {lapsed.map(({ name, renewOn }) => (
        <p key={name} className={styles.meta}>
          {words.partnerDue(name, day(renewOn))}
        </p>
      ))}
    </>
  );
}

/** As the reader had it last, kept in this browser. */
function useLook(): readonly [Look, (look: Look) => void] {
  const { user, webUrl } = usePage();
  const store = React.useMemo(() => new LocalStore(), []);
  const key = `parvis-requests-look|${user.loginName}|${webUrl}`;
  const [look, set] = React.useState<Look>(() => (store.get(key) === 'columns' ? 'columns' : 'list'));
  return [
    look,
    (next) => {
      store.put(key, next);
      set(next);
    }
  ];
}
