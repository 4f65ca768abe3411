import * as React from 'react';
import { object, string } from 'valibot';
import type { Opinion } from '../../../../../domain/calls/callState';
import type { DecisionContent } from '../../../../../domain/calls/Decision';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { reasonFault } from '../../../../../shell/decided/reasonFault';
import { announce } from '../../../../../shell/announce';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import { Field } from '../../../../../shell/editor/Field';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { MessageLine } from '../../../../../ui/MessageLine';
import { StatusBadge } from '../../../../../ui/StatusBadge';
import { TextBox } from '../../../../../ui/TextBox';
import { useId } from '../../../../../ui/useId';
import type { PanelProps } from '../decide/PanelProps';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecision } from '../useDecision';
import { courseWords } from './courseStrings';

type OpinionState = NonNullable<DecisionContent['state']>;

const STATES: readonly OpinionState[] = ['favourable', 'reserved', 'unfavourable', 'none'];

/** The opinions of consulted bodies: by when each is expected, and what it says. */
export default function OpinionsView(): React.ReactElement {
  const words = useWords(courseWords).opinions;
  const { state } = useDesk();
  const [recording, setRecording] = React.useState<Opinion>();
  const [told, setTold] = React.useState('');
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <div className={styles.comings}>{told && <MessageLine tone="done">{told}</MessageLine>}</div>
      <ul className={styles.list}>
        {state.opinions.map((opinion) => (
          <li key={opinion.body.id} className={styles.row}>
            <OpinionRow
              opinion={opinion}
              onRecord={() => {
                setTold('');
                setRecording(opinion);
              }}
            />
          </li>
        ))}
      </ul>
      {recording && (
        <OpinionPanel
          opinion={recording}
          onClose={() => setRecording(undefined)}
          onDone={(text) => {
            setRecording(undefined);
            setTold(text);
            announce(text);
          }}
        />
      )}
    </section>
  );
}

function OpinionRow({ opinion, onRecord }: { readonly opinion: Opinion; onRecord(): void }): React.ReactElement {
  const words = useWords(courseWords).opinions;
  const { formats } = usePage();
  const { body, state, reason, decision, isLate } = opinion;
  const due = body.dueAt ? words.due(formats.date(body.dueAt)) : words.noDue;
  return (
    <>
      <h5 className={styles.subheading} dir="auto">
        {body.name}
      </h5>
      <p className={styles.meta}>
        <StatusBadge tone={state ? 'plain' : 'strong'}>{state ? words.states[state] : words.waiting}</StatusBadge> · {due}
        {isLate && ` · ${state ? words.wasLate : words.late}`}
      </p>
      {reason && (
        <p className={styles.words} dir="auto">
          {reason}
        </p>
      )}
      {decision && <p className={styles.meta}>{words.given(decision.author.name, formats.dateTime(decision.created))}</p>}
      <div>
        <Button aria-label={words.recordOf(body.name)} onClick={onRecord}>
          {state ? words.change : words.record}
        </Button>
      </div>
    </>
  );
}

interface OpinionForm {
  readonly state: string;
  readonly text: string;
}

const format = defineStored({ name: 'opinion of a consulted body', version: 1, schema: object({ state: string(), text: string() }) });

function OpinionPanel({ opinion, onClose, onDone }: Omit<PanelProps, 'targets'> & { readonly opinion: Opinion }): React.ReactElement {
  const words = useWords(courseWords).opinions;
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const name = useId('opinion');
  const { body } = opinion;
  const editor = useDecision<OpinionForm>({
    thing: `opinion-${body.id}`,
    format,
    fields: React.useMemo(
      () => ({
        state: { label: words.state, parts: ['state'], show: ({ state }) => STATES.filter((each) => each === state).map((each) => words.states[each]).join() },
        text: { label: words.text, parts: ['text'], show: ({ text }) => text }
      }),
      [words]
    ),
    initial: { state: opinion.state ?? '', text: opinion.reason },
    check: ({ state, text }) => ({ state: STATES.some((each) => each === state) ? undefined : { text: words.choose }, text: reasonFault(text, issues, formats, false) }),
    draftOf: ({ state, text }) => ({ kind: 'opinion', contribution: 0, targets: [], reason: text.trim(), content: { bodyId: body.id, state: STATES.find((each) => each === state) } }),
    formOf: ({ kind, reason, content }) => (kind === 'opinion' && content.bodyId === body.id ? { state: content.state ?? '', text: reason } : undefined),
    said: () => words.done,
    onDecided: () => onDone(words.done)
  });
  return (
    <EditorPanel editor={editor} title={words.recordOf(body.name)} buttons={[{ intent: 'save', label: words.save }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="state" isGroup isRequired>
            <ChoiceList name={name} selected={form.state} choices={STATES.map((key) => ({ key: String(key), text: words.states[key] }))} onChange={(state) => editor.change({ state })} />
          </Field>
          <Field name="text" hint={words.textHint}>
            <TextBox multiline rows={4} dir="auto" value={form.text} onChange={(text) => editor.change({ text })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
