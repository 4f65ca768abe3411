import * as React from 'react';
import { shownMatrix } from '../../../../domain/ideas/evaluationMatrix';
import { usePage, useWords } from '../../../../shell/Page';
import { useBrainstorming } from '../Brainstorming';
import { evaluateWords } from './evaluateStrings';
import Matrix from './Matrix';

/** The marks that a decision published, for everybody. */
export default function PublishedMatrix(): React.ReactElement | null {
  const words = useWords(evaluateWords).matrix;
  const { formats } = usePage();
  const { campaign, state: { marksShown } } = useBrainstorming();
  const matrix = React.useMemo(() => marksShown && shownMatrix(campaign, marksShown), [campaign, marksShown]);
  return matrix && marksShown && <Matrix matrix={matrix} note={words.published(marksShown.author.name, formats.dateTime(marksShown.created))} />;
}
