import { useQuery } from '@tanstack/react-query';
import * as React from 'react';
import { useWords } from '../../../../shell/Page';
import { WhenReady } from '../../../../shell/states';
import { errorCode } from '../../../../shell/errorCode';
import { MessageLine } from '../../../../ui/MessageLine';
import type { VersionRow } from '../../../../ui/TwoVersions';
import { TwoVersions } from '../../../../ui/TwoVersions';
import { usageKeys } from '../queries';
import { ownerWords } from './ownerStrings';

interface ConflictNoticeProps<T> {
  /** The stored version. */
  read(): Promise<T>;
  rows(theirs: T): readonly VersionRow[];
  onKeepYours(theirs: T): void;
  onKeepTheirs(theirs: T): void;
}

/** Somebody else saved meanwhile: reads his version and shows both. */
export function ConflictNotice<T>({ read, rows, onKeepYours, onKeepTheirs }: ConflictNoticeProps<T>): React.ReactElement {
  const words = useWords(ownerWords).conflict;
  const stored = useQuery({ queryKey: [...usageKeys.all, 'conflict'], cacheTime: 0, staleTime: 0, refetchOnWindowFocus: false, queryFn: read });
  if (errorCode(stored.error) === 'notFound') return <MessageLine tone="error">{words.gone}</MessageLine>;
  return (
    <WhenReady read={stored} lines={3}>
      {(theirs) => <TwoVersions rows={rows(theirs)} words={words} onKeepYours={() => onKeepYours(theirs)} onKeepTheirs={() => onKeepTheirs(theirs)} />}
    </WhenReady>
  );
}
