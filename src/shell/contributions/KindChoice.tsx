import * as React from 'react';
import type { ContributionKind } from '../../domain/calls/Call';
import { useWords } from '../Page';
import { useId } from '../../ui/useId';
import { composeWords } from './composeStrings';
import styles from './Contributions.module.scss';
import own from './Composer.module.scss';
import { contributionWords } from './strings';

interface KindChoiceProps {
  readonly kinds: readonly ContributionKind[];
  readonly selected: ContributionKind;
  onChange(kind: ContributionKind): void;
}

/** What it is that somebody says; nothing to choose where the call takes one kind alone. */
export function KindChoice({ kinds, selected, onChange }: KindChoiceProps): React.ReactElement | null {
  const words = useWords(contributionWords);
  const compose = useWords(composeWords);
  const name = useId('kind');
  if (kinds.length < 2) return null;
  return (
    <fieldset className={own.kinds}>
      <legend>{compose.kind}</legend>
      <div className={own.chips}>
        {kinds.map((kind) => (
          <label key={kind} className={own.chip}>
            <input type="radio" name={name} checked={kind === selected} onChange={() => onChange(kind)} />
            {words.kinds[kind]}
          </label>
        ))}
      </div>
      <p className={styles.meta}>{compose.kindHints[selected]}</p>
    </fieldset>
  );
}
