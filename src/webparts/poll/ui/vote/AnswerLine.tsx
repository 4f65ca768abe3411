import * as React from 'react';
import { usePage } from '../../../../shell/Page';
import type { AnswerProps } from '../kinds/KindProps';
import { kindScreens } from '../kinds/kindScreens';
import { namesOf } from './namesOf';

/** An answer in a sentence, by the kind of its poll. */
export function AnswerLine(props: AnswerProps): React.ReactElement {
  const { poll, choices, say } = props;
  const { formats } = usePage();
  const Kind = kindScreens[poll.kind];
  return <div dir="auto">{Kind ? <Kind show="answer" {...props} /> : say(namesOf(poll, choices, formats))}</div>;
}
