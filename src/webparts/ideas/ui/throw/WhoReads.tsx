import * as React from 'react';
import { isSecret } from '../../../../domain/ideas/Campaign';
import { usePage, useWords } from '../../../../shell/Page';
import { EyeIcon, LockIcon } from '../../../../ui/icons';
import { throwWords } from '../../throwStrings';
import { useBrainstorming } from '../Brainstorming';
import say from '../Say.module.scss';

/** Beside what is being written: who will read it, and whether with a name. */
export function WhoReads(): React.ReactElement {
  const words = useWords(throwWords);
  const { formats } = usePage();
  const { campaign, state } = useBrainstorming();
  const { names, moderation } = state.rules;
  const { retentionMonths } = campaign;
  return (
    <p className={say.whoReads}>
      {isSecret(state.rules) ? <LockIcon /> : <EyeIcon />}
      <span>
        {words.reads[names === 'hidden' ? 'hidden' : moderation === 'before' ? 'before' : 'shown']} {retentionMonths !== null && words.kept(formats.number(retentionMonths))}
      </span>
    </p>
  );
}
