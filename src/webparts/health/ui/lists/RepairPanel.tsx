import * as React from 'react';
import type { RepairSession } from '../../../../data/health/ListHealthServices';
import { listSettings } from '../../../../data/health/listPages';
import type { RepairId } from '../../../../data/health/RepairTarget';
import { repairId } from '../../../../data/health/RepairTarget';
import type { GroupHealth } from '../../../../data/health/SiteHealth';
import type { PlanEnd } from '../../../../domain/plans/PlanRun';
import { usePage, useWords } from '../../../../shell/Page';
import type { HandWork } from '../../../../shell/plans/HandWork';
import { PlanView } from '../../../../shell/plans/PlanView';
import { SentenceList } from '../../../../shell/site/SentenceList';
import { Failure, Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { listWords } from './listStrings';
import styles from './Lists.module.scss';
import { useListHealth } from './queries';

export interface RepairPanelProps {
  /** `siteTitle` is empty where all are of one site. */
  readonly targets: readonly { readonly webUrl: string; readonly siteTitle: string; readonly group: GroupHealth }[];
  onClose(): void;
  onEnd(end: PlanEnd): void;
}

/** What would change, and the plan that changes it once somebody runs it. */
export default function RepairPanel({ targets, onClose, onEnd }: RepairPanelProps): React.ReactElement {
  const words = useWords(listWords);
  const { language } = usePage();
  const lists = useListHealth();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [session, setSession] = React.useState<RepairSession>();
  const [error, setError] = React.useState<unknown>(null);
  const [runs, ran] = React.useReducer((count: number) => count + 1, 0);
  // What the plan is for stands while it runs, whatever is read meanwhile.
  const first = React.useRef(targets);
  const load = React.useCallback(async () => {
    setError(null);
    try {
      setSession(await (await lists()).repair(first.current.map(({ webUrl, group }) => ({ webUrl, group: group.name }))));
    } catch (problem) {
      setError(problem);
    }
  }, [lists]);
  React.useEffect(() => void load(), [load]);
  React.useEffect(() => heading.current?.focus(), []);
  const named = new Map(first.current.map((target): [RepairId, (typeof targets)[number]] => [repairId({ webUrl: target.webUrl, group: target.group.name }), target]));
  const titleOf = ({ siteTitle, group }: (typeof targets)[number]): string => (siteTitle === '' ? words.groups[group.name] : `${siteTitle} : ${words.groups[group.name]}`);
  const titles = Object.fromEntries([...named].map(([id, target]) => [id, titleOf(target)]));
  const ahead = [...named.values()].flatMap((target) => target.group.ahead.map((each) => (target.siteTitle === '' ? each[language] : `${target.siteTitle} : ${each[language]}`)));
  const byHand = (id: RepairId): HandWork | null => {
    const target = named.get(id);
    if (!target) return null;
    const request = session?.said(id)?.request;
    if (request) return { text: words.hand.levels(request.address), commands: [], link: request.address, message: request.message[language] };
    const { webUrl, group } = target;
    const message = words.hand.message(words.groups[group.name], webUrl, group.faults.map((each) => `- ${each[language]}`).join('\n'));
    const broken = group.lists.find(({ faults }) => faults.some(({ kind }) => kind === 'columnType'));
    if (broken?.id) return { text: words.hand.columns, commands: [], link: listSettings(webUrl, broken.id), message };
    return { text: words.hand.refused, commands: [], link: '', message };
  };
  const told = runs > 0 && session ? [...named.keys()].flatMap((id) => session.said(id) ?? []) : [];
  return (
    <section className={styles.panel} aria-label={words.repairPlan}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.repairPlan}
      </h3>
      <h4 className={styles.subheading}>{words.ahead}</h4>
      {ahead.length === 0 ? <p>{words.nothingAhead}</p> : <SentenceList sentences={ahead} />}
      <p className={styles.meta}>{words.aheadNote}</p>
      {error !== null ? <Failure error={error} onRetry={() => void load()} /> : !session ? <Loading lines={4} /> : (
        <PlanView
          session={session}
          titles={titles}
          why={(word) => (word === 'rights' ? words.why.rights : words.why.byHand)}
          byHand={byHand}
          onEnd={(end) => {
            ran();
            onEnd(end);
          }}
        />
      )}
      <Said title={words.changed} sentences={told.flatMap(({ changes }) => changes.map((each) => each[language]))} />
      <Said title={words.left} sentences={told.flatMap(({ left }) => left.map((each) => each[language]))} />
      <div>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </section>
  );
}

function Said({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }): React.ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4 className={styles.subheading}>{title}</h4>
      <SentenceList sentences={[...new Set(sentences)]} />
    </>
  );
}
