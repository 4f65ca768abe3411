import * as React from 'react';
import type { Follow } from '../../domain/thread/Follow';
import { Button } from '../../ui/Button';
import { CheckIcon } from '../../ui/icons';
import { announce } from '../announce';
import { useWords } from '../Page';
import styles from './FollowButton.module.scss';
import { followWords } from './strings';
import { useFollows } from './useFollows';

interface FollowButtonProps extends Pick<Follow, 'kind' | 'id' | 'name'>, Partial<Pick<Follow, 'part' | 'page'>> {
  /** The name stands on the button, where it does not stand beside it. */
  readonly isNamed?: boolean;
}

/** Takes a thing into the reader's thread, and out of it. How many follow it is counted nowhere. */
export function FollowButton({ kind, id, name, part = 0, page = window.location.pathname, isNamed = false }: FollowButtonProps): React.ReactElement {
  const words = useWords(followWords);
  const follows = useFollows();
  const follow: Follow = { kind, id, part, name, page };
  const isFollowed = follows.has(follow);
  const toggle = (): void => {
    follows.toggle(follow);
    announce(isFollowed ? words.noMore(name) : words.nowFollowed(name));
  };
  return (
    <Button appearance="text" icon={isFollowed ? <CheckIcon /> : undefined} aria-pressed={isFollowed} title={words.hint} onClick={toggle}>
      {isFollowed ? words.following : words.follow}
      <span className={isNamed ? undefined : styles.unseen} dir="auto">
        {words.name(name)}
      </span>
    </Button>
  );
}
