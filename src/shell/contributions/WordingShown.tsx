import * as React from 'react';
import { wordDifference } from '../../domain/text/wordDifference';
import type { ThreadState } from '../../domain/calls/threadState';
import { usePage, useWords } from '../Page';
import { Difference } from '../../ui/Difference';
import { useDiscussing } from './Discussing';
import { differenceWords } from './differenceStrings';

/** A proposed wording beside the words that it would replace. */
export default function WordingShown({ thread }: { readonly thread: ThreadState }): React.ReactElement {
  const words = useWords(differenceWords);
  const { language } = usePage();
  const { originalOf } = useDiscussing();
  const { anchor } = thread.contribution;
  const original = anchor.quote || (originalOf?.(anchor) ?? '');
  return <Difference pieces={wordDifference(original, thread.wording, language)} words={words} isShort />;
}
