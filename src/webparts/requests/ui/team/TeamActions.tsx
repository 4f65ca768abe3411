import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import type { SaidByTeam } from '../../../../domain/requests/RequestRecord';
import { isArchiving } from '../../../../domain/requests/RequestRecord';
import { newClientKey } from '../../../../data/items/newClientKey';
import { announce } from '../../../../shell/announce';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { requestKeys } from '../keys';
import { useMe, useRequestServices, useSaid, useTeam } from '../queries';
import styles from '../Requests.module.scss';
import type { TeamAct } from './teamActs';
import { actsOf } from './teamActs';
import { openingWords } from './openingStrings';
import { TeamForm } from './TeamForm';
import { teamWords } from './teamStrings';

const SessionSection = lazyScreen<{ readonly opened: OpenedRequest }>(() => import(/* webpackChunkName: 'requests-training' */ '../training/SessionSection'), { lines: 1 });

const OpeningPanel = lazyScreen<{ readonly opened: OpenedRequest }>(() => import(/* webpackChunkName: 'requests-opening' */ './OpeningPanel'), { lines: 8 });

const MailForm = lazyScreen<{ readonly opened: OpenedRequest; onDone(): void }>(() => import(/* webpackChunkName: 'requests-mail' */ './MailForm'), { lines: 6 });

const ReadOnlyPanel = lazyScreen<{ readonly opened: OpenedRequest }>(() => import(/* webpackChunkName: 'requests-archive' */ './ReadOnlyPanel'), { lines: 4 });

/** What the team can do with a request as it stands. */
export default function TeamActions({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(teamWords);
  const me = useMe();
  const team = useTeam();
  const { user } = usePage();
  const show = useSaid();
  const [doing, setDoing] = React.useState<TeamAct | 'mail'>();
  const key = React.useRef(newClientKey());
  const { state } = opened;
  const act = useMutation({
    mutationKey: [...requestKeys.all, 'team'],
    mutationFn: async (task: { readonly said: string; run(clientKey: string): Promise<OpenedRequest> }) => ({ opened: await task.run(key.current), said: task.said }),
    onSuccess: async (result) => {
      key.current = newClientKey();
      announce(result.said);
      await show(result.opened);
    }
  });
  const say = (said: SaidByTeam): void => act.mutate({ said: words.given, run: async (clientKey) => (await team()).say(opened, said, clientKey) });
  const opening = useWords(openingWords);
  const mayOpenSpaces = useRequestServices().openings !== undefined;
  const mayOpen = mayOpenSpaces && (state.step === 'ready' || state.step === 'opened');
  const [isOpening, setIsOpening] = React.useState(false);
  const hasSpace = mayOpenSpaces && state.opened !== null && state.course.some(({ said }) => isArchiving(said));
  const mayLock = hasSpace && (state.step === 'archived' || state.step === 'opened');
  const [isLocking, setIsLocking] = React.useState(false);
  const acts = actsOf(state);
  const toInvite = acts.includes('give') ? state.animators.filter(({ standing }) => standing === 'named') : [];
  return (
    <section aria-label={words.team} className={styles.section}>
      <h4>{words.team}</h4>
      {act.error !== null && <Failure error={act.error} />}
      {(toInvite.length > 0 || acts.includes('give')) && (
        <div className={styles.row}>
          {acts.includes('give') && me !== undefined && state.follower?.id !== me && (
            <Button isBusy={act.isLoading} onClick={() => say({ kind: 'claimed', follower: { id: me, name: user.displayName }, reason: '' })}>
              {words.claim}
            </Button>
          )}
          {acts.includes('give') && me !== undefined && state.follower?.id === me && (
            <Button appearance="text" isBusy={act.isLoading} onClick={() => say({ kind: 'claimed', follower: null, reason: '' })}>
              {words.release}
            </Button>
          )}
          {toInvite.map(({ login, name }) => (
            <Button key={login} isBusy={act.isLoading} onClick={() => act.mutate({ said: words.invited(name), run: async (clientKey) => (await team()).invite(opened, { login, name }, clientKey) })}>
              {words.invite(name)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.row}>
        {acts.map((each) => (
          <Button key={each} aria-expanded={doing === each} onClick={() => setDoing(doing === each ? undefined : each)}>
            {each === 'give' ? words.give : words.actions[each]}
          </Button>
        ))}
        {state.isFiled && (
          <Button aria-expanded={doing === 'mail'} onClick={() => setDoing(doing === 'mail' ? undefined : 'mail')}>
            {words.mail}
          </Button>
        )}
        {state.decision && (
          <Button
            appearance="text"
            isBusy={act.isLoading}
            onClick={() =>
              act.mutate({
                said: words.published,
                run: async () => {
                  await (await team()).publish(opened);
                  return opened;
                }
              })
            }
          >
            {words.publish}
          </Button>
        )}
      </div>
      {(acts.includes('schedule') || (state.step === 'opened' && state.trainings.length > 0)) && <SessionSection opened={opened} />}
      {mayOpen && (
        <div className={styles.row}>
          <Button appearance={state.step === 'ready' && !isOpening ? 'primary' : 'default'} aria-expanded={isOpening} onClick={() => setIsOpening(!isOpening)}>
            {state.step === 'ready' ? opening.open : opening.check}
          </Button>
        </div>
      )}
      {mayOpen && isOpening && <OpeningPanel opened={opened} />}
      {mayLock && (
        <div className={styles.row}>
          <Button aria-expanded={isLocking} onClick={() => setIsLocking(!isLocking)}>
            {state.step === 'archived' ? opening.readOnly.archive : opening.readOnly.reopen}
          </Button>
        </div>
      )}
      {mayLock && isLocking && <ReadOnlyPanel key={state.step} opened={opened} />}
      {doing === 'mail' && <MailForm opened={opened} onDone={() => setDoing(undefined)} />}
      {doing && doing !== 'mail' && acts.includes(doing) && <TeamForm key={doing} act={doing} opened={opened} onDone={() => setDoing(undefined)} />}
      <Ignored opened={opened} />
    </section>
  );
}

/** Records that count for nothing, with whose they are and why. */
function Ignored({ opened: { state } }: { readonly opened: OpenedRequest }): React.ReactElement | null {
  const words = useWords(teamWords);
  const { formats } = usePage();
  // A second decision stands beside the first one.
  const shown = state.ignored.filter(({ why }) => why !== 'second');
  if (shown.length === 0) return null;
  return (
    <section aria-label={words.ignoredTitle} className={styles.section}>
      <h4>{words.ignoredTitle}</h4>
      <ul className={styles.list}>
        {shown.map(({ id, author, created, why }) => (
          <li key={id}>{words.ignoredBy(author?.name ?? words.somebody, created ? formats.dateTime(created) : '', words.why[why])}</li>
        ))}
      </ul>
    </section>
  );
}
