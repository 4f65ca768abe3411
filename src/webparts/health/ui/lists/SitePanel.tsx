import * as React from 'react';
import type { GroupHealth, SiteHealth } from '../../../../data/health/SiteHealth';
import { byWorst, isToMend } from '../../../../domain/health/groupState';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { SentenceList } from '../../../../shell/site/SentenceList';
import { Failure, WhenReady } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { healthKeys } from '../keys';
import { ListTable } from './ListTable';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';
import { useSiteHealth } from './queries';
import type { RepairPanelProps } from './RepairPanel';
import { StateMark } from './StateMark';
import { summaryOf } from './summary';

const RepairPanel = lazyScreen<RepairPanelProps>(() => import(/* webpackChunkName: 'health-repair' */ './RepairPanel'), { lines: 6 });
const Concerns = lazyScreen(() => import(/* webpackChunkName: 'health-concerns' */ './Concerns'), { lines: 3 });
const Checks = lazyScreen(() => import(/* webpackChunkName: 'health-concerns' */ './Checks'), { lines: 3 });

/** The lists of one site: a sentence for all, then each part, the worst first. */
export function SitePanel(): React.ReactElement {
  const health = useSiteHealth();
  const queries = useQueryClient();
  const [isReading, reading] = React.useState(false);
  const look = (): void => {
    reading(true);
    void health.refetch().then(() => queries.invalidateQueries([...healthKeys.concerns])).finally(() => reading(false));
  };
  return (
    <WhenReady read={health} lines={8}>
      {(found) => (
        <>
          {health.error !== null && <Failure error={health.error} onRetry={look} />}
          <Found health={found} isReading={isReading} onLook={look} />
        </>
      )}
    </WhenReady>
  );
}

interface FoundProps {
  readonly health: SiteHealth;
  readonly isReading: boolean;
  onLook(): void;
}

function Found({ health, isReading, onLook }: FoundProps): React.ReactElement {
  const words = useWords(listWords);
  const { formats } = usePage();
  const [isRepairing, repair] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { groups, at, webUrl } = health;
  const used = groups.filter(({ state }) => state !== 'unused').sort(byWorst);
  const unused = groups.filter(({ state }) => state === 'unused');
  const sick = used.filter(({ state }) => isToMend(state));
  const summary = summaryOf(groups, words, (count) => formats.number(count));
  const isWell = used.every(({ state }) => state === 'sound');
  const close = (): void => {
    repair(false);
    onLook();
    button.current?.focus();
  };
  return (
    <>
      <MessageLine tone={isWell ? 'done' : 'warning'}>{used.length === 0 ? words.nothingUsed : summary}</MessageLine>
      <div className={styles.line}>
        {sick.length > 0 && (
          <Button ref={button} appearance="primary" aria-expanded={isRepairing} onClick={() => repair(true)}>
            {words.repair}
          </Button>
        )}
        <Button isBusy={isReading} onClick={onLook}>
          {words.lookAgain}
        </Button>
        <span className={styles.meta}>{words.lookedAt(formats.dateTime(at))}</span>
      </div>
      {isRepairing && <RepairPanel targets={sick.map((group) => ({ webUrl, siteTitle: '', group }))} onClose={close} onEnd={onLook} />}
      <ul className={styles.groups}>
        {used.map((group) => (
          <li key={group.name}>
            <Group group={group} webUrl={webUrl} />
          </li>
        ))}
      </ul>
      {unused.length > 0 && <p className={styles.meta}>{words.unused(unused.map(({ name }) => words.groups[name]).join(', '))}</p>}
      <Concerns />
      <Checks />
    </>
  );
}

function Group({ group: { name, state, lists, page, faults }, webUrl }: { readonly group: GroupHealth; readonly webUrl: string }): React.ReactElement {
  const words = useWords(listWords);
  const { language } = usePage();
  const isGone = lists.some((list) => list.faults.some(({ kind }) => kind === 'missing'));
  return (
    <section className={styles.group} aria-label={words.groups[name]}>
      <div className={styles.line}>
        <h3 className={styles.heading}>{words.groups[name]}</h3>
        <StateMark state={state} />
        <span className={styles.meta}>{page === null ? words.onNoPage : <a href={`${webUrl}/${encodeURI(page)}`}>{words.onPage(page.replace(/^SitePages\/|\.aspx$/g, ''))}</a>}</span>
      </div>
      <SentenceList sentences={faults.map((each) => each[language])} />
      {state === 'undecided' && <p>{words.decide}</p>}
      {isGone && (
        <p>
          {words.recycled} <a href={`${webUrl}/_layouts/15/RecycleBin.aspx`}>{words.recycleBin}</a>
        </p>
      )}
      <Disclosure label={words.details}>
        <ListTable caption={words.groups[name]} lists={lists} webUrl={webUrl} />
      </Disclosure>
    </section>
  );
}
