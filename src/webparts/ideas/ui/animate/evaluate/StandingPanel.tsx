import * as React from 'react';
import { object, picklist, string } from 'valibot';
import type { EvaluatorStanding } from '../../../../../domain/ideas/Evaluation';
import { evaluatorStandings } from '../../../../../domain/ideas/Evaluation';
import type { Person } from '../../../../../domain/people/Person';
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
import { evaluationWords } from './evaluationStrings';

interface StandingForm {
  readonly standing: EvaluatorStanding;
  readonly reason: string;
}

const format = defineStored({ name: 'standing of an evaluator', version: 1, schema: object({ standing: picklist(evaluatorStandings), reason: string() }) });

interface StandingPanelProps {
  readonly person: Person;
  onClose(): void;
  onDone(text: string): void;
}

/** What becomes of the marks of an evaluator, e.g. of one who left, and why. */
export function StandingPanel({ person, onClose, onDone }: StandingPanelProps): React.ReactElement {
  const words = useWords(evaluationWords).panel;
  const { issues } = useWords(deskWords);
  const { formats } = usePage();
  const { state } = useDesk();
  const name = useId('standing');
  const said = state.evaluators.get(person.id);
  const done = words.done(person.name);
  const editor = useDecision<StandingForm>({
    thing: `evaluator-${person.id}`,
    format,
    fields: React.useMemo(
      () => ({
        standing: { label: words.standing, parts: ['standing'], show: ({ standing }) => words.choices[standing] },
        reason: { label: words.reason, parts: ['reason'], show: ({ reason }) => reason }
      }),
      [words]
    ),
    initial: { standing: said?.content.standing ?? 'left', reason: '' },
    check: ({ reason }) => ({ reason: reasonFault(reason, issues, formats) }),
    draftOf: ({ standing, reason }) => ({ kind: 'evaluator', idea: 0, targets: [], reason: reason.trim(), content: { evaluator: { id: person.id, name: person.name }, standing } }),
    formOf: ({ kind, content, reason }) => (kind === 'evaluator' && content.evaluator?.id === person.id && content.standing ? { standing: content.standing, reason } : undefined),
    said: () => done,
    onDecided: () => onDone(done)
  });
  return (
    <EditorPanel editor={editor} title={words.title(person.name)} buttons={[{ intent: 'save', label: words.save }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="standing" isGroup isRequired>
            <ChoiceList name={name} selected={form.standing} choices={evaluatorStandings.map((key) => ({ key, text: words.choices[key], hint: words.hints[key] }))} onChange={(standing) => editor.change({ standing })} />
          </Field>
          <Field name="reason" hint={words.reasonHint} isRequired>
            <TextBox multiline rows={3} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}
