import * as React from 'react';
import type { GroupState } from '../../../../domain/health/groupState';
import { useWords } from '../../../../shell/Page';
import { UpIcon } from '../../../../ui/ownerIcons';
import { CheckIcon, InfoIcon, WarningIcon } from '../../../../ui/icons';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';

const icons: Readonly<Record<GroupState, React.ReactElement | null>> = {
  broken: <WarningIcon />,
  weak: <WarningIcon />,
  older: <UpIcon />,
  undecided: <InfoIcon />,
  newer: <InfoIcon />,
  sound: <CheckIcon />,
  unused: null
};

/** How lists stand, in a word, a sign and a colour. */
export function StateMark({ state }: { readonly state: GroupState }): React.ReactElement {
  const { states } = useWords(listWords);
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      {icons[state]}
      {states[state]}
    </span>
  );
}
