import * as React from 'react';
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
  const { kind, recorded, changed, closed, ...others } = words.article;
  return {
    ...words,
    kinds: { ...words.kinds, remark: kind },
    ...others,
    sent: { ...words.sent, recorded, changed },
    refusals: { ...words.refusals, closed }
  };
}
