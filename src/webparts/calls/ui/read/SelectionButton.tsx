import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { CommentIcon } from '../../../../ui/commentIcons';
import { callWords } from '../../strings';
import { keepSelection } from './Margin';
import styles from './SelectionButton.module.scss';
import type { SelectedWords } from './useSelectedWords';

interface SelectionButtonProps {
  readonly selected: SelectedWords;
  onWrite(): void;
}

/** Below the words that are selected: to comment them. Its twin stands in the passage's margin, where the keyboard comes by. */
export function SelectionButton({ selected, onWrite }: SelectionButtonProps): React.ReactElement {
  const words = useWords(callWords);
  return (
    <div className={styles.place} style={{ top: selected.bottom + 6, left: Math.max(0, selected.left - 40) }} aria-hidden="true" onMouseDown={keepSelection}>
      <Button appearance="primary" icon={<CommentIcon />} tabIndex={-1} onClick={onWrite}>
        {words.commentSelection}
      </Button>
    </div>
  );
}
