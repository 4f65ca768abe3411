import * as React from 'react';
import { object, string } from 'valibot';
import type { Decision } from '../../../../../domain/calls/Decision';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
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

interface RemoveForm {
  /** Id of a rule of the charter; `0`: another reason; '' until one is chosen. */
  readonly rule: string;
  readonly reason: string;
}

const OTHER = '0';
const format = defineStored({ name: 'contribution taken from sight', version: 1, schema: object({ rule: string(), reason: string() }) });

/** Takes from sight, with a reason from the charter: the author reads it, and who may look again. */
export function RemovePanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { call } = useDesk().opened;
  const name = useId('rule');
  const ruleOf = React.useCallback((rule: string): string => call.reasons.find(({ id }) => String(id) === rule)?.text ?? (rule === OTHER ? words.remove.other : ''), [call.reasons, words]);
  const editor = useDecision<RemoveForm>({
    thing: `remove-${targetsName(targets)}`,
    format,
    fields: React.useMemo(
      () => ({
        rule: { label: words.remove.rule, parts: ['rule'], show: ({ rule }) => ruleOf(rule) },
        reason: { label: words.remove.reason, parts: ['reason'], show: ({ reason }) => reason }
      }),
      [words, ruleOf]
    ),
    initial: { rule: call.reasons.length === 0 ? OTHER : '', reason: '' },
    ...(ownOf(targets) ? { own: ownOf(targets) } : {}),
    check: ({ rule, reason }) => ({ rule: ruleOf(rule) === '' ? { text: words.issues.chooseOne } : undefined, reason: reasonFault(reason, words.issues, formats, rule === OTHER) }),
    draftOf: ({ rule, reason }) => draftOn(targets, 'moderated', saidOf(rule === OTHER ? '' : ruleOf(rule), reason), rule === OTHER || rule === '' ? {} : { reasonId: Number(rule) }),
    formOf: (decision) => (decision.kind === 'moderated' ? formOf(decision, ruleOf) : undefined),
    said: () => words.remove.done,
    onDecided: () => onDone(words.remove.done)
  });
  return (
    <EditorPanel editor={editor} title={words.remove.title} buttons={[{ intent: 'save', label: words.remove.save }]} notice={<TargetsNote targets={targets} />} onClose={onClose}>
      {(form) => (
        <>
          <MessageLine tone="info">{words.remove.place(countOf(targets))}</MessageLine>
          {call.reasons.length === 0 ? (
            <p>{words.remove.noCharter}</p>
          ) : (
            <Field name="rule" isGroup isRequired>
              <ChoiceList
                name={name}
                selected={form.rule}
                choices={[...call.reasons.map(({ id, text }) => ({ key: String(id), text })), { key: OTHER, text: words.remove.other }]}
                onChange={(rule) => editor.change({ rule })}
              />
            </Field>
          )}
          <Field name="reason" hint={words.remove.reasonHint} isRequired={form.rule === OTHER}>
            <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

/** The rule as it is today, and what was added: a charter that changes later changes no reason. */
function saidOf(rule: string, reason: string): string {
  return [rule, reason.trim()].filter(Boolean).join('\n');
}

function formOf({ reason, content: { reasonId } }: Decision, ruleOf: (rule: string) => string): RemoveForm {
  const rule = String(reasonId ?? OTHER);
  const said = reasonId === undefined ? '' : ruleOf(rule);
  return { rule, reason: said !== '' && reason.startsWith(said) ? reason.slice(said.length).trim() : reason };
}
