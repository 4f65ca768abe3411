import * as React from 'react';
import { useWords } from '../Page';
import type { ComposeWords } from './composeStrings';
import { composeWords } from './composeStrings';
import { useDiscussing } from './Discussing';

/** The words of where something is said: in a call for comment, or under an article, where nobody speaks of contributions. */
export function useComposeWords(): ComposeWords {
  const words = useWords(composeWords);
  const isArticle = useDiscussing().opened.call.kind === 'article';
  return React.useMemo(() => (isArticle ? ofArticle(words) : words), [words, isArticle]);
}

function ofArticle({ article: { text, ...others }, ...words }: typeof composeWords.fr): ComposeWords {
  return { ...words, ...others, texts: { ...words.texts, remark: text } };
}
