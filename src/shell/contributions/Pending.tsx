import * as React from 'react';
import type { SpokenKind, SubmissionKind, SubmissionWords } from '../outbox/defineSubmission';
import { PendingNotice } from '../outbox/PendingNotice';
import type { Submission } from '../outbox/Submission';
import { useWords } from '../Page';
import { contributionSubmission, recordSubmission, supportSubmission } from './contributionOutbox';
import { useDiscussing } from './Discussing';
import { PlainText } from './PlainText';
import type { SendingWords } from './sendingStrings';
import { sendingWords } from './sendingStrings';

export interface PendingProps {
  readonly of: keyof SendingWords;
  readonly submission: Submission;
}

/** Something that the server does not have yet, in the words of where it was said: in a call for comment, or under an article, where nobody speaks of contributions. */
export default function Pending({ of, submission }: PendingProps): React.ReactElement {
  const words = useSendingWords();
  if (of === 'change') return <PendingNotice kind={spoken(recordSubmission, words.change)} submission={submission} />;
  if (of === 'support') return <PendingNotice kind={spoken(supportSubmission, words.support)} submission={submission} />;
  return (
    <PendingNotice
      kind={spoken(contributionSubmission, words.contribution)}
      submission={submission}
      describe={({ text, wording }) => [text, wording].filter(Boolean).map((said, index) => <PlainText key={index} text={said} />)}
    />
  );
}

function useSendingWords(): SendingWords {
  const words = useWords(sendingWords);
  const isArticle = useDiscussing().opened.call.kind === 'article';
  return React.useMemo(() => (isArticle ? ofArticle(words) : words), [words, isArticle]);
}

function ofArticle({ article, contribution, change, support }: typeof sendingWords.fr): SendingWords {
  return {
    contribution: { ...article.contribution, refused: { ...contribution.refused, ...article.contribution.refused } },
    change: { ...change, refused: { ...change.refused, ...article.changeRefused } },
    support: { ...support, refused: { ...support.refused, ...article.supportRefused } }
  };
}

/** The outbox knows no discussion. */
function spoken<P, R, V>(kind: SubmissionKind<P, R, V>, words: SubmissionWords): SpokenKind<P, R, V> {
  return { ...kind, words: { fr: words, en: words } };
}
