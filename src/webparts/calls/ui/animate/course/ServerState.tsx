import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { isSecret } from '../../../../../domain/calls/Call';
import { announce } from '../../../../../shell/announce';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { useWords } from '../../../../../shell/Page';
import { useMutation } from '../../../../../shell/queries/useMutation';
import { useQuery, useQueryClient } from '../../../../../shell/queries/useQuery';
import { Failure, WhenReady } from '../../../../../shell/states';
import { Button } from '../../../../../ui/Button';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { courseWords } from './courseStrings';

/** What the server itself does with contributions, as it is and not as it should be; owners change it. */
export function ServerState(): React.ReactElement {
  const words = useWords(courseWords).server;
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <Taking />
    </section>
  );
}

function Taking(): React.ReactElement {
  const words = useWords(courseWords).server;
  const services = useCallServices();
  const queries = useQueryClient();
  const { opened, state, mayOwn } = useDesk();
  const { call } = opened;
  // The rule of the list of reserved contributions is the animators' to change, rights of folders are not.
  const mayChange = mayOwn || isSecret(call);
  const key = callKeys.locked(call.id);
  const read = useQuery({ queryKey: key, queryFn: () => services.contributions.isLocked(call) });
  const change = useMutation({
    mutationKey: key,
    mutationFn: async (isLocked: boolean): Promise<boolean> => {
      const animation = await services.animation();
      await (isLocked ? animation.lock(call) : animation.unlock(call));
      // What is said is what is there.
      return services.contributions.isLocked(call);
    },
    onSuccess: (isLocked, wanted) => {
      queries.setQueryData(key, isLocked);
      announce(isLocked !== wanted ? words.failed : isLocked ? words.lockedDone : words.unlockedDone);
    }
  });
  const isOver = state.phase === 'closed' || state.phase === 'archived';
  return (
    <WhenReady read={read} lines={1}>
      {(isLocked) => (
        <>
          {isOver ? (
            <MessageLine tone={isLocked ? 'done' : 'warning'}>{isLocked ? (isSecret(call) ? words.lockedReserved : words.locked) : words.openOver}</MessageLine>
          ) : (
            <MessageLine tone={isLocked ? 'warning' : 'info'}>{isLocked ? words.lockedOpen : words.open}</MessageLine>
          )}
          {mayChange ? (
            isLocked !== isOver && (
              <div>
                <Button isBusy={change.isLoading} onClick={() => change.mutate(isOver)}>
                  {isOver ? words.lock : words.unlock}
                </Button>
              </div>
            )
          ) : (
            isLocked !== isOver && <p className={styles.note}>{words.notOwner}</p>
          )}
          {change.error !== null && <Failure error={change.error} />}
        </>
      )}
    </WhenReady>
  );
}
