import * as React from 'react';
import { object, string } from 'valibot';
import type { Disposition } from '../../../../../domain/calls/Decision';
import { dispositions } from '../../../../../domain/calls/Decision';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import type { PanelProps } from './PanelProps';
import { TargetsNote } from './TargetsNote';
import { countOf, draftOn, ownOf, targetsName } from './targets';

interface AnswerForm {
  /** '' until one is chosen. */
  readonly disposition: string;
  readonly reason: string;
}

const format = defineStored({ name: 'answer to contributions', version: 1, schema: object({ disposition: string(), reason: string() }) });

/** One answer, to one contribution, to a group or to many: what becomes of it, and why. */
export function AnswerPanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { serverNow } = useCallServices();
  const { state } = useDesk();
  const name = useId('disposition');
  const count = countOf(targets);
  const shown = formats.number(count);
  const standing = targets.kind === 'one' ? targets.state.answer : targets.kind === 'group' ? targets.group.answered : null;
  const done = words.answer.done(count, shown);
  const editor = useDecision<AnswerForm>({
    thing: `answer-${targetsName(targets)}`,
    format,
    fields: React.useMemo(
      () => ({
        disposition: { label: words.answer.disposition, parts: ['disposition'], show: ({ disposition }) => (isDisposition(disposition) ? words.dispositions[disposition] : '') },
        reason: { label: words.answer.reason, parts: ['reason'], show: ({ reason }) => reason }
      }),
      [words]
    ),
    initial: standing ? answerOf(standing) : { disposition: '', reason: '' },
    ...(ownOf(targets) ? { own: ownOf(targets) } : {}),
    check: ({ disposition, reason }) => ({ disposition: isDisposition(disposition) ? undefined : { text: words.issues.chooseOne }, reason: reasonFault(reason, words.issues, formats) }),
    draftOf: ({ disposition, reason }) => draftOn(targets, 'disposed', reason.trim(), isDisposition(disposition) ? { disposition } : {}),
    formOf: (decision) => (decision.kind === 'disposed' ? answerOf(decision) : undefined),
    confirm: () => (count > 1 ? { title: words.answer.confirm(count, shown), text: words.answer.confirmText, confirm: words.answer.save } : undefined),
    said: () => done,
    onDecided: () => onDone(done)
  });
  const isLate = state.answersBy !== null && serverNow() > state.answersBy;
  return (
    <EditorPanel editor={editor} title={standing ? words.actions.answerAgain : words.answer.title} buttons={[{ intent: 'save', label: words.answer.save }]} notice={<TargetsNote targets={targets} isAnswer />} onClose={onClose}>
      {(form) => (
        <>
          {isLate && state.answersBy && <MessageLine tone="warning">{words.answer.late(formats.date(state.answersBy))}</MessageLine>}
          <Field name="disposition" isGroup isRequired>
            <ChoiceList
              name={name}
              selected={form.disposition}
              choices={dispositions.map((key) => ({ key: String(key), text: words.dispositions[key], hint: words.dispositionHints[key] }))}
              onChange={(disposition) => editor.change({ disposition })}
            />
          </Field>
          <Field name="reason" hint={words.answer.reasonHint} isRequired>
            <TextBox multiline rows={4} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

function isDisposition(key: string): key is Disposition {
  return dispositions.some((each) => each === key);
}

function answerOf(said: { readonly reason: string } & ({ readonly disposition: Disposition } | { readonly content: { readonly disposition?: Disposition } })): AnswerForm {
  return { disposition: ('disposition' in said ? said.disposition : said.content.disposition) ?? '', reason: said.reason };
}
