import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { DecisionDraft } from '../../../../data/calls/CallServices';
import { CALL_LIMITS } from '../../../../domain/calls/callLimits';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { excerptOf } from '../../../../domain/text/shortened';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import styles from '../CommentTools.module.scss';
import { useCommentServices } from '../queries';
import { ActionFailure } from './ActionFailure';
import { ownerWords } from './ownerStrings';
import { useOwnerAction } from './useOwnerAction';

/** Takes a comment out of sight with a reason that everybody reads, or shows it again: its place stays. */
export default function Moderate({ thread }: { readonly thread: ThreadState }): React.ReactElement | null {
  const words = useWords(ownerWords);
  const services = useCommentServices();
  const queries = useQueryClient();
  const { call } = useDiscussing().opened;
  const [isAsking, setAsking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const reload = (): Promise<unknown> => Promise.all([queries.invalidateQueries(callKeys.threads(call.id)), queries.invalidateQueries([...callKeys.all, 'thread'])]);
  const action = useOwnerAction(reload);
  const { contribution, moderation, withdrawnAt, text } = thread;
  if (withdrawnAt) return null;

  const decide = async (draft: Pick<DecisionDraft, 'kind' | 'reason' | 'content'>): Promise<void> => {
    const animation = await services.animation();
    await animation.decide(call, { contribution: contribution.id, targets: [], ...draft }, moderation.decision?.id ?? 0);
    await reload();
  };
  const close = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  if (moderation.state === 'removed') {
    return (
      <div className={styles.moderate}>
        <div>
          <Button appearance="text" isBusy={action.isBusy} onClick={() => action.run(() => decide({ kind: 'shown', reason: '', content: {} }), words.shownAgain)}>
            {words.showAgain}
          </Button>
        </div>
        <ActionFailure action={action} />
      </div>
    );
  }
  return (
    <div className={styles.moderate}>
      <div>
        <Button ref={button} appearance="text" isBusy={action.isBusy} aria-expanded={isAsking} title={words.takeAwayOf(excerptOf(text))} onClick={() => setAsking(!isAsking)}>
          {words.takeAway}
        </Button>
      </div>
      {isAsking && (
        <Reason
          onCancel={close}
          onReason={(reason, reasonId) => {
            close();
            action.run(() => decide({ kind: 'moderated', reason, content: reasonId === undefined ? {} : { reasonId } }), words.takenAway);
          }}
        />
      )}
      <ActionFailure action={action} />
    </div>
  );
}

interface ReasonProps {
  onReason(reason: string, reasonId: number | undefined): void;
  onCancel(): void;
}

/** Why, in the words of the charter and the moderator's own. */
function Reason({ onReason, onCancel }: ReasonProps): React.ReactElement {
  const words = useWords(ownerWords);
  const { reasons } = useDiscussing().opened.call;
  const [reasonId, setReasonId] = React.useState(String(reasons[0]?.id ?? ''));
  const [more, setMore] = React.useState('');
  const form = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea')?.focus(), []);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const rule = reasons.find(({ id }) => String(id) === reasonId);
    onReason([rule?.text ?? (more.trim() === '' ? words.otherReason : ''), more.trim()].filter((part) => part !== '').join('. '), rule?.id);
  };
  const escape = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // Escape from whichever field is the same as the button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <form ref={form} className={styles.tools} onSubmit={submit} onKeyDown={escape} noValidate>
      <SelectField
        label={words.reason}
        options={[...reasons.map(({ id, text }) => ({ key: String(id), text })), { key: '', text: words.otherReason }]}
        selected={reasonId}
        onChange={setReasonId}
      />
      <TextBox label={words.more} value={more} maxLength={CALL_LIMITS.reasonLength} multiline rows={2} dir="auto" onChange={setMore} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {words.confirm}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
