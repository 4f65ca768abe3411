import * as React from 'react';
import type { HubSiteHealth } from '../../../../data/health/HubHealth';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { groupStates } from '../../../../domain/health/groupState';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { hubWords } from './hubStrings';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';
import { isMine, isSick, keyOf } from './hubSites';
import { StateMark } from './StateMark';
import { summaryOf } from './summary';
import type { WatchedProps } from './Watched';

/** With the words of limits, which this site's own page has too. */
const Watched = lazyScreen<WatchedProps>(() => import(/* webpackChunkName: 'health-concerns' */ './Watched'), { lines: 1 });

interface HubTableProps {
  readonly sites: readonly SiteAddress[];
  /** What was read of them, by their addresses in small letters. */
  readonly read: ReadonlyMap<string, HubSiteHealth>;
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  onRepair(key: string): void;
}

interface Row extends SiteAddress {
  readonly key: string;
  readonly site: HubSiteHealth | undefined;
}

/** One row a site, those that need somebody first. */
export function HubTable({ sites, read, chosen, onChoose, onRepair }: HubTableProps): React.ReactElement {
  const words = useWords(hubWords);
  const lists = useWords(listWords);
  const { formats } = usePage();
  const rows = sites.map((site): Row => ({ ...site, key: keyOf(site), site: read.get(keyOf(site)) })).sort((one, other) => rank(one) - rank(other));
  const columns: readonly DataColumn<Row>[] = [
    { key: 'site', title: words.site, render: ({ webUrl, title }) => <a href={webUrl}><bdi>{title}</bdi></a> },
    { key: 'parts', title: words.parts, render: ({ site }) => partsOf(site, lists.groups, words.none) },
    { key: 'state', title: words.state, render: ({ site }) => <Standing site={site} /> },
    { key: 'watch', title: words.watch, render: ({ site }) => site?.is === 'read' && <Watched concerns={site.concerns} /> },
    { key: 'todo', title: words.todo, render: ({ site, key }) => <Todo site={site} onRepair={() => onRepair(key)} /> },
    {
      key: 'choose', title: words.choose, isTitleHidden: true, render: ({ key, title, site }) =>
        isMine(site) && (
          <input
            type="checkbox"
            className={styles.box}
            aria-label={words.chooseOne(title)}
            checked={chosen.has(key)}
            onChange={({ target }) => onChoose(new Set([...chosen].filter((each) => each !== key).concat(target.checked ? key : [])))}
          />
        )
    }
  ];
  return <DataTable caption={words.caption} columns={columns} rows={rows} words={lists.table} empty={words.intro(0, formats.number(0))} rowKey={({ key }) => key} />;
}

function partsOf(site: HubSiteHealth | undefined, names: Readonly<Record<string, string>>, none: string): string {
  if (!site?.health) return '';
  return site.health.groups.flatMap(({ name, state }) => (state === 'unused' ? [] : [names[name] ?? name])).join(', ') || none;
}

function Standing({ site }: { readonly site: HubSiteHealth | undefined }): React.ReactElement {
  const words = useWords(hubWords);
  if (site?.state) return <StateMark state={site.state} />;
  return <StatusBadge tone="quiet">{!site ? words.notYet : site.is === 'closed' ? words.closedMark : words.failedMark}</StatusBadge>;
}

function Todo({ site, onRepair }: { readonly site: HubSiteHealth | undefined; onRepair(): void }): React.ReactElement | null {
  const words = useWords(hubWords);
  const lists = useWords(listWords);
  const { formats } = usePage();
  if (!site) return null;
  if (site.is === 'failed') return <>{words.failed}</>;
  if (site.is === 'closed') {
    return (
      <>
        {words.closed} {site.owners.length > 0 ? words.ask(formats.list(site.owners)) : words.askOwner}
      </>
    );
  }
  if (!isSick(site)) return <>{site.state === 'undecided' ? words.decide : site.state === 'newer' ? words.update : words.nothing}</>;
  return (
    <div className={styles.line}>
      <span>{summaryOf(site.health?.groups ?? [], lists, (count) => formats.number(count))}</span>
      <Button onClick={onRepair}>
        {words.toRepair}
        <span className={styles.hidden}> {words.repairOne(site.title)}</span>
      </Button>
    </div>
  );
}

/** The worst first, then what nobody could read, then those that are well. */
function rank({ site }: Row): number {
  if (!site) return groupStates.length + 2;
  if (site.is === 'failed') return 0.5;
  if (site.is === 'closed') return groupStates.length + 1;
  return groupStates.indexOf(site.state ?? 'unused');
}
