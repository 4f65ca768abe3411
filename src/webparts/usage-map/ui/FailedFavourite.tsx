import * as React from 'react';
import { announce } from '../../../shell/announce';
import { useWords } from '../../../shell/Page';
import { Button } from '../../../ui/Button';
import { MessageLine } from '../../../ui/MessageLine';
import { usageMapWords } from '../strings';
import { useMap } from './MapContext';
import { useChangeFavourite } from './queries';

/** The favourite that could not be stored, in sight of all, with another try. */
export function FailedFavourite(): React.ReactElement | null {
  const { failedFavourite: failed, favouriteFailed } = useMap();
  const words = useWords(usageMapWords);
  const change = useChangeFavourite({
    onStored: ({ title, isFavourite }) => announce(isFavourite ? words.mine.added(title) : words.mine.removed(title)),
    onFailed: favouriteFailed
  });
  if (!failed) return null;
  return (
    <MessageLine
      tone="error"
      action={
        <>
          <Button appearance="text" onClick={() => change(failed)}>{words.mine.again}</Button>
          <Button appearance="text" onClick={() => favouriteFailed(undefined)}>{words.goneClose}</Button>
        </>
      }
    >
      {failed.isFavourite ? words.mine.notAdded(failed.title) : words.mine.notRemoved(failed.title)}
    </MessageLine>
  );
}
