import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { StoredDraft } from '../../../../data/calls/CallServices';
import { storageIssues, validateCall } from '../../../../domain/calls/validateCall';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../domain/passages/Passage';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import { formWords } from '../../../../shell/editor/formStrings';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePublishing } from '../../../../shell/editor/usePublishing';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import type { CallForm } from './CallForm';
import { callFormat, emptyCall, fromForm, textOf, toForm } from './CallForm';
import { callFaults, callFields } from './callFields';
import styles from './Edit.module.scss';
import { editWords } from './editStrings';
import { Preview } from './Preview';
import { RuleFields } from './RuleFields';
import { storeDraft } from './storeDraft';
import type { TextState } from './TextStep';
import { TextStep } from './TextStep';
import { useUndo } from './useUndo';

interface DraftEditorProps {
  /** Undefined: a new call. */
  readonly draft: StoredDraft | undefined;
  /** As it was stored; null: none yet. */
  readonly text: TextVersion | null;
  /** Months that a new call begins with; null: none. */
  readonly retention: number | null;
  /** Where its author stood when he stored it: he goes on from there. */
  readonly from?: Step;
  onStored(draft: StoredDraft, text: TextVersion | null, step: Step): void;
  onLeave(): void;
  onPublished(id: number): void;
}

const steps = ['text', 'rules', 'preview'] as const;
export type Step = (typeof steps)[number];

/** The form of a call that is not published: its text, its rules, and what agents will see. */
export function DraftEditor({ draft, text, retention, from, onStored, onLeave, onPublished }: DraftEditorProps): React.ReactElement {
  const words = useWords(editWords);
  const { charter } = useWords(formWords);
  const { formats } = usePage();
  const services = useCallServices();
  const queries = useQueryClient();
  const { timeZone } = formats;
  const now = services.serverNow();
  const [step, setStep] = React.useState<Step>(from ?? 'text');
  const stored = draft ?? emptyCall(Object.values(charter), words.usual.outcome, retention);
  const publishing = usePublishing<CallForm, StoredDraft, OpenedCall>({
    store: async (form, { etag, clientKey }) => storeDraft(await services.animation(), { draft, form: fromForm(form, stored, timeZone), text: textOf(form), etag, clientKey }),
    publish: async (saved, clientKey) => (await services.animation()).publish(saved, clientKey),
    settled: () => void queries.invalidateQueries(callKeys.all)
  });

  const editor = useEditor<CallForm, StoredDraft | OpenedCall>({
    draft: { thing: `call-draft-${draft?.id ?? 'new'}`, format: callFormat },
    mayBeHidden: true,
    initial: { form: toForm(stored, text, timeZone), etag: draft?.etag ?? '' },
    fields: React.useMemo(() => callFields(words, formats), [words, formats]),
    check: (form, intent) => {
      const issues = intent === 'publish' ? validateCall(fromForm(form, stored, timeZone), now) : storageIssues(fromForm(form, stored, timeZone));
      const faults = callFaults(issues, form, words, formats);
      return intent === 'publish' && !textOf(form) ? { ...faults, text: { text: words.noText } } : faults;
    },
    confirm: (intent, form) => {
      if (intent !== 'publish') return undefined;
      const { opensAt, closesAt } = fromForm(form, stored, timeZone);
      const opens = opensAt && opensAt > now ? words.publishOpens.at(formats.dateTime(opensAt)) : words.publishOpens.now;
      const closes = closesAt ? words.publishCloses.at(formats.dateTime(closesAt)) : words.publishCloses.never;
      return { title: words.publishTitle, text: `${opens} ${closes} ${words.publishText}`, confirm: words.publish };
    },
    save: publishing.save,
    remove: draft && (async (etag) => (await services.animation()).removeDraft({ ...draft, etag })),
    latest: draft && (async () => {
      const animation = await services.animation();
      const found = (await animation.drafts()).find(({ id }) => id === draft.id);
      if (!found) throw Object.assign(new Error('the draft is gone'), { code: 'notFound' });
      return { form: toForm(found, await animation.draftText(found), timeZone), etag: found.etag, by: found.editor.name, at: found.modified };
    }),
    said: { saved: (_, intent) => (intent === 'publish' ? words.done.published : words.done.saved), removed: words.done.removed },
    onSaved: (result) => {
      if ('call' in result) onPublished(result.call.id);
      else onStored(result, editor.form ? textOf(editor.form) : text, step);
    },
    onRemoved: onLeave
  });
  const { form } = editor;
  // True until he goes on; what he takes back afterwards does not call him away from where he types.
  const [isStored, setStored] = React.useState(from !== undefined);
  if (isStored && editor.isChanged) setStored(false);
  const undo = useUndo<TextState>({ passages: form?.passages ?? [], answerers: form?.answerers ?? [] }, (value) => {
    publishing.changed();
    editor.change(value);
  });
  const change = (changes: Partial<CallForm>): void => {
    publishing.changed();
    editor.change(changes);
  };
  // What holds a publication up is shown where it is corrected.
  const { heldUp } = editor;
  const isTextMissing = editor.faults['text'] !== undefined;
  React.useLayoutEffect(() => {
    if (heldUp > 0) setStep(isTextMissing ? 'text' : 'rules');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a try
  }, [heldUp]);

  return (
    <EditorForm
      editor={editor}
      label={draft?.title || words.newCall}
      buttons={step === 'preview' ? [{ intent: 'publish', label: words.publish }, { intent: 'draft', label: words.save }] : [{ intent: 'draft', label: words.save, isAside: true }]}
      notice={publishing.progress && <MessageLine tone="info">{words[publishing.progress]}</MessageLine>}
      onCancel={onLeave}
    >
      {(typed) => (
        <>
          <Steps step={step} onChoose={setStep} />
          {step === 'text' && <TextStep form={typed} undo={undo} onGiven={(lastId) => change({ lastId })} onTitle={(title) => change({ title: title.slice(0, 255) })} />}
          {step === 'rules' && <RuleFields form={typed} lockOf={() => undefined} onChange={change} />}
          {step === 'preview' && <Preview draft={fromForm(typed, stored, timeZone)} text={textOf(typed)} />}
          {isStored && <Stored />}
          {step !== 'preview' && (
            <div>
              {/* Without a text, what brings one is the main thing. */}
              <Button appearance={step === 'rules' || typed.passages.length > 0 ? 'primary' : 'default'} onClick={() => setStep(step === 'text' ? 'rules' : 'preview')}>{words.next}</Button>
            </div>
          )}
        </>
      )}
    </EditorForm>
  );
}

/** That the draft is stored. It takes the focus: the form before it is gone. */
function Stored(): React.ReactElement {
  const words = useWords(editWords).done;
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <MessageLine tone="done">{words.saved}</MessageLine>
    </div>
  );
}

function Steps({ step, onChoose }: { readonly step: Step; onChoose(step: Step): void }): React.ReactElement {
  const words = useWords(editWords).steps;
  return (
    <nav aria-label={words.label} className={styles.steps}>
      {steps.map((each, index) => (
        <span key={each} className={`${styles.step} ${each === step ? styles.chosen : ''}`}>
          <Button appearance="text" aria-current={each === step ? 'step' : undefined} onClick={() => onChoose(each)}>
            {`${index + 1}. ${words[each]}`}
          </Button>
        </span>
      ))}
    </nav>
  );
}
