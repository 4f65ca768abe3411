import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import { ancestorsOf } from '../../../../domain/anchors/lineage';
import type { ThreadState } from '../../../../domain/calls/threadState';
import type { TextVersion } from '../../../../domain/passages/Passage';
import type { Discussing } from '../../../../shell/contributions/Discussing';
import { StandingLine } from './StandingLine';
import { useVersions } from './useVersions';
import type { VersionsRead } from './useVersions';

export type VersionedDiscussing = Discussing & VersionsRead;

/** A discussion that knows all versions of the text: where words are now is said, and what moves them where they cannot be is not believed. */
export function useVersioned(discussing: Discussing): VersionedDiscussing {
  const { opened, state } = discussing;
  const read = useVersions(opened.call.id, state.versions);
  const { versions } = read;
  return React.useMemo(
    () => ({
      ...discussing,
      ...read,
      // A wording was proposed for the words that its author had before him.
      originalOf: versions ? (anchor) => anchor.quote || textAt(anchor, versions) : discussing.originalOf,
      descends: versions && ((from, to) => isHeir(from, to, versions)),
      standingOf: versions && versions.length > 1 ? (thread: ThreadState) => <StandingLine thread={thread} versions={versions} /> : undefined
    }),
    [discussing, versions, read]
  );
}

function textAt({ version, passage }: Anchor, versions: readonly TextVersion[]): string {
  return versions.find((each) => each.version === version)?.passages.find(({ id }) => id === passage)?.text ?? '';
}

function isHeir(from: Anchor, to: Anchor, versions: readonly TextVersion[]): boolean {
  return from.passage === to.passage || ancestorsOf(to.passage, versions).includes(from.passage);
}
