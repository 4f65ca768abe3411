import * as React from 'react';
import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { Person } from '../../../../domain/people/Person';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { AskingButton } from '../../../../ui/AskingButton';
import { tariffKeys, useTariffServices } from '../queries';
import { ownerWords } from './ownerStrings';

export interface WasInProps {
  readonly step: OpenedFile['chain'][number];
  readonly person: Person;
}

/** An owner says that somebody who left the group of a step was in it when he recorded something there. */
export default function WasIn({ step: { key, name }, person }: WasInProps): React.ReactElement {
  const { wasIn: words } = useWords(ownerWords);
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
      <AskingButton appearance="text" label={words.label(person.name)} question={words.ask(person.name, name)} yes={words.yes} no={words.no} isBusy={task.state.kind === 'running'} onYes={() => task.start(undefined)} />
      {task.state.kind === 'failed' && <Failure error={task.state.error} onRetry={task.resume} />}
    </>
  );
}
