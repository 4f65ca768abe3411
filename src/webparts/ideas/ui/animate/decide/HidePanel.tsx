import * as React from 'react';
import { object, string } from 'valibot';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import type { PanelProps } from './PanelProps';

interface HideForm {
  /** Id of a reason of the charter; '' until one is chosen. */
  readonly reasonId: string;
  readonly reason: string;
}

const format = defineStored({ name: 'removal of an idea', version: 1, schema: object({ reasonId: string(), reason: string() }) });

interface HidePanelProps extends Pick<PanelProps, 'onClose' | 'onDone'> {
  readonly idea: number;
  /** A comment of it; left out: the idea itself. */
  readonly record?: number;
  /** What is taken from sight, to be read once more. */
  readonly notice: React.ReactNode;
}

/** Takes an idea, or a comment of one, from the sight of colleagues, for a reason of the charter that its author reads. */
export function HidePanel({ idea, record, notice, onClose, onDone }: HidePanelProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.hide;
  const { formats } = usePage();
  const { opened } = useDesk();
  const { reasons } = opened.campaign;
  const name = useId('reason');
  const done = record === undefined ? words.done : words.commentDone;
  const editor = useDecision<HideForm>({
    thing: `hide-${idea}${record === undefined ? '' : `-${record}`}`,
    format,
    fields: React.useMemo(
      () => ({
        reasonId: { label: words.reasonId, parts: ['reasonId'], show: ({ reasonId }) => reasons.find(({ id }) => String(id) === reasonId)?.text ?? '' },
        reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason }
      }),
      [words, reasons]
    ),
    initial: { reasonId: '', reason: '' },
    check: ({ reasonId, reason }) => ({ reasonId: reasons.length > 0 && reasonId === '' ? { text: all.issues.chooseOne } : undefined, reason: reasonFault(reason, all.issues, formats) }),
    draftOf: ({ reasonId, reason }) => ({ kind: 'hidden', idea, targets: [], reason: reason.trim(), content: { ...(reasonId === '' ? {} : { reasonId: Number(reasonId) }), ...(record === undefined ? {} : { record }) } }),
    formOf: ({ kind, reason, content }) => (kind === 'hidden' && content.record === record ? { reasonId: String(content.reasonId ?? ''), reason } : undefined),
    said: () => done,
    onDecided: () => onDone(done)
  });
  return (
    <EditorPanel editor={editor} title={words.title} buttons={[{ intent: 'save', label: words.save }]} notice={notice} onClose={onClose}>
      {(form) => (
        <>
          {reasons.length > 0 && (
            <Field name="reasonId" isGroup isRequired>
              <ChoiceList name={name} selected={form.reasonId} choices={reasons.map(({ id, text }) => ({ key: String(id), text }))} onChange={(reasonId) => editor.change({ reasonId })} />
            </Field>
          )}
          <Field name="reason" hint={words.reasonHint} isRequired>
            <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
