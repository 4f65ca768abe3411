import * as React from 'react';
import type { Poll, PollKind } from '../../../../domain/polls/Poll';
import { scaleOptions } from '../../../../domain/polls/ratingResult';
import { mostOptions } from '../../../../domain/polls/validatePoll';
import { Field } from '../../../../shell/editor/Field';
import { useWords } from '../../../../shell/Page';
import { ChoiceList } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { DatesEditor } from './DatesEditor';
import { kindFormWords } from './kindStrings';
import styles from './ManagePanel.module.scss';
import { OptionsEditor } from './OptionsEditor';
import type { PollForm } from './PollForm';
import { QuestionsEditor } from './QuestionsEditor';

interface AnswerFieldsProps {
  readonly form: PollForm;
  /** The stored poll. */
  readonly poll: Poll | undefined;
  /** Why the kind can no longer change, and why the answers cannot. */
  readonly kindLock: string | undefined;
  readonly lock: string | undefined;
  onChange(changes: Partial<PollForm>): void;
}

const KINDS: readonly PollKind[] = ['choice', 'rating', 'dates', 'ranking', 'text', 'questions'];

/** How the poll is answered, and with what. */
export function AnswerFields(props: AnswerFieldsProps): React.ReactElement {
  const { form, kindLock, onChange } = props;
  const words = useWords(kindFormWords);
  const name = useId('kind');
  return (
    <>
      <Field name="kind" isGroup lock={kindLock}>
        <ChoiceList
          name={name}
          selected={form.kind}
          isDisabled={kindLock !== undefined}
          choices={KINDS.map((key) => ({ key, text: words.kinds[key], hint: words.hints[key] }))}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Answers {...props} />
    </>
  );
}

function Answers({ form, poll, lock, onChange }: AnswerFieldsProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const highestId = Math.max(0, ...(poll?.options ?? []).map(({ id }) => id));
  switch (form.kind) {
    case 'rating':
      return <GradeFields grades={form.grades} lock={lock} onChange={(grades) => onChange({ grades })} />;
    case 'dates':
      return <DatesEditor dates={form.dates} highestId={highestId} lock={lock} onChange={(dates) => onChange({ dates })} />;
    case 'questions':
      return <QuestionsEditor questions={form.questions} highestId={highestId} lock={lock} onChange={(questions) => onChange({ questions })} />;
    case 'text':
      return <p className={styles.note}>{words.textNote}</p>;
    default:
      return (
        <OptionsEditor
          options={form.options}
          highestId={highestId}
          most={mostOptions(form.kind)}
          hint={form.kind === 'ranking' ? words.rankedHint : undefined}
          lock={lock}
          onChange={(options) => onChange({ options: [...options] })}
        />
      );
  }
}

interface GradeFieldsProps {
  readonly grades: PollForm['grades'];
  readonly lock: string | undefined;
  onChange(grades: PollForm['grades']): void;
}

function GradeFields({ grades, lock, onChange }: GradeFieldsProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const name = useId('scale');
  const [low, high] = [grades[0], grades[grades.length - 1]];
  return (
    <>
      <Field name="options" label={words.scale} isGroup lock={lock}>
        <ChoiceList
          name={name}
          selected={grades.length > 5 ? 'ten' : 'five'}
          isDisabled={lock !== undefined}
          choices={(['five', 'ten'] as const).map((key) => ({ key, text: words.scales[key] }))}
          onChange={(key) => onChange(key === 'ten' ? scaleOptions(0, 10, grades) : scaleOptions(1, 5, grades))}
        />
      </Field>
      <div className={styles.pair}>
        {[low, high].map(
          (end) =>
            end && (
              <Field key={end.id} name={`options.${end.id}.description`} label={words.lowest(end.text)} hint={end === low ? words.endsHint : undefined}>
                <TextBox
                  dir="auto"
                  value={end.description ?? ''}
                  disabled={lock !== undefined}
                  onChange={(description) => onChange(grades.map((grade) => (grade.id === end.id ? { ...grade, description } : grade)))}
                />
              </Field>
            )
        )}
      </div>
    </>
  );
}
