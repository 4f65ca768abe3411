import * as React from 'react';
import type { IgnoredStep, OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { Person } from '../../../../domain/people/Person';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { MessageLine } from '../../../../ui/MessageLine';
import { tariffKeys, useTariffServices } from '../queries';
import { stepWords } from './stepStrings';

/** Records that count for nothing, each with its author and why. An owner says of somebody who left the group that he was in it. */
export function IgnoredSteps({ opened: { ignoredSteps, records, chain } }: { readonly opened: Pick<OpenedFile, 'ignoredSteps' | 'records' | 'chain'> }): React.ReactElement {
  const words = useWords(stepWords);
  const { formats } = usePage();
  const services = useTariffServices();
  const hasOutsider = ignoredSteps.some(({ why }) => why === 'outsider');
  const mayKnow = useQuery({ queryKey: [...tariffKeys.all, 'mayKnow'], queryFn: async () => (await (await services.owner()).may()).settings, enabled: hasOutsider }).data ?? false;
  const stepOf = ({ id }: IgnoredStep): OpenedFile['chain'][number] | undefined => chain.find(({ key }) => key === records.find((record) => record.id === id)?.folder);
  return (
    <MessageLine tone="warning">
      {words.ignored.title(ignoredSteps.length, formats.number(ignoredSteps.length))}
      <ul>
        {ignoredSteps.map((each) => {
          const { id, author, why } = each;
          const step = stepOf(each);
          return (
            <li key={id}>
              {words.ignored.row(String(id), author?.name ?? words.ignored.nobody, words.ignored.why[why])}
              {why === 'outsider' && author && step && mayKnow && <WasIn step={step} person={author} />}
            </li>
          );
        })}
      </ul>
      {hasOutsider && !mayKnow && words.ignored.askOwner}
    </MessageLine>
  );
}

function WasIn({ step: { key, name }, person }: { readonly step: OpenedFile['chain'][number]; readonly person: Person }): React.ReactElement {
  const words = useWords(stepWords);
  const services = useTariffServices();
  const queries = useQueryClient();
  const task = useTask(
    async (_: undefined) => {
      await (await services.owner()).folders.wasIn(key, person);
    },
    { onDone: () => void queries.invalidateQueries([...tariffKeys.all]) }
  );
  return (
    <>
      {' '}
      <AskingButton appearance="text" label={words.ignored.wasIn(person.name)} question={words.ignored.wasInAsk(person.name, name)} yes={words.ignored.wasInYes} no={words.ignored.no} isBusy={task.state.kind === 'running'} onYes={() => task.start(undefined)} />
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </>
  );
}
