import * as React from 'react';
import { object, string } from 'valibot';
import { isSecret } from '../../../../../domain/calls/Call';
import type { Call } from '../../../../../domain/calls/Call';
import type { DecisionContent } from '../../../../../domain/calls/Decision';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import { TextBox } from '../../../../../ui/TextBox';
import { useDesk } from '../Desk';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import type { PanelProps } from './PanelProps';
import { TargetsNote } from './TargetsNote';
import type { Targets } from './targets';
import { draftOn, ownOf, targetsName } from './targets';

interface ShowForm {
  readonly text: string;
  readonly wording: string;
  readonly name: string;
  readonly reason: string;
}

const format = defineStored({ name: 'contribution that is shown', version: 1, schema: object({ text: string(), wording: string(), name: string(), reason: string() }) });

/** Shows again what was taken from sight, or lets through what waits; of what only animators read, a copy that they look over first. */
export function ShowPanel({ targets, onClose, onDone }: PanelProps): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const { call } = useDesk().opened;
  const isCopy = isSecret(call) && targets.kind === 'one';
  const wording = targets.kind === 'one' ? targets.state.wording : '';
  const editor = useDecision<ShowForm>({
    thing: `show-${targetsName(targets)}`,
    format,
    fields: React.useMemo(
      () => ({
        text: { label: words.show.text, parts: ['text'], show: ({ text }) => text },
        wording: { label: words.show.wording, parts: ['wording'], show: (form) => form.wording },
        name: { label: words.show.name, parts: ['name'], show: ({ name }) => name },
        reason: { label: words.show.reason, parts: ['reason'], show: ({ reason }) => reason }
      }),
      [words]
    ),
    initial: firstForm(targets, call),
    ...(ownOf(targets) ? { own: ownOf(targets) } : {}),
    check: ({ text, reason, ...form }) => ({
      text: isCopy && text.trim() === '' && form.wording.trim() === '' ? { text: words.issues.required } : undefined,
      reason: reasonFault(reason, words.issues, formats, false)
    }),
    draftOf: ({ reason, ...form }) => draftOn(targets, 'shown', reason.trim(), isCopy ? copyOf(form) : {}),
    formOf: ({ kind, reason, content }) => (kind === 'shown' ? { text: content.text ?? '', wording: content.wording ?? '', name: content.name ?? '', reason } : undefined),
    said: () => words.show.done,
    onDecided: () => onDone(words.show.done)
  });
  const isWaiting = targets.kind === 'one' && targets.state.moderation.state === 'waiting';
  return (
    <EditorPanel editor={editor} title={isWaiting ? words.actions.letThrough : words.actions.show} buttons={[{ intent: 'save', label: words.show.save }]} notice={<TargetsNote targets={targets} />} onClose={onClose}>
      {(form) => (
        <>
          <MessageLine tone="info">{isCopy ? words.show.secret : isWaiting ? words.show.through : words.show.back}</MessageLine>
          {isCopy && (
            <>
              <Field name="text">
                <TextBox multiline rows={4} dir="auto" value={form.text} onChange={(text) => editor.change({ text })} />
              </Field>
              {wording !== '' && (
                <Field name="wording">
                  <TextBox multiline rows={4} dir="auto" value={form.wording} onChange={(next) => editor.change({ wording: next })} />
                </Field>
              )}
              <Field name="name" hint={words.show.nameHint}>
                <TextBox dir="auto" value={form.name} onChange={(name) => editor.change({ name })} />
              </Field>
            </>
          )}
          <Field name="reason">
            <TextBox multiline rows={2} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

/** A name is shown where the call promised to show names, and nowhere else unless an animator writes one. */
function firstForm(targets: Targets, { names }: Call): ShowForm {
  if (targets.kind !== 'one') return { text: '', wording: '', name: '', reason: '' };
  const { text, wording, contribution } = targets.state;
  return { text, wording, name: names === 'shown' ? (contribution.author?.name ?? '') : '', reason: '' };
}

function copyOf({ text, wording, name }: Omit<ShowForm, 'reason'>): DecisionContent {
  return { text: text.trim(), ...(wording.trim() === '' ? {} : { wording: wording.trim() }), ...(name.trim() === '' ? {} : { name: name.trim() }) };
}
