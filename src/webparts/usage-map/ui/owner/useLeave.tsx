import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { ownerWords } from './ownerStrings';

interface Leave {
  /** Closes, or asks first when something typed is not saved. */
  ask(): void;
  readonly dialog: React.ReactElement | null;
}

/** Leaving a form: what is typed is kept for the next visit, or given up knowingly. */
export function useLeave(isDirty: boolean, forget: () => void, close: () => void): Leave {
  const words = useWords(ownerWords);
  const [isAsking, setAsking] = React.useState(false);
  return {
    ask: () => (isDirty ? setAsking(true) : close()),
    dialog: isAsking ? (
      <ConfirmDialog
        title={words.leaveQuestion}
        text={words.leaveText}
        confirm={words.leaveKeep}
        alternative={words.leaveDrop}
        cancel={words.cancel}
        onConfirm={close}
        onAlternative={() => {
          forget();
          close();
        }}
        onCancel={() => setAsking(false)}
      />
    ) : null
  };
}
