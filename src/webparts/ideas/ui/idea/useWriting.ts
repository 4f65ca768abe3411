import * as React from 'react';
import { useDrafts } from '../../../../shell/drafts/useDrafts';
import { recordForm } from '../send/draftFormats';

/** Something about an idea is being written: since somebody asked, or since there is a draft of it. @param thing names the draft */
export function useWriting(thing: string): [boolean, (isWriting: boolean) => void] {
  const drafts = useDrafts();
  const [isWriting, setWriting] = React.useState(false);
  React.useEffect(() => {
    let isLeft = false;
    void drafts.open(thing, recordForm).then(({ draft }) => draft && !isLeft && setWriting(true));
    return () => {
      isLeft = true;
    };
  }, [drafts, thing]);
  return [isWriting, setWriting];
}
