import * as React from 'react';
import { object, string } from 'valibot';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { TextBox } from '../../../../../ui/TextBox';
import type { LocalDateTime } from '../../../../../ui/zonedTime';
import type { PanelProps } from '../decide/PanelProps';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { courseWords } from './courseStrings';
import { isPast } from './HoldPanel';
import { MomentField } from './MomentField';
import { fromTyped, showTyped, toTyped, typedMoment } from './moments';

interface ReopenForm {
  readonly reason: string;
  readonly end: LocalDateTime | null;
  readonly answersBy: LocalDateTime | null;
}

interface ReopenPanelProps extends Omit<PanelProps, 'targets'> {
  /** The call is open: only its end moves. */
  readonly isMove: boolean;
}

const format = defineStored({ name: 'reopening a call', version: 1, schema: object({ reason: string(), end: typedMoment, answersBy: typedMoment }) });

/** Another end, for a call that is over or goes on; with a reason that everybody reads. */
export function ReopenPanel({ isMove, onClose, onDone }: ReopenPanelProps): React.ReactElement {
  const words = useWords(courseWords).reopen;
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const { state } = useDesk();
  const { timeZone } = formats;
  const done = isMove ? words.moved : words.done;
  const editor = useDecision<ReopenForm>({
    thing: isMove ? 'move-end' : 'reopen',
    format,
    fields: React.useMemo(
      () => ({
        reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason },
        end: { label: words.end, parts: ['end'], show: ({ end }) => showTyped(end, formats) },
        answersBy: { label: words.answersBy, parts: ['answersBy'], show: ({ answersBy }) => showTyped(answersBy, formats) }
      }),
      [words, formats]
    ),
    initial: { reason: '', end: isMove ? toTyped(state.closesAt, timeZone) : null, answersBy: null },
    check: ({ reason, end, answersBy }) => ({
      reason: reasonFault(reason, issues, formats),
      end: isPast(fromTyped(end, timeZone), end, serverNow()) ? { text: words.past } : undefined,
      answersBy: isPast(fromTyped(answersBy, timeZone), answersBy, serverNow()) ? { text: words.past } : undefined
    }),
    draftOf: ({ reason, end, answersBy }) => {
      const promised = fromTyped(answersBy, timeZone);
      return { kind: 'reopened', contribution: 0, targets: [], reason: reason.trim(), content: { closesAt: fromTyped(end, timeZone), ...(promised ? { answersBy: promised } : {}) } };
    },
    formOf: ({ kind, reason, content }) => (kind === 'reopened' ? { reason, end: toTyped(content.closesAt, timeZone), answersBy: toTyped(content.answersBy, timeZone) } : undefined),
    said: () => done,
    onDecided: () => onDone(done)
  });
  return (
    <EditorPanel editor={editor} title={isMove ? words.moveTitle : words.title} buttons={[{ intent: 'save', label: isMove ? words.move : words.save }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="reason" hint={words.reasonHint} isRequired>
            <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
          <MomentField name="end" hint={words.endHint} value={form.end} onChange={(end) => editor.change({ end })} />
          <MomentField name="answersBy" hint={words.answersByHint} value={form.answersBy} onChange={(answersBy) => editor.change({ answersBy })} />
        </>
      )}
    </EditorPanel>
  );
}
