import * as React from 'react';
import type { SubmissionKind, SubmissionWords } from '../outbox/defineSubmission';
import { useWords } from '../Page';
import { useDiscussing } from './Discussing';
import type { ContributionWords } from './strings';
import { contributionWords } from './strings';

/** The words of a discussion: of a call for comment, or of the comments under an article, where nobody speaks of contributions. */
export function useSayings(): ContributionWords {
  const words = useWords(contributionWords);
  const isArticle = useDiscussing().opened.call.kind === 'article';
  return React.useMemo(() => (isArticle ? ofArticle(words) : words), [words, isArticle]);
}

function ofArticle(words: ContributionWords): ContributionWords {
  const { kind, recorded, changed, closed, contributionSending, changeRefused, supportRefused, ...others } = words.article;
  return {
    ...words,
    kinds: { ...words.kinds, remark: kind },
    ...others,
    sent: { ...words.sent, recorded, changed },
    refusals: { ...words.refusals, closed },
    contributionSending: { ...contributionSending, refused: { ...words.contributionSending.refused, ...contributionSending.refused } },
    changeSending: { ...words.changeSending, refused: { ...words.changeSending.refused, ...changeRefused } },
    supportSending: { ...words.supportSending, refused: { ...words.supportSending.refused, ...supportRefused } }
  };
}

/** What is on its way, in the words of where it is told: the outbox knows no discussion. */
export function spokenOf<P, R, V>(kind: SubmissionKind<P, R, V>, words: SubmissionWords): SubmissionKind<P, R, V> {
  return { ...kind, words: { fr: words, en: words } };
}
