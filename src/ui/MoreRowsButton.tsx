import * as React from 'react';
import { Button } from './Button';

/** What is not read yet: pages come by cursor, so that there is a next one and no number of pages. */
export interface MoreRows {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  load(): void;
}

interface MoreRowsButtonProps {
  readonly more: MoreRows | undefined;
  readonly text: string;
  /** Before they are read: the focus goes to the first of them. */
  onExpect(): void;
}

/** Under rows, while there are more. */
export function MoreRowsButton({ more, text, onExpect }: MoreRowsButtonProps): React.ReactElement | null {
  if (!more?.hasMore) return null;
  const load = (): void => {
    onExpect();
    more.load();
  };
  return (
    <Button appearance="text" isBusy={more.isLoading} onClick={load}>
      {text}
    </Button>
  );
}
