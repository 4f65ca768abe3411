import * as React from 'react';
import { OvertakenError } from '../../../../domain/calls/OvertakenError';
import { announce } from '../../../../shell/announce';

export interface OwnerAction {
  readonly isBusy: boolean;
  /** What failed last. */
  readonly error: unknown;
  /** Who decided first; null: nobody did. */
  readonly overtakenBy: string | null;
  run(action: () => Promise<void>, said: string): void;
}

/** One press of an owner: once at a time, said when it is done, told when it failed. @param reload how things stand after somebody else decided first */
export function useOwnerAction(reload: () => unknown): OwnerAction {
  const [isBusy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>(null);
  const isLeft = React.useRef(false);
  React.useEffect(() => {
    isLeft.current = false;
    return () => void (isLeft.current = true);
  }, []);
  const act = async (action: () => Promise<void>, said: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await action();
      announce(said);
    } catch (failure) {
      if (failure instanceof OvertakenError) reload();
      if (!isLeft.current) setError(failure);
    } finally {
      if (!isLeft.current) setBusy(false);
    }
  };
  const overtakenBy = error instanceof OvertakenError ? error.latest.author.name : null;
  return { isBusy, error: overtakenBy === null ? error : null, overtakenBy, run: (action, said) => void (isBusy || act(action, said)) };
}
