import * as React from 'react';
import type { Question } from '../../../../domain/registrations/Activity';
import type { AnswerFault } from '../../../../domain/registrations/Answers';
import { usePage, useWords } from '../../../../shell/Page';
import { Check, ChoiceList } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { LabelledField } from '../../../../ui/LabelledField';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { sessionWords } from '../../sessionStrings';
import type { Typed } from './registerDraft';

interface QuestionFieldProps {
  readonly question: Question;
  readonly typed: Typed | undefined;
  readonly fault: AnswerFault | undefined;
  onChange(typed: Typed | undefined): void;
}

const NONE = '';

/** One question of the organiser, with why it is asked and until when the answer is kept. */
export function QuestionField({ question, typed, fault, onChange }: QuestionFieldProps): React.ReactElement {
  const words = useWords(sessionWords);
  const { formats } = usePage();
  const { id, kind, text, why, isRequired, isSensitive, options, keepDays } = question;
  const frame = {
    label: text,
    hint: [isSensitive ? words.sensitive : '', why && words.why(why), words.kept(keepDays, formats.number(keepDays))].filter(Boolean).join(' '),
    message: fault && words.faults[fault],
    isError: fault !== undefined,
    isRequired: isRequired && !isSensitive
  };
  const written = typeof typed === 'string' ? typed : '';
  const chosen = Array.isArray(typed) ? typed : [];
  switch (kind) {
    case 'yesNo':
      return (
        <FieldFrame {...frame}>
          <ChoiceList
            name={`question-${id}`}
            choices={[...(frame.isRequired ? [] : [{ key: NONE, text: words.noAnswer }]), { key: 'yes', text: words.yes }, { key: 'no', text: words.no }]}
            selected={typed === undefined ? (frame.isRequired ? 'none' : NONE) : typed === true ? 'yes' : 'no'}
            onChange={(key) => onChange(key === NONE ? undefined : key === 'yes')}
          />
        </FieldFrame>
      );
    case 'several':
      return (
        <FieldFrame {...frame}>
          {options.map((option) => (
            <Check key={option} text={option} isChecked={chosen.includes(option)} onChange={(isChosen) => onChange(options.filter((each) => (each === option ? isChosen : chosen.includes(each))))} />
          ))}
        </FieldFrame>
      );
    case 'choice':
      return (
        <LabelledField {...frame}>
          <SelectField selected={written} options={[{ key: NONE, text: words.choose }, ...options.map((option) => ({ key: option, text: option }))]} onChange={onChange} />
        </LabelledField>
      );
    default:
      return (
        <LabelledField {...frame}>
          <TextBox multiline={kind === 'long'} type={kind === 'date' ? 'date' : 'text'} inputMode={kind === 'number' ? 'decimal' : undefined} dir="auto" value={written} onChange={onChange} />
        </LabelledField>
      );
  }
}
