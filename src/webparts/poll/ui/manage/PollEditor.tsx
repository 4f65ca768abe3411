import * as React from 'react';
import type { Poll, PollDraft } from '../../../../domain/polls/Poll';
import { emptyPollDraft } from '../../../../domain/polls/Poll';
import { pollLocks } from '../../../../domain/polls/pollLocks';
import { withEnd } from '../../../../domain/polls/pollEnd';
import { pollState } from '../../../../domain/polls/pollState';
import { storageIssues, validatePoll } from '../../../../domain/polls/validatePoll';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { TextBox } from '../../../../ui/TextBox';
import { usePollServices } from '../pollServices';
import { pollKeys } from '../../../../data/polls/pollKeys';
import { rememberPoll, useTallies } from '../queries';
import { AnswerFields } from './AnswerFields';
import { decisionQuestion } from './DecisionDialog';
import { kindFormWords } from './kindStrings';
import { pollFaults, pollFields } from './pollFields';
import type { PollForm } from './PollForm';
import { changedFields, fromForm, pollFormat, toForm } from './PollForm';
import { RuleFields } from './RuleFields';
import { storeChange } from './storeChange';
import { manageWords } from './strings';
import { usePublish } from './usePublish';

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

/** The form of a poll; what is locked says why. */
export function PollEditor({ poll, draft: initial, draftName, showsIssues, onLeave, onClose, onStored }: PollEditorProps): React.ReactElement {
  const words = useWords(manageWords);
  const kindWords = useWords(kindFormWords);
  const { formats } = usePage();
  const services = usePollServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const publish = usePublish();
  const isLinked = React.useRef(true);
  const now = services.serverNow();
  const isDraft = !poll || pollState(poll, now).status === 'draft';
  const tallies = useTallies(poll && !isDraft ? [poll] : []);
  const locks = poll ? pollLocks(poll, now, tallies.data?.[poll.id]?.voters !== 0) : {};
  const saved = (intent: string): string => (intent === 'publish' ? (isLinked.current ? words.done.published : words.done.publishedUnlinked) : isDraft ? words.done.saved : words.done.updated);

  const store = async (draft: PollDraft, etag: string, clientKey: string): Promise<Poll> => {
    if (poll && etag !== '') return storeChange(services.polls, { ...poll, etag }, draft, now);
    const stored = await services.polls.create(draft, clientKey);
    // An answer to an earlier "create" was lost and more has been typed since.
    return changedFields(stored, draft).length > 0 ? services.polls.update(stored, draft) : stored;
  };
  const editor = useEditor<PollForm, Poll>({
    draft: { thing: draftName, format: pollFormat },
    initial: { form: toForm(poll ? withEnd(poll, now) : initial ?? emptyPollDraft(), timeZone), etag: poll?.etag ?? '' },
    fields: React.useMemo(() => pollFields(words, kindWords, formats), [words, kindWords, formats]),
    triedAtFirst: showsIssues ? 'publish' : undefined,
    check: (form, intent) => {
      const draft = fromForm(form, timeZone);
      const issues = intent === 'draft' ? storageIssues(draft) : validatePoll(draft, now);
      return pollFaults(issues.filter(({ field }) => !locks[field]), words, formats);
    },
    confirm: (intent, { confidential }) => (intent === 'publish' ? decisionQuestion('publish', confidential, words) : undefined),
    save: async (form, { etag, clientKey, intent }) => {
      try {
        const stored = await store(fromForm(form, timeZone), etag, clientKey);
        // An earlier try may have published it already.
        if (intent !== 'publish' || pollState(stored, now).status !== 'draft') return stored;
        const published = await publish(stored);
        isLinked.current = published.isLinked;
        return published.poll;
      } catch (error) {
        void queries.invalidateQueries(pollKeys.all);
        throw error;
      }
    },
    latest: poll && (async () => {
      const { etag, modifiedBy, modified, ...stored } = await services.polls.get(poll.id);
      return { form: toForm(withEnd(stored, now), timeZone), etag, by: modifiedBy.name, at: modified };
    }),
    explain: (error) => (!(error instanceof Error) ? undefined : error.name === 'PollLockedError' ? words.locked : error.name === 'ListsOutdatedError' ? kindWords.updateFirst : undefined),
    said: { saved: (_, intent) => saved(intent) },
    onSaved: (stored, intent) => {
      rememberPoll(queries, stored);
      onStored(saved(intent));
    }
  });

  return (
    <EditorPanel
      editor={editor}
      title={poll ? words.editPoll : words.newPoll}
      buttons={isDraft ? [{ intent: 'publish', label: words.form.publish }, { intent: 'draft', label: words.form.saveDraft }] : undefined}
      notice={
        <div>
          <Button appearance="text" icon={<BackIcon />} onClick={() => editor.leave(onLeave)}>
            {words.back}
          </Button>
        </div>
      }
      onClose={onClose}
      onCancel={onLeave}
    >
      {(form) => (
        <>
          <Field name="question" isRequired lock={locks.question && words.locks[locks.question]}>
            <TextBox multiline rows={2} dir="auto" value={form.question} disabled={locks.question !== undefined} onChange={(question) => editor.change({ question })} />
          </Field>
          <Field name="description" hint={words.form.descriptionHint}>
            <TextBox multiline rows={2} dir="auto" value={form.description} onChange={(description) => editor.change({ description })} />
          </Field>
          <AnswerFields form={form} poll={poll} kindLock={locks.kind && words.locks[locks.kind]} lock={locks.options && words.locks[locks.options]} onChange={editor.change} />
          <RuleFields form={form} locks={locks} onChange={editor.change} />
        </>
      )}
    </EditorPanel>
  );
}
