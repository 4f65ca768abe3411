import * as React from 'react';
import { listToEvaluate } from '../../../../domain/ideas/evaluators';
import { givenBy } from '../../../../domain/ideas/givenBy';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { useBrainstorming } from '../Brainstorming';
import { evaluateWords } from './evaluateStrings';
import { useEvaluations } from './useEvaluations';

export interface EvaluationNoticeProps {
  onBegin(): void;
}

/** What an evaluator has still to evaluate; nothing once he has, or while it is not known. */
export default function EvaluationNotice({ onBegin }: EvaluationNoticeProps): React.ReactElement | null {
  const words = useWords(evaluateWords);
  const { formats } = usePage();
  const { campaign, state, me = 0 } = useBrainstorming();
  const { data } = useEvaluations(campaign);
  const given = data && givenBy(me, campaign, data);
  const left = given ? (listToEvaluate(me, campaign, state) ?? []).filter((idea) => !given.has(idea)).length : 0;
  if (left === 0) return null;
  return (
    <MessageLine
      tone="info"
      action={
        <Button appearance="text" onClick={onBegin}>
          {words.begin}
        </Button>
      }
    >
      {words.toDo(left, formats.number(left))}
    </MessageLine>
  );
}
