import * as React from 'react';
import { Button } from '../../ui/Button';
import { useWords } from '../Page';
import { keptWords } from './keptStrings';
import type { KeptForm } from './useKeptForm';

interface KeptActionsProps {
  readonly kept: KeptForm<object>['kept'];
  /** Of the sentence that says whether what is typed is kept. */
  readonly noteClass: string | undefined;
  onDiscard(): void;
  /** Left out where one writes as long as the page is open. */
  onClose?(): void;
}

/** Beside the button that sends what somebody is writing: to close it and go on later, to give it up, and whether it is kept. */
export function KeptActions({ kept, noteClass, onDiscard, onClose }: KeptActionsProps): React.ReactElement {
  const words = useWords(keptWords);
  const isBegun = kept === 'kept' || kept === 'restored';
  return (
    <>
      {onClose && <Button onClick={onClose}>{isBegun ? words.later : words.close}</Button>}
      {isBegun && (
        <Button appearance="text" onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      {kept !== 'nothing' && <span className={noteClass}>{kept === 'unkept' ? words.notKept : words.kept}</span>}
    </>
  );
}
