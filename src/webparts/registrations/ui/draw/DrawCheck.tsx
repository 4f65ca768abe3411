import * as React from 'react';
import type { OpenedSession, Registrants } from '../../../../data/registrations/RegistrationServices';
import { drawOrder, isSeedOf } from '../../../../domain/registrations/drawOrder';
import { useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { drawWords } from '../../drawStrings';
import styles from '../Registrations.module.scss';

interface DrawCheckProps {
  readonly opened: OpenedSession;
  /** All that is stored of the session, computed. */
  read(): Promise<Pick<Registrants, 'people' | 'places'>>;
}

/** What was published before a draw and after it; whoever wants to does it again, and gets the same order. */
export function DrawCheck({ opened: { session, decisions }, read }: DrawCheckProps): React.ReactElement {
  const words = useWords(drawWords);
  const commitment = decisions.find(({ kind, isAltered }) => kind === 'committed' && !isAltered)?.content.commitment ?? '';
  const seed = decisions.find(({ kind, isAltered }) => kind === 'drawn' && !isAltered)?.content.seed;
  const again = useTask(async () => {
    const { people, places } = await read();
    const names = new Map(people.map(({ person }) => [person.id, person.name]));
    const isSame = seed !== undefined && places.drawn !== null && isSeedOf(seed, commitment);
    return { isSame, order: isSame && places.drawn ? drawOrder(session.id, seed, places.drawn).map((agent) => ({ agent, name: names.get(agent) ?? '' })) : [] };
  });
  const { state } = again;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.commitment}</dt>
        <dd>{commitment}</dd>
        {seed !== undefined && (
          <>
            <dt>{words.seed}</dt>
            <dd>{seed}</dd>
          </>
        )}
      </dl>
      <p>{words.commitmentText}</p>
      {seed !== undefined && (
        <div>
          <Button isBusy={state.kind === 'running'} onClick={() => again.start(undefined)}>
            {words.again}
          </Button>
        </div>
      )}
      {state.kind === 'failed' && <Failure error={state.error} onRetry={again.resume} />}
      {state.kind === 'done' && (
        <>
          <MessageLine tone={state.result.isSame ? 'done' : 'error'}>{state.result.isSame ? words.same : words.different}</MessageLine>
          <ol aria-label={words.order}>
            {state.result.order.map(({ agent, name }) => (
              <li key={agent}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
