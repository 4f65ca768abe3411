import * as React from 'react';
import type { CallSupports } from '../../data/calls/CallServices';
import type { ThreadState } from '../../domain/calls/threadState';
import { excerptOf } from '../../domain/text/shortened';
import { Button } from '../../ui/Button';
import { CheckIcon } from '../../ui/icons';
import { NamedWords } from '../../ui/NamedWords';
import { announce } from '../announce';
import { submissionState } from '../outbox/Submission';
import { useOutbox } from '../outbox/useOutbox';
import { useSent, useSubmission } from '../outbox/useSubmissions';
import { usePage } from '../Page';
import { Pending } from './composing';
import { supportSubmission } from './contributionOutbox';
import styles from './Contributions.module.scss';
import { useDiscussing } from './Discussing';
import { refOf } from './refOf';
import { useSayings } from './useSayings';

interface SupportButtonProps {
  readonly thread: ThreadState;
  readonly supports: CallSupports | undefined;
}

/** How many support it, and the way to be one of them: one each, given and taken back. */
export function SupportButton({ thread, supports }: SupportButtonProps): React.ReactElement | null {
  const words = useSayings();
  const { formats } = usePage();
  const { opened, me, refusal } = useDiscussing();
  const outbox = useOutbox();
  const { contribution } = thread;
  const { id } = contribution;
  const pending = useSubmission(supportSubmission, String(id));
  useSent(supportSubmission, ({ subject, payload }) => subject === String(id) && announce(payload.isOn ? words.supportSent.on : words.supportSent.off));
  if (!opened.call.maySupport) return null;
  const wanted = pending && !pending.isRefused ? supportSubmission.payloadOf(pending)?.isOn : undefined;
  const isStored = supports?.mine.includes(id) ?? false;
  const isMine = wanted ?? isStored;
  const count = (supports?.counts[id] ?? 0) + Number(isMine) - Number(isStored);
  const isOwn = me !== undefined && contribution.author?.id === me;
  const mayNow = refusal === null && !isOwn && supports !== undefined && thread.withdrawnAt === null;
  const send = (): void => supportSubmission.submit(outbox, String(id), { call: opened.call.id, contribution: refOf(contribution), isOn: !isMine });
  const shown = words.supports(count, formats.number(count));
  const excerpt = excerptOf(thread.text || thread.wording);
  return (
    <>
      {mayNow ? (
        <Button appearance="text" icon={isMine ? <CheckIcon /> : undefined} aria-pressed={isMine} onClick={send}>
          <NamedWords name={`${words.supportOf(excerpt)} (${shown})`} quoted={excerpt}>
            {words.support}
            {count > 0 && ` · ${formats.number(count)}`}
          </NamedWords>
        </Button>
      ) : (
        count > 0 && <span className={styles.meta}>{shown}</span>
      )}
      {pending && submissionState(pending) !== 'sending' && (
        <div className={styles.wide}>
          <Pending of="support" submission={pending} />
        </div>
      )}
    </>
  );
}
