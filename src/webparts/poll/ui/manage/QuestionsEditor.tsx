import * as React from 'react';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import { useFieldWords } from '../../../../shell/editor/EditorContext';
import { Field } from '../../../../shell/editor/Field';
import { nextId } from '../../../../shell/editor/rows';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { AddIcon, DeleteIcon } from '../../../../ui/ownerIcons';
import { TextBox } from '../../../../ui/TextBox';
import { kindFormWords } from './kindStrings';
import { OptionsEditor } from './OptionsEditor';
import { questionField } from './pollFields';
import type { FormQuestion } from './PollForm';
import { useRowFocus } from './useRowFocus';

interface QuestionsEditorProps {
  readonly questions: readonly FormQuestion[];
  /** The highest option id that the stored poll has given. */
  readonly highestId: number;
  readonly lock: string | undefined;
  onChange(questions: readonly FormQuestion[]): void;
}

/** 2 to 8 questions, each with its answers. */
export function QuestionsEditor({ questions, highestId, lock, onChange }: QuestionsEditorProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const { formats } = usePage();
  const focus = useRowFocus();
  const highest = Math.max(highestId, ...questions.flatMap(({ options }) => options.map(({ id }) => id)));
  const add = (): void => {
    const id = nextId(questions);
    focus.added({ id });
    onChange([...questions, { id, text: '', isRequired: true, isMultiple: false, isText: false, options: [1, 2].map((by) => ({ id: highest + by, text: '' })) }]);
  };
  const remove = (index: number): void => {
    focus.removed(questions, index);
    onChange(questions.filter((_, other) => other !== index));
  };
  return (
    <Field name="questions" isGroup hint={words.questionsHint} lock={lock} isRequired>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          position={formats.number(index + 1)}
          highestId={highest}
          lock={lock}
          takesFocus={focus.takes(question)}
          onChange={(changed) => onChange(questions.map((other) => (other.id === changed.id ? changed : other)))}
          onRemove={() => remove(index)}
        />
      ))}
      {!lock && questions.length < POLL_LIMITS.maxQuestions && (
        <Button appearance="text" icon={<AddIcon />} onClick={add}>
          {words.addQuestion}
        </Button>
      )}
    </Field>
  );
}

interface QuestionFieldsProps {
  readonly question: FormQuestion;
  readonly position: string;
  readonly highestId: number;
  readonly lock: string | undefined;
  readonly takesFocus: boolean;
  onChange(question: FormQuestion): void;
  onRemove(): void;
}

function QuestionFields({ question, position, highestId, lock, takesFocus, onChange, onRemove }: QuestionFieldsProps): React.ReactElement {
  const words = useWords(kindFormWords);
  const { fault } = useFieldWords(questionField(question.id));
  const field = React.useRef<HTMLElement>(null);
  const isLocked = lock !== undefined;
  React.useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <FieldFrame label={words.question(position)}>
      <TextBox ref={field} ariaLabel={words.question(position)} dir="auto" value={question.text} disabled={isLocked} errorMessage={fault} onChange={(text) => onChange({ ...question, text })} />
      <Check text={words.isText} hint={question.isText ? words.textNote : undefined} isChecked={question.isText} isDisabled={isLocked} onChange={(isText) => onChange({ ...question, isText })} />
      {!question.isText && (
        <OptionsEditor
          label={words.answersTo(position)}
          options={question.options}
          highestId={highestId}
          most={POLL_LIMITS.maxOptions}
          hint=""
          lock={lock}
          onChange={(options) => onChange({ ...question, options: [...options] })}
        />
      )}
      <Check text={words.isRequired} isChecked={question.isRequired} isDisabled={isLocked} onChange={(isRequired) => onChange({ ...question, isRequired })} />
      {!question.isText && <Check text={words.isMultiple} isChecked={question.isMultiple} isDisabled={isLocked} onChange={(isMultiple) => onChange({ ...question, isMultiple })} />}
      {!isLocked && (
        <Button appearance="text" icon={<DeleteIcon />} onClick={onRemove}>
          {words.removeQuestion(position)}
        </Button>
      )}
    </FieldFrame>
  );
}
