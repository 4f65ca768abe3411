import * as React from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { LockIcon } from '../ui/icons';
import { MessageLine } from '../ui/MessageLine';
import { Skeleton } from '../ui/Skeleton';
import { errorCode, isChunkLoadError } from './errorCode';
import { wordFor } from './Language';
import { useWords } from './Page';
import { shellWords } from './strings';
import { SupportCode } from './SupportCode';

/** What the agent can mend himself, or what nobody has to look into. */
const WITHOUT_CODE = ['offline', 'signedOut', 'conflict', 'duplicate', 'notFound'];

/** What a screen needs to know of a read. */
export interface Read<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  refetch(): unknown;
}

interface WhenReadyProps<T> {
  readonly read: Read<T>;
  /** Lines of the skeleton, about as tall as what will come. */
  readonly lines?: number;
  /** Replaces the sentence for a code, e.g. `{ notFound: <NotSetUp /> }`. */
  readonly onError?: Readonly<Partial<Record<string, React.ReactElement>>>;
  readonly children: (data: T) => React.ReactElement;
}

/**
 * Loading, forbidden, error or ready, the same in every web part. Data that was read before stays on the screen when a
 * later read fails.
 */
export function WhenReady<T>({ read, lines, onError, children }: WhenReadyProps<T>): React.ReactElement {
  if (read.data !== undefined) return children(read.data);
  if (!read.error) return <Loading lines={lines} />;
  return onError?.[errorCode(read.error)] ?? <Failure error={read.error} onRetry={() => void read.refetch()} />;
}

export function Loading({ lines }: { readonly lines?: number }): React.ReactElement {
  return <Skeleton label={useWords(shellWords).loading} lines={lines} />;
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong in words, and another try where one can help. */
export function Failure({ error, onRetry }: FailureProps): React.ReactElement {
  const words = useWords(shellWords);
  const text = useErrorText(error);
  if (errorCode(error) === 'forbidden') return <EmptyState icon={<LockIcon />} title={text} />;
  const isSignedOut = errorCode(error) === 'signedOut';
  // A page that knows newer chunks, or an agent who is signed in, come with another load only; a browser that says it is online may be wrong.
  const actions = (
    <>
      {onRetry && !isSignedOut && <Button appearance="text" onClick={onRetry}>{words.retry}</Button>}
      {(isSignedOut || isChunkGone(error)) && <Button appearance="text" onClick={() => location.reload()}>{words.reload}</Button>}
    </>
  );
  return (
    <MessageLine tone="error" action={actions}>
      {text}
      {!WITHOUT_CODE.includes(errorCode(error)) && <SupportCode error={error} />}
    </MessageLine>
  );
}

/** The sentence for an error. */
export function useErrorText(error: unknown): string {
  const { errors, chunkGone, chunkOffline } = useWords(shellWords);
  if (isChunkLoadError(error)) return isChunkGone(error) ? chunkGone : chunkOffline;
  return wordFor(errors, errorCode(error), 'unknown');
}

/** Offline it is only out of reach. */
function isChunkGone(error: unknown): boolean {
  return isChunkLoadError(error) && navigator.onLine;
}
