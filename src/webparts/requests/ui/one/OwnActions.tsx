import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { openSteps } from '../../../../domain/requests/StateOfRequest';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ActForm } from '../act/ActForm';
import { useMe } from '../queries';
import styles from '../Requests.module.scss';
import { courseWords } from './courseStrings';
import type { ProposeProps } from './ProposeForm';
import { useSay } from './useSay';

const ProposeForm = lazyScreen<ProposeProps>(() => import(/* webpackChunkName: 'requests-propose' */ './ProposeForm'), { lines: 3 });

interface OwnActionsProps {
  readonly opened: OpenedRequest;
  onCorrect(): void;
}

/** What the requester and an animator can do: answer, accept, decline, correct, propose somebody else, withdraw. In an open community another animator is found in the same way. */
export function OwnActions({ opened, onCorrect }: OwnActionsProps): React.ReactElement | null {
  const words = useWords(courseWords);
  const me = useMe();
  const say = useSay(opened);
  const [doing, setDoing] = React.useState<'withdraw' | 'propose'>();
  const { state, roles } = opened;
  const isOpen = openSteps.includes(state.step);
  const isLiving = state.step === 'opened';
  if (!isOpen && !isLiving) return null;
  const isMine = roles.includes('requester');
  const isInvited = state.animators.some(({ person, standing }) => person?.id === me && standing === 'invited');
  const leads = isLiving && state.animators.some(({ person, standing }) => person?.id === me && standing === 'joined');
  // The team does it for a requester who has left.
  const mayPropose = state.isFiled && (isMine || leads || roles.includes('team'));
  const toMe = isOpen ? state.questions.filter(({ said, answer }) => answer === null && said.to.id === me) : [];
  const declined = state.animators.find(({ standing }) => standing === 'declined');
  const mayCorrect = isMine && state.decision === null;
  const done = (): void => setDoing(undefined);
  if (!isMine && !mayPropose && !isInvited && toMe.length === 0) return null;
  return (
    <section aria-label={words.actions} className={styles.section}>
      {toMe.map(({ id, said }) => (
        <ActForm
          key={id}
          thing={`request-${state.id}-answer-${id}`}
          title={words.answer}
          fields={[{ name: 'text', label: words.answerTo(said.text), kind: 'long', isRequired: true }]}
          submit={words.answer}
          said={words.sent}
          send={({ text = '' }, clientKey) => say({ kind: 'answered', question: id, text }, clientKey)}
          onDone={done}
        />
      ))}
      {isInvited && <Invitation opened={opened} />}
      {(mayPropose || mayCorrect) && (
        <div className={styles.row}>
          {mayCorrect && <Button onClick={onCorrect}>{words.correct}</Button>}
          {mayPropose && <Button onClick={() => setDoing('propose')}>{words.propose}</Button>}
          {mayCorrect && (
            <Button appearance="text" onClick={() => setDoing('withdraw')}>
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
      {doing === 'propose' && <ProposeForm opened={opened} instead={declined?.login ?? null} onDone={done} />}
      {doing === 'withdraw' && (
        <ActForm
          thing={`request-${state.id}-withdraw`}
          title={words.withdraw}
          fields={[{ name: 'reason', label: words.withdrawReason, kind: 'long', isRequired: true }]}
          submit={words.withdrawDo}
          said={words.withdrawSaid}
          send={({ reason = '' }, clientKey) => say({ kind: 'withdrawn', reason }, clientKey)}
          onDone={done}
          onCancel={done}
        />
      )}
    </section>
  );
}

/** What it means to animate, and the answer, with a word. */
function Invitation({ opened }: { readonly opened: OpenedRequest }): React.ReactElement {
  const words = useWords(courseWords).invited;
  const say = useSay(opened);
  const [answer, setAnswer] = React.useState<'joined' | 'declined'>();
  const key = `request-${opened.state.id}-invitation`;
  if (answer === undefined) {
    return (
      <div className={styles.form} role="group" aria-label={words.title}>
        <h4 className={styles.name}>{words.title}</h4>
        <p>{words.means}</p>
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => setAnswer('joined')}>
            {words.accept}
          </Button>
          <Button onClick={() => setAnswer('declined')}>{words.decline}</Button>
        </div>
      </div>
    );
  }
  return (
    <ActForm
      thing={key}
      title={answer === 'joined' ? words.accept : words.decline}
      intro={<p>{words.means}</p>}
      fields={[{ name: 'word', label: words.word, kind: 'long' }]}
      submit={answer === 'joined' ? words.accept : words.decline}
      said={answer === 'joined' ? words.accepted : words.declined}
      send={({ word = '' }, clientKey) => say({ kind: answer, word }, clientKey)}
      onDone={() => setAnswer(undefined)}
      onCancel={() => setAnswer(undefined)}
    />
  );
}
