import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as React from 'react';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { pollLocks } from '../../../../domain/polls/pollLocks';
import { pollState } from '../../../../domain/polls/pollState';
import { storageIssues, validatePoll } from '../../../../domain/polls/validatePoll';
import { useDraft } from '../../../../shell/drafts/useDraft';
import { errorCode } from '../../../../shell/errorCode';
import { usePage, useWords } from '../../../../shell/Page';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { BackIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { SidePanel } from '../../../../ui/SidePanel';
import { TextBox } from '../../../../ui/TextBox';
import { usePollServices } from '../pollServices';
import { pollKeys, rememberPoll, useTallies } from '../queries';
import { ConflictNotice } from './ConflictNotice';
import { DecisionDialog } from './DecisionDialog';
import { issueFinder } from './issueFinder';
import styles from './ManagePanel.module.scss';
import { OptionsEditor } from './OptionsEditor';
import type { PollForm } from './PollForm';
import { changedFields, fromForm, toForm } from './PollForm';
import { RuleFields } from './RuleFields';
import { manageWords } from './strings';

interface PollEditorProps {
  /** The stored poll; undefined for a new one. */
  readonly poll: Poll | undefined;
  /** What a new poll starts with. */
  readonly draft: PollDraft | undefined;
  /** Names what is typed, for the next visit. */
  readonly draftName: string;
  /** Shows at once what keeps it from being published. */
  readonly showsIssues: boolean;
  onLeave(): void;
  onClose(): void;
  /** Stored; `text` says what was done. */
  onStored(text: string): void;
}

/** The form of a poll: nothing typed is lost, everything wrong is said beside its field, what is locked says why. */
export function PollEditor({ poll, draft: initial, draftName, showsIssues, onLeave, onClose, onStored }: PollEditorProps): React.ReactElement {
  const words = useWords(manageWords);
  const { formats } = usePage();
  const services = usePollServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const start = React.useMemo(() => toForm(poll ?? initial ?? emptyPollDraft(), timeZone), [poll, initial, timeZone]);
  const { value: form, change, clear, isDirty, isRestored } = useDraft<PollForm>(draftName, start);
  const [isChecked, setChecked] = React.useState(showsIssues);
  const [leaving, setLeaving] = React.useState<'leave' | 'close'>();
  const [isAsking, setAsking] = React.useState(false);
  const body = React.useRef<HTMLDivElement>(null);
  const notices = React.useRef<HTMLDivElement>(null);

  const now = services.serverNow();
  const isDraft = !poll || pollState(poll, now).status === 'draft';
  const tallies = useTallies(poll && !isDraft ? [poll] : []);
  const locks = poll ? pollLocks(poll, now, (poll && tallies.data?.[poll.id]?.voters) !== 0) : {};
  const draft = fromForm(form, timeZone);
  const issues = validatePoll(draft, now).filter(({ field }) => !locks[field]);
  const blocking = storageIssues(draft);
  const issueOf = issueFinder(isChecked ? issues : issues.filter(({ code }) => code === 'tooLong' || code === 'tooMany' || code === 'badLink'), words, formats);

  const save = useMutation({
    mutationFn: async (publishes: boolean) => {
      let stored = poll ? await services.polls.update({ ...poll, etag: form.etag }, draft) : await services.polls.create(draft, form.clientKey);
      // An answer to an earlier "create" was lost and more has been typed since.
      if (!poll && changedFields(stored, draft).length > 0) stored = await services.polls.update(stored, draft);
      return publishes ? services.polls.publish(stored) : stored;
    },
    onSuccess: (stored, publishes) => {
      clear();
      rememberPoll(queries, stored);
      onStored(publishes ? words.done.published : isDraft ? words.done.saved : words.done.updated);
    },
    onError: () => void queries.invalidateQueries(pollKeys.all)
  });
  const isConflict = errorCode(save.error) === 'conflict' && poll !== undefined;
  // The button is at the bottom, what went wrong is said at the top.
  React.useEffect(() => {
    if (save.error) notices.current?.focus();
  }, [save.error]);
  const isLocked = (save.error as Error | null)?.name === 'PollLockedError';

  const set = (changes: Partial<PollForm>): void => change({ ...form, ...changes });
  const submit = (publishes: boolean): void => {
    setChecked(true);
    const wrong = publishes || !isDraft ? issues : blocking;
    if (wrong.length > 0) window.setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    else if (publishes) setAsking(true);
    else save.mutate(false);
  };
  const leave = (way: 'leave' | 'close'): void => {
    if (isDirty) setLeaving(way);
    else (way === 'leave' ? onLeave : onClose)();
  };

  const footer = (
    <div className={styles.section}>
      {isChecked && issues.length > 0 && <MessageLine tone="warning">{words.form.notReady(issues.length)}</MessageLine>}
      <div className={styles.footer}>
        {isDraft && <Button appearance="primary" disabled={save.isLoading} onClick={() => submit(true)}>{words.form.publish}</Button>}
        {isDraft ? (
          <Button disabled={save.isLoading} onClick={() => submit(false)}>{words.form.saveDraft}</Button>
        ) : (
          <Button appearance="primary" disabled={save.isLoading} onClick={() => submit(false)}>{words.form.save}</Button>
        )}
        <Button onClick={() => leave('leave')}>{words.form.cancel}</Button>
      </div>
    </div>
  );

  return (
    <SidePanel title={poll ? words.editPoll : words.newPoll} closeLabel={words.close} footer={footer} onDismiss={() => leave('close')}>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={() => leave('leave')}>
          {words.back}
        </Button>
      </div>
      {isRestored && isDirty && (
        <MessageLine tone="info" action={<Button appearance="text" onClick={() => { change(start); clear(); }}>{words.startAgain}</Button>}>
          {words.restored}
        </MessageLine>
      )}
      {save.error !== null && (
        <div ref={notices} tabIndex={-1} className={styles.notices}>
          {isConflict ? (
            <ConflictNotice
              poll={poll}
              draft={draft}
              onKeepMine={(etag) => {
                set({ etag });
                save.reset();
              }}
              onTakeTheirs={(stored) => {
                change(toForm(stored, timeZone));
                clear();
                save.reset();
              }}
            />
          ) : isLocked ? (
            <MessageLine tone="error">{words.locked}</MessageLine>
          ) : (
            <Failure error={save.error} />
          )}
        </div>
      )}
      <div ref={body} className={styles.section}>
        <TextBox
          label={words.form.question}
          required
          multiline
          rows={2}
          dir="auto"
          value={form.question}
          disabled={locks.question !== undefined}
          description={locks.question && words.locks[locks.question]}
          errorMessage={issueOf('question')}
          onChange={(question) => set({ question })}
        />
        <TextBox
          label={words.form.description}
          multiline
          rows={2}
          dir="auto"
          value={form.description}
          description={words.form.descriptionHint}
          errorMessage={issueOf('description')}
          onChange={(description) => set({ description })}
        />
        <OptionsEditor
          options={form.options}
          highestId={Math.max(0, ...(poll?.options ?? []).map(({ id }) => id))}
          lock={locks.options && words.locks[locks.options]}
          issueOf={issueOf}
          onChange={(options) => set({ options })}
        />
        <RuleFields form={form} locks={locks} issueOf={issueOf} onChange={set} />
      </div>
      {isAsking && (
        <DecisionDialog
          kind="publish"
          confidential={form.confidential}
          onDecide={() => {
            setAsking(false);
            save.mutate(true);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={words.unsaved.title}
          text={words.unsaved.text}
          confirm={words.unsaved.leave}
          alternative={words.unsaved.discard}
          cancel={words.unsaved.stay}
          onConfirm={leaving === 'leave' ? onLeave : onClose}
          onAlternative={() => {
            clear();
            (leaving === 'leave' ? onLeave : onClose)();
          }}
          onCancel={() => setLeaving(undefined)}
        />
      )}
    </SidePanel>
  );
}
