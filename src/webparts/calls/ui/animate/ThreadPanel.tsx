import * as React from 'react';
import type { Thread } from '../../../../domain/calls/Thread';
import type { Answer, ThreadState } from '../../../../domain/calls/threadState';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { wordDifference } from '../../../../domain/text/wordDifference';
import { differenceWords } from '../../../../shell/contributions/differenceStrings';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Difference } from '../../../../ui/Difference';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import { StatusBadge } from '../../../../ui/StatusBadge';
import { Status } from './ContributionGrid';
import type { Targets } from './decide/targets';
import { oneOf } from './decide/targets';
import styles from './Desk.module.scss';
import type { DecidingAction } from './deskActions';
import { actionsFor } from './deskActions';
import { deskWords } from './deskStrings';
import { Said } from './Said';
import { usePassageNames } from './usePassageNames';

interface ThreadPanelProps {
  readonly thread: Thread;
  readonly state: ThreadState;
  /** What was just done. */
  readonly told: string;
  onAct(action: DecidingAction, targets: Targets): void;
  onClose(): void;
}

/** One contribution with all that was said and decided of it. */
export function ThreadPanel({ thread, state, told, onAct, onClose }: ThreadPanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const passages = usePassageNames();
  const { contribution, moderation, answers, edits, replies } = state;
  const commented = passages.passageOf(contribution.anchor);
  return (
    <SidePanel title={words.thread.title(String(contribution.id))} closeLabel={words.close} onDismiss={onClose}>
      {told && <MessageLine tone="done">{told}</MessageLine>}
      <div className={styles.bar}>
        <Status state={state} />
      </div>
      <Said state={state} />
      {commented && (
        <Part title={`${words.thread.passage} · ${passages.partsOf(contribution.anchor)[0]}`}>
          <p className={styles.words} dir="auto">
            {commented.text}
          </p>
        </Part>
      )}
      {state.wording !== '' && (
        <Part title={words.thread.wording}>
          <WordingDifference original={contribution.anchor.quote || (commented?.text ?? '')} wording={state.wording} />
        </Part>
      )}
      {contribution.files.length > 0 && (
        <Part title={words.thread.files}>
          <ul>
            {contribution.files.map(({ path, name }) => (
              <li key={path}>
                <a href={safeAddress(path) ?? undefined} target="_blank" rel="noreferrer">
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Actions thread={thread} state={state} onAct={onAct} />
      <Part title={words.thread.answers}>
        {answers.length === 0 ? <p className={styles.note}>{words.thread.noAnswer}</p> : [...answers].reverse().map((answer) => <GivenAnswer key={answer.decision.id} answer={answer} />)}
      </Part>
      {moderation.decision && (
        <Part title={words.thread.moderation}>
          <p className={styles.words} dir="auto">
            {words.thread[moderation.state === 'removed' ? 'removedBy' : 'shownBy'](moderation.decision.author.name, formats.dateTime(moderation.decision.created))}
            {moderation.decision.reason && `\n${moderation.decision.reason}`}
          </p>
          {moderation.isEditedSince && <MessageLine tone="warning">{words.thread.editedSince}</MessageLine>}
        </Part>
      )}
      {edits.length > 0 && (
        <Disclosure label={words.thread.versions}>
          <p className={styles.words} dir="auto">
            {[contribution.wording, contribution.text].filter(Boolean).join('\n')}
          </p>
        </Disclosure>
      )}
      {replies.length > 0 && (
        <Part title={words.thread.replies}>
          <ul className={styles.list}>
            {replies.map((reply) => {
              const said = thread.replies.find(({ contribution: { id } }) => id === reply.contribution.id);
              return (
                <li key={reply.contribution.id} className={styles.row}>
                  <Said state={reply} />
                  {said && <Actions thread={said} state={reply} isReply onAct={onAct} />}
                </li>
              );
            })}
          </ul>
        </Part>
      )}
    </SidePanel>
  );
}

/** A proposed wording beside the words that it would replace. */
function WordingDifference({ original, wording }: { readonly original: string; readonly wording: string }): React.ReactElement {
  const words = useWords(differenceWords);
  const { language } = usePage();
  const pieces = React.useMemo(() => wordDifference(original, wording, language), [original, wording, language]);
  return <Difference pieces={pieces} words={words} isShort />;
}

function Part({ title, children }: React.PropsWithChildren<{ readonly title: string }>): React.ReactElement {
  return (
    <section className={styles.block}>
      <h2 className={styles.subheading}>{title}</h2>
      {children}
    </section>
  );
}

interface ActionsProps extends Pick<ThreadPanelProps, 'thread' | 'state' | 'onAct'> {
  /** It is answered with what it replies to. */
  readonly isReply?: boolean;
}

function Actions({ thread, state, isReply, onAct }: ActionsProps): React.ReactElement {
  const words = useWords(deskWords);
  const actions = actionsFor(state).filter((action): action is DecidingAction => action !== 'open' && (!isReply || ['letThrough', 'remove', 'show'].includes(action)));
  return (
    <div className={styles.buttons} role="group" aria-label={words.thread.actionsLabel}>
      {actions.map((action, index) => (
        <Button key={action} appearance={index === 0 && !isReply ? 'primary' : 'default'} onClick={() => onAct(action, action === 'group' ? { kind: 'many', states: [state], frozenAt: null } : oneOf(thread, state))}>
          {words.actions[action]}
        </Button>
      ))}
    </div>
  );
}

/** An answer as its author reads it. */
export function GivenAnswer({ answer }: { readonly answer: Answer }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const notes = [words.thread.answeredBy(answer.by.name, formats.dateTime(answer.at)), answer.isLate ? words.thread.lateAnswer : '', answer.group === 0 ? '' : words.thread.throughGroup];
  return (
    <div className={styles.said}>
      <div>
        <StatusBadge tone="plain">{words.dispositions[answer.disposition]}</StatusBadge>
      </div>
      <p className={styles.words} dir="auto">
        {answer.reason}
      </p>
      <p className={styles.meta}>{notes.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
