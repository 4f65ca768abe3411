import * as React from 'react';
import type { HubSiteHealth } from '../../../../data/health/HubHealth';
import { repairId } from '../../../../data/health/RepairTarget';
import type { Hub } from '../../../../data/sites/HubSites';
import type { SiteAddress } from '../../../../data/sites/SiteAddress';
import { byWorst, isToMend } from '../../../../domain/health/groupState';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { TaskProgress } from '../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectionBar } from '../../../../ui/SelectionBar';
import { healthKeys } from '../keys';
import type { HubChecksProps } from './HubChecks';
import { HubTable } from './HubTable';
import { isMine, isSick, keyOf } from './hubSites';
import { hubWords } from './hubStrings';
import styles from './Lists.module.scss';
import { useListHealth } from './queries';
import type { RepairPanelProps } from './RepairPanel';
import { useBegunRepair } from './useBegunRepair';

const RepairPanel = lazyScreen<RepairPanelProps>(() => import(/* webpackChunkName: 'health-repair' */ './RepairPanel'), { lines: 6 });

const HubChecks = lazyScreen<HubChecksProps>(() => import(/* webpackChunkName: 'health-concerns' */ './HubChecks'), { lines: 6 });

/** All sites of the hub that the person can read, in one table, and the repair of one or of many. */
export default function HubPanel({ hub }: { readonly hub: Hub }): React.ReactElement {
  const lists = useListHealth();
  const sites = useQuery({ queryKey: [...healthKeys.hub, hub.id], queryFn: async () => (await lists()).hubSites(hub) });
  return (
    <WhenReady read={sites} lines={8}>
      {(found) => <Sites sites={found} hub={hub} />}
    </WhenReady>
  );
}

function Sites({ sites, hub }: { readonly sites: readonly SiteAddress[]; readonly hub: Hub }): React.ReactElement {
  const words = useWords(hubWords);
  const { formats } = usePage();
  const lists = useListHealth();
  const [read, setRead] = React.useState<ReadonlyMap<string, HubSiteHealth>>(new Map());
  const [chosen, choose] = React.useState<ReadonlySet<string>>(new Set());
  const [targets, setTargets] = React.useState<RepairPanelProps['targets']>([]);
  const bar = React.useRef<HTMLDivElement>(null);
  const intro = React.useRef<HTMLParagraphElement>(null);
  const [checked, setChecked] = React.useState<readonly SiteAddress[]>([]);
  const begun = useBegunRepair(hub.id);
  const known = React.useRef(new Set<string>());
  const look = useTask<readonly SiteAddress[], number>(async (asked, { signal, onProgress }) => {
    // Resumed, it goes on with those that were not read.
    const left = asked.filter((site) => !known.current.has(keyOf(site)));
    await (await lists()).lookAt(left, {
      signal,
      onSite: (site) => {
        known.current.add(keyOf(site));
        setRead((before) => new Map(before).set(keyOf(site), site));
        onProgress(known.current.size / Math.max(1, asked.length));
      }
    });
    return known.current.size;
  });
  const lookAt = (asked: readonly SiteAddress[]): void => {
    for (const site of asked) known.current.delete(keyOf(site));
    if (asked.length === sites.length) known.current.clear();
    look.start(asked);
  };
  const closeChecks = (): void => {
    setChecked([]);
    (bar.current ?? intro.current)?.focus();
  };
  const prepare = (keys: readonly string[]): void => {
    const found = keys.flatMap((key) => read.get(key) ?? []);
    begun.keep(keys);
    setTargets(found.flatMap(({ webUrl, title, health }) => (health?.groups ?? []).filter(({ state }) => isToMend(state)).sort(byWorst).map((group) => ({ webUrl, siteTitle: title, group }))));
  };
  const sick = sites.filter((site) => isSick(read.get(keyOf(site)))).map(keyOf);
  const mine = sites.filter((site) => isMine(read.get(keyOf(site)))).map(keyOf);
  const closed = [...read.values()].filter(({ is }) => is === 'closed').length;
  const isLooking = look.state.kind === 'running';
  const told = [sick.length === 0 ? words.allWell : words.done(sick.length, formats.number(sick.length)), ...(closed > 0 ? [words.closedToo(closed, formats.number(closed))] : [])].join(' ');
  const resumed = begun.keys.filter((key) => sites.some((site) => keyOf(site) === key));
  const resume = (): void => {
    choose(new Set(resumed));
    lookAt(sites.filter((site) => resumed.includes(keyOf(site))));
  };
  return (
    <>
      <p ref={intro} tabIndex={-1}>
        {words.intro(sites.length, formats.number(sites.length))} <span className={styles.meta}>{words.late}</span>
      </p>
      {targets.length === 0 && resumed.length > 0 && read.size === 0 && (
        <MessageLine
          tone="info"
          action={
            <>
              <Button appearance="text" onClick={resume}>{words.goOn}</Button>
              <Button appearance="text" onClick={begun.forget}>{words.forget}</Button>
            </>
          }
        >
          {words.begun(resumed.length, formats.number(resumed.length))}
        </MessageLine>
      )}
      <div className={styles.line}>
        <Button appearance={read.size === 0 ? 'primary' : 'default'} isBusy={isLooking} onClick={() => lookAt(sites)}>
          {read.size === 0 ? words.look : words.lookAgain}
        </Button>
        {sick.length > 1 && !isLooking && <Button onClick={() => choose(new Set(sick))}>{words.all}</Button>}
        {mine.length > 1 && !isLooking && <Button onClick={() => choose(new Set(mine))}>{words.every}</Button>}
      </div>
      <TaskProgress task={look} running={words.looking} stopped={words.stopped} />
      {look.state.kind === 'done' && <MessageLine tone={sick.length === 0 ? 'done' : 'warning'}>{told}</MessageLine>}
      {chosen.size > 0 && (
        <div ref={bar} tabIndex={-1}>
          <SelectionBar<'repair' | 'check'>
            label={words.selection}
            count={words.selected(chosen.size, formats.number(chosen.size))}
            actions={[...chosen].some((key) => isSick(read.get(key))) ? ['repair', 'check'] : ['check']}
            words={{ repair: words.toRepair, check: words.toCheck }}
            selectNone={words.nobody}
            onAct={(action) => (action === 'repair' ? prepare([...chosen]) : setChecked(sites.filter((site) => chosen.has(keyOf(site)))))}
            onSelectNone={() => {
              choose(new Set());
              intro.current?.focus();
            }}
          />
        </div>
      )}
      {targets.length > 0 && (
        <RepairPanel
          key={targets.map(({ webUrl, group }) => repairId({ webUrl, group: group.name })).join()}
          targets={targets}
          onEnd={(end) => {
            if (end === 'done') begun.forget();
          }}
          onClose={() => {
            const again = sites.filter((site) => targets.some((target) => keyOf(target) === keyOf(site)));
            setTargets([]);
            choose(new Set());
            lookAt(again);
          }}
        />
      )}
      {checked.length > 0 && <HubChecks key={checked.map(keyOf).join()} sites={checked} onClose={closeChecks} />}
      <HubTable sites={sites} read={read} chosen={chosen} onChoose={choose} onRepair={(key) => prepare([key])} />
    </>
  );
}
