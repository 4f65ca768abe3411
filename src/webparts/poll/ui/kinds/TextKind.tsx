import * as React from 'react';
import { textIds } from '../../../../domain/polls/pollKinds';
import { usePage, useWords } from '../../../../shell/Page';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import { AnswersShown } from './AnswersShown';
import { RestoredNote } from './RestoredNote';
import { TextAnswerBox } from './TextAnswerBox';
import { textWords } from './textStrings';
import { tooLongIssue } from './tooLongIssue';
import { useForgetSent, useVoteDraft } from './useVoteDraft';

/** Polls that are answered in a few words of one's own. */
export default function TextKind(props: KindProps): React.ReactElement {
  if (props.show === 'form') return <TextForm {...props} />;
  return props.show === 'results' ? <TextResults {...props} /> : <TextAnswer {...props} />;
}

function TextForm(props: VoteFormProps): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(textWords);
  const { formats } = usePage();
  const { texts, isRestored, change } = useVoteDraft(poll, vote);
  const [text = ''] = texts;
  const isEmpty = text.trim() === '';
  const tooLong = tooLongIssue(text, words, formats);
  return (
    <VoteFrame
      {...props}
      legend={words.legend}
      choices={isEmpty ? [] : textIds(poll)}
      texts={isEmpty ? [] : [text.trim()]}
      answers={[text.trim()]}
      who={words.who(formats.number(poll.minimumGroupSize))}
      warning={tooLong}
      check={() => (isEmpty ? words.need : tooLong)}
    >
      <RestoredNote isShown={isRestored} />
      <TextAnswerBox label={words.label} value={text} onChange={(typed) => change({ texts: [typed] })} />
    </VoteFrame>
  );
}

/** What the owner published of the answers; before, nothing. */
function TextResults({ poll, tally, certified }: ResultsProps): React.ReactElement | null {
  return certified && <AnswersShown question={poll.question} shown={certified.result.texts?.questions[0]} answered={tally.voters} />;
}

function TextAnswer({ poll, choices, texts = [] }: AnswerProps): React.ReactElement {
  useForgetSent(poll, choices, texts);
  return <>{useWords(textWords).yours(texts[0] ?? '')}</>;
}

