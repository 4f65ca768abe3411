import * as React from 'react';
import { unstable_batchedUpdates as batch } from 'react-dom';
import type { Outbox, OutboxEvent } from './Outbox';
import type { Submission } from './Submission';

const OutboxContext = React.createContext<Outbox | undefined>(undefined);

export const OutboxProvider = OutboxContext.Provider;

/** @throws Error outside of a mounted web part */
export function useOutbox(): Outbox {
  const outbox = React.useContext(OutboxContext);
  if (!outbox) throw new Error('useOutbox is for the screens of a mounted web part.');
  return outbox;
}

/** What of this kind and subject the server does not have yet; undefined when it has everything. */
export function useSubmission<T>(kind: string, subject: string): Submission<T> | undefined {
  const outbox = useOutbox();
  const [submission, setSubmission] = React.useState(() => outbox.get(kind, subject));
  React.useEffect(() => {
    const read = (): void => setSubmission(outbox.get(kind, subject));
    read();
    return outbox.subscribe(() => batch(read));
  }, [outbox, kind, subject]);
  return submission as Submission<T> | undefined;
}

/** Calls `listener` at each event of the outbox. */
export function useOutboxEvents(listener: (event: OutboxEvent) => void): void {
  const outbox = useOutbox();
  const latest = React.useRef(listener);
  React.useEffect(() => {
    latest.current = listener;
  });
  React.useEffect(() => outbox.subscribe((event) => batch(() => latest.current(event))), [outbox]);
}
