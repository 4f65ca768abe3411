import * as React from 'react';
import type { HelpRequest } from '../../../../domain/thread/help';
import { isOpen } from '../../../../domain/thread/help';
import { foldSkill } from '../../../../domain/thread/Follow';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { PendingNotices } from '../../../../shell/outbox/PendingNotice';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { Button } from '../../../../ui/Button';
import { EmptyState } from '../../../../ui/EmptyState';
import { InfoIcon } from '../../../../ui/icons';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { TextBox } from '../../../../ui/TextBox';
import { ownWords } from '../../ownStrings';
import { helpSubmission } from '../helpOutbox';
import { OwnLists } from '../OwnLists';
import { threadKeys, useThreadServices } from '../queries';
import styles from '../ThreadScreen.module.scss';
import { AskForm } from './AskForm';
import { Retention } from './Retention';
import { RequestPage } from './RequestPage';

export interface HelpPageProps {
  /** The request that is open; undefined: all. */
  readonly id: number | undefined;
  readonly arrival: Arrival | undefined;
  onOpen(id: number | undefined): void;
}

/** Requests for help between colleagues, newest first, and the way to ask. */
export default function HelpPage({ id, arrival, onOpen }: HelpPageProps): React.ReactElement {
  return (
    <OwnLists>
      {(mayRepair) => (
        <div className={styles.days}>
          <PendingNotices kind={helpSubmission} describe={({ text }) => <bdi>{text}</bdi>} />
          {id === undefined ? <Requests mayRepair={mayRepair} onOpen={onOpen} /> : <RequestPage key={id} id={id} arrival={arrival} onBack={() => onOpen(undefined)} />}
        </div>
      )}
    </OwnLists>
  );
}

function Requests({ mayRepair, onOpen }: { readonly mayRepair: boolean } & Pick<HelpPageProps, 'onOpen'>): React.ReactElement {
  const words = useWords(ownWords).help;
  const { own } = useThreadServices();
  const [isAsking, setAsking] = React.useState(false);
  const [before, setBefore] = React.useState<readonly (number | null)[]>([null]);
  const [query, setQuery] = React.useState('');
  const now = useServerTime();
  const pages = useQuery({ queryKey: [...threadKeys.help, 'pages', before.length], queryFn: async () => Promise.all(before.map(async (each) => (await own()).help(each))) });
  return (
    <>
      {isAsking ? (
        <AskForm onClose={() => setAsking(false)} />
      ) : (
        <div>
          <Button appearance="primary" onClick={() => setAsking(true)}>
            {words.ask}
          </Button>
        </div>
      )}
      <TextBox label={words.search} value={query} onChange={setQuery} />
      <WhenReady read={pages} lines={4}>
        {(read) => {
          const all = read.flatMap(({ requests }) => requests).filter(({ isWithdrawn }) => !isWithdrawn);
          const found = all.filter(({ request: { title, text, skill } }) => foldSkill(`${title} ${text} ${skill}`).includes(foldSkill(query)));
          const next = read[read.length - 1]?.next ?? null;
          return (
            <>
              {found.length === 0 && <EmptyState icon={<InfoIcon />} title={all.length === 0 ? words.none : words.nothing(query)} />}
              <ul className={styles.lines}>
                {found.map((each) => (
                  <RequestLine key={each.request.id} request={each} now={now} onOpen={onOpen} />
                ))}
              </ul>
              {next !== null && (
                <div>
                  <Button onClick={() => setBefore([...before, next])}>{words.more}</Button>
                </div>
              )}
            </>
          );
        }}
      </WhenReady>
      {mayRepair && <Retention />}
    </>
  );
}

function RequestLine({ request, now, onOpen }: { readonly request: HelpRequest; readonly now: Date } & Pick<HelpPageProps, 'onOpen'>): React.ReactElement {
  const words = useWords(ownWords).help;
  const { formats } = usePage();
  const { id, title, skill, until, author, created } = request.request;
  return (
    <li className={styles.line}>
      <span className={styles.row}>
        <Button appearance="text" onClick={() => onOpen(id)}>
          <bdi>{title}</bdi>
        </Button>
        <StatusBadge tone={isOpen(request, now) ? 'strong' : 'quiet'}>{isOpen(request, now) ? words.open : words.closed}</StatusBadge>
      </span>
      <span className={styles.meta} dir="auto">
        {[words.skillIs(skill), words.by(author.name, formats.date(created)), ...(until ? [words.untilDay(formats.date(until))] : []), words.replies(request.replies.length, formats.number(request.replies.length))].join(' · ')}
      </span>
    </li>
  );
}
