import * as React from 'react';
import { ancestorsOf } from '../../../../domain/anchors/lineage';
import type { Thread } from '../../../../domain/calls/Thread';
import type { DiscussionProps } from '../../../../shell/contributions/Discussion';
import { Discussion } from '../../../../shell/contributions/Discussion';
import { DiscussingProvider, useDiscussing } from '../../../../shell/contributions/Discussing';
import { stateOf } from '../../../../shell/contributions/useThreads';
import { placesOf } from './placesOf';
import { useVersioned } from './useVersioned';

type VersionedDiscussionProps = Omit<DiscussionProps, 'passages' | 'isHere' | 'waitsFor'> & {
  readonly passage: number;
};

/** What was said of a passage in all versions of the text: each where its words are now, or said to be of an earlier version. */
export default function VersionedDiscussion({ passage, ...rest }: VersionedDiscussionProps): React.ReactElement {
  const discussing = useVersioned(useDiscussing());
  const { versions, error, refetch } = discussing;
  const passages = React.useMemo(() => (versions ? [passage, ...ancestorsOf(passage, versions)] : [passage]), [passage, versions]);
  const isHere = versions && ((thread: Thread): boolean => placesOf(stateOf(thread, discussing).anchor, versions).includes(passage));
  // Where one writes stays as it is when the versions come.
  return (
    <DiscussingProvider value={discussing}>
      <Discussion {...rest} passages={passages} isHere={isHere} waitsFor={versions ? undefined : { error, refetch }} />
    </DiscussingProvider>
  );
}
