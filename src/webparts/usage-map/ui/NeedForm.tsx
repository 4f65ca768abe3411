import * as React from 'react';
import type { InferOutput } from 'valibot';
import { nullable, object, string } from 'valibot';
import { defineStored, stepFrom } from '../../../domain/stored/defineStored';
import { needMaxLength } from '../../../domain/usages/needs';
import { announce } from '../../../shell/announce';
import { EditorForm } from '../../../shell/editor/EditorForm';
import { Field } from '../../../shell/editor/Field';
import { useEditor } from '../../../shell/editor/useEditor';
import { useOutbox } from '../../../shell/outbox/useOutbox';
import { useSent, useSubmission } from '../../../shell/outbox/useSubmissions';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { MessageLine } from '../../../ui/MessageLine';
import { TextBox } from '../../../ui/TextBox';
import { usageMapWords } from '../strings';
import styles from './NeedForm.module.scss';
import { needSubmission } from './needOutbox';

const formSchema = object({ /** Null: what is in the search box. */ words: nullable(string()), note: string() });
type NeedDraft = Readonly<InferOutput<typeof formSchema>>;
/** The first version kept the note alone. */
const needDraft = defineStored({ name: 'draft of a need', version: 2, schema: formSchema, steps: [stepFrom(string(), (note) => ({ words: null, note }))] });

interface NeedFormProps {
  /** What was typed in the search box. */
  readonly query: string;
  readonly isInitiallyOpen?: boolean;
}

/** "Tell us what you were looking for": an unmet need for the site owners. */
export default function NeedForm({ query, isInitiallyOpen = false }: NeedFormProps): React.ReactElement {
  const words = useWords(usageMapWords).need;
  const outbox = useOutbox();
  const [isOpen, setOpen] = React.useState(isInitiallyOpen);
  const [sentKey, setSentKey] = React.useState('');
  const pending = useSubmission(needSubmission, sentKey);
  const editor = useEditor<NeedDraft, string>({
    draft: { thing: 'need-note', format: needDraft },
    initial: { form: { words: null, note: '' }, etag: '' },
    fields: {
      words: { label: words.words, parts: ['words'], show: (form) => form.words ?? query },
      note: { label: words.note, parts: ['note'], show: ({ note }) => note }
    },
    check: (form) => ({ words: (form.words ?? query).trim() === '' ? { text: words.missing } : undefined }),
    // The outbox has it from here on, and sends it once.
    save: async (form, { clientKey }) => {
      needSubmission.submit(outbox, clientKey, { words: (form.words ?? query).trim(), note: form.note.trim() }, clientKey);
      return clientKey;
    },
    said: { saved: () => '' },
    onSaved: setSentKey
  });
  useSent(needSubmission, ({ subject }) => {
    if (subject === sentKey) announce(words.sent);
  });
  if (sentKey !== '') {
    const another = (): void => {
      editor.startAgain();
      setSentKey('');
    };
    const more = (
      <Button appearance="text" onClick={another}>
        {words.another}
      </Button>
    );
    // Where it is, is told at the top of the map, now and at later visits.
    if (pending) return more;
    return (
      <MessageLine tone="done" action={more}>
        {words.sent}
      </MessageLine>
    );
  }
  if (!isOpen && !editor.isRestored) {
    return (
      <Button appearance="text" onClick={() => setOpen(true)}>
        {words.ask}
      </Button>
    );
  }
  return (
    <div className={styles.form}>
      <EditorForm editor={editor} label={words.ask} buttons={[{ intent: 'send', label: words.send }]} onCancel={isInitiallyOpen ? undefined : () => setOpen(false)}>
        {(form) => (
          <>
            <Field name="words" isRequired>
              <TextBox maxLength={needMaxLength} dir="auto" value={form.words ?? query} onChange={(typed) => editor.change({ words: typed })} />
            </Field>
            <Field name="note">
              <TextBox multiline maxLength={2000} dir="auto" value={form.note} onChange={(note) => editor.change({ note, words: form.words ?? query })} />
            </Field>
            <p className={styles.hint}>{words.whoReads}</p>
          </>
        )}
      </EditorForm>
    </div>
  );
}
