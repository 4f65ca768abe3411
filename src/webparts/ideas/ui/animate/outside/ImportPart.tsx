import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import { EXCHANGE_LIMITS } from '../../../../../domain/ideas/outside/ExchangedIdea';
import type { ImportPlan } from '../../../../../domain/ideas/outside/planImport';
import { planImport } from '../../../../../domain/ideas/outside/planImport';
import type { ReadIdeas } from '../../../../../domain/ideas/outside/readIdeasFile';
import { readIdeasFile } from '../../../../../domain/ideas/outside/readIdeasFile';
import { tableWords } from '../../../../../shell/files/tableStrings';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { report } from '../../../../../shell/report';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { useTask } from '../../../../../shell/tasks/useTask';
import { Button } from '../../../../../ui/Button';
import { FileChoice } from '../../../../../ui/FileChoice';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useIdeaServices, useMe } from '../../queries';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { ImportPreview } from './ImportPreview';
import type { ImportOutcome } from './importRun';
import { ImportRun } from './importRun';
import { outsideWords } from './outsideStrings';

interface Chosen {
  readonly name: string;
  readonly read: ReadIdeas;
}

/** A file of ideas of a participation platform: first what it would bring and what is wrong with it, then, step by step, what was shown. */
export function ImportPart(): React.ReactElement {
  const words = useWords(outsideWords).import;
  const fileWords = useWords(tableWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const desk = useDesk();
  const { campaign } = desk.opened;
  const me = useMe();
  const [chosen, setChosen] = React.useState<Chosen>();
  const [refusal, setRefusal] = React.useState<string>();
  const latest = React.useRef<File>();
  const run = useTask(
    async (work: ImportRun, control): Promise<ImportOutcome> => {
      try {
        return await work.run(await services.exchange(), control);
      } finally {
        await Promise.all([queries.invalidateQueries(ideaKeys.book(campaign.id)), queries.invalidateQueries(ideaKeys.campaign(campaign.id))]);
      }
    },
    { onDone: () => setChosen(undefined) }
  );
  const isCollecting = desk.state.phase === 'collect';
  const plan = React.useMemo((): ImportPlan | undefined => {
    if (!chosen || me === undefined) return undefined;
    const all = planImport(chosen.read.lines, { ideas: desk.ideas, categories: campaign.categories, me, now: services.serverNow() });
    return isCollecting ? all : { ...all, added: [], unknownCategories: [] };
  }, [chosen, me, desk.ideas, campaign.categories, services, isCollecting]);
  const read = async (file: File): Promise<void> => {
    setChosen(undefined);
    setRefusal(undefined);
    run.reset();
    if (file.size > EXCHANGE_LIMITS.bytes) return setRefusal(fileWords.tooBig);
    latest.current = file;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (latest.current === file) setChosen({ name: file.name, read: readIdeasFile(bytes) });
    } catch (error) {
      report(error, 'read a file of ideas');
      if (latest.current === file) setRefusal(fileWords.unreadable);
    }
  };
  const count = plan ? plan.added.length + plan.changed.length : 0;
  const isIdle = run.state.kind === 'idle';
  const known = Math.max(0, ...desk.opened.decisions.filter(({ kind }) => kind === 'imported').map(({ id }) => id));
  return (
    <div className={styles.part}>
      <p className={styles.note}>{words.text}</p>
      {!isCollecting && <MessageLine tone="warning">{words.closed}</MessageLine>}
      <FileChoice label={words.choose} accept=".csv,.txt,.tsv,.json,text/csv,text/plain,application/json" disabled={run.state.kind === 'running'} onChoose={(file) => void read(file)} />
      {refusal && <MessageLine tone="error">{refusal}</MessageLine>}
      {chosen && plan && isIdle && <ImportPreview name={chosen.name} read={chosen.read} plan={plan} />}
      {plan && isIdle && count === 0 && <p className={styles.note}>{words.nothing}</p>}
      {plan && isIdle && count > 0 && (
        <div>
          <Button appearance="primary" onClick={() => run.start(new ImportRun(campaign, plan, known))}>
            {words.run(count, formats.number(count))}
          </Button>
        </div>
      )}
      <TaskProgress
        task={run}
        running={words.running}
        stopped={words.stopped}
        done={({ stored, refusedLines }) => [words.done(stored, formats.number(stored)), refusedLines.length > 0 && words.refused(refusedLines.length, formats.list(refusedLines.map((line) => formats.number(line))))].filter(Boolean).join(' ')}
      />
    </div>
  );
}
