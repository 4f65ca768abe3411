import * as React from 'react';
import { LONGEST_TEXT } from '../../../../domain/ballots/textsAllowed';
import { usePage, useWords } from '../../../../shell/Page';
import { TextBox } from '../../../../ui/TextBox';
import { textWords } from './textStrings';

interface TextAnswerBoxProps {
  /** What it asks, for screen readers: it stands in sight above. */
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

/** Where an answer is written; it grows with it, and says how long it is. */
export function TextAnswerBox({ label, value, onChange }: TextAnswerBoxProps): React.ReactElement {
  const words = useWords(textWords);
  const { formats } = usePage();
  const most = formats.number(LONGEST_TEXT);
  const { length } = value.trim();
  return <TextBox ariaLabel={label} multiline rows={2} dir="auto" value={value} description={length === 0 ? words.most(most) : words.length(length, formats.number(length), most)} onChange={onChange} />;
}
