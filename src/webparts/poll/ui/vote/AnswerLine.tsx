import * as React from 'react';
import { usePage } from '../../../../shell/Page';
import type { AnswerProps } from '../kinds/KindProps';
import { kindScreens } from '../kinds/kindScreens';
import { namesOf } from './namesOf';
import { Quoting } from '../../../../ui/Quoting';

/** An answer in a sentence, by the kind of its poll. */
export function AnswerLine(props: AnswerProps): React.ReactElement {
  const { poll, choices, say } = props;
  const { formats } = usePage();
  const Kind = kindScreens[poll.kind];
  const names = namesOf(poll, choices, formats);
  return <div dir={Kind ? 'auto' : undefined}>{Kind ? <Kind show="answer" {...props} /> : <Quoting said={say(names)} text={names} />}</div>;
}
