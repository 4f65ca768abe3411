import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';
import { wholePassage } from '../../../../domain/anchors/anchorOf';
import { Discussion } from '../../../../shell/contributions/Discussion';
import { useDiscussing } from '../../../../shell/contributions/Discussing';
import { lazyScreen } from '../../../../shell/lazyScreen';
import type { OpenPassage } from './useOpenPassages';

/** Where contributions of earlier versions stand now is looked for only where there are some. */
export const loadVersioned = () => import(/* webpackChunkName: 'calls-lineage' */ './VersionedDiscussion');
const VersionedDiscussion = lazyScreen(loadVersioned, { lines: 4 });

export interface PassageDiscussionProps {
  /** 0: the whole text. */
  readonly passage: number;
  /** Of the text that is shown. */
  readonly version: number;
  /** As people call it: `passage 12`. */
  readonly place: string;
  readonly opened: OpenPassage;
  readonly arrivedAt: number | undefined;
  readonly mayRepair: boolean;
  onWhole(): void;
}

/** What was said of a passage of the text that is shown. */
export function PassageDiscussion(props: PassageDiscussionProps): React.ReactElement {
  const { passage, version, opened, place, arrivedAt, mayRepair, onWhole } = props;
  const { state } = useDiscussing();
  const anchor: Anchor = opened.words ?? wholePassage(version, passage);
  const shared = { anchor, place, arrivedAt, mayRepair, onWhole, writing: opened.writing, asksDirection: true };
  return state.versions.length > 1 && passage > 0 ? <VersionedDiscussion {...shared} passage={passage} /> : <Discussion {...shared} passages={[passage]} />;
}
