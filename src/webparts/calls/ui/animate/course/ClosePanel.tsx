import * as React from 'react';
import { object, string } from 'valibot';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { TextBox } from '../../../../../ui/TextBox';
import type { PanelProps } from '../decide/PanelProps';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { courseWords } from './courseStrings';

interface CloseForm {
  readonly reason: string;
}

const format = defineStored({ name: 'closing a call', version: 1, schema: object({ reason: string() }) });

/** Closes the call before its date. */
export function ClosePanel({ onClose, onDone }: Omit<PanelProps, 'targets'>): React.ReactElement {
  const words = useWords(courseWords).close;
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const editor = useDecision<CloseForm>({
    thing: 'close',
    format,
    fields: React.useMemo(() => ({ reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason } }), [words]),
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reasonFault(reason, issues, formats, false) }),
    draftOf: ({ reason }) => ({ kind: 'closed', contribution: 0, targets: [], reason: reason.trim(), content: {} }),
    formOf: ({ kind, reason }) => (kind === 'closed' ? { reason } : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={<p className={styles.note}>{words.text}</p>} onClose={onClose}>
      {(form) => (
        <Field name="reason">
          <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
        </Field>
      )}
    </EditorPanel>
  );
}
