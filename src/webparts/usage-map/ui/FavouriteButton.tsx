import * as React from 'react';
import type { Mark } from '../../../domain/usages/agentMarks';
import { isSameMark } from '../../../domain/usages/agentMarks';
import { announce } from '../../../shell/announce';
import { useWords } from '../../../shell/Page';
import { usageMapWords } from '../strings';
import styles from './FavouriteButton.module.scss';
import { useMap } from './MapContext';
import { StarIcon } from './mapIcons';
import { useChangeFavourite } from './queries';

interface FavouriteButtonProps {
  readonly mark: Mark;
  readonly title: string;
}

/** The star that pins an entry to "my part". */
export function FavouriteButton({ mark, title }: FavouriteButtonProps): React.ReactElement {
  const { favourites, favouriteFailed } = useMap();
  const words = useWords(usageMapWords).mine;
  const isFavourite = favourites.some((other) => isSameMark(other, mark));
  const change = useChangeFavourite({ onStored: ({ isFavourite: isNow }) => announce(isNow ? words.added(title) : words.removed(title)), onFailed: favouriteFailed });
  const label = isFavourite ? words.remove(title) : words.add(title);
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isFavourite}
      aria-label={label}
      title={label}
      onClick={() => change({ mark, title, isFavourite: !isFavourite })}
    >
      <StarIcon isFull={isFavourite} />
    </button>
  );
}
