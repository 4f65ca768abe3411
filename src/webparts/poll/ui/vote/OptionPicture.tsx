import * as React from 'react';
import { ownPicture } from '../../../../domain/address/ownPicture';
import type { PollOption } from '../../../../domain/polls/Poll';
import styles from './VoteForm.module.scss';

/** The picture of an answer with its text; the answer's initial where it cannot be loaded, and for one that the tenant does not keep. */
export function OptionPicture({ option: { text, picture = '', pictureText = '' } }: { readonly option: PollOption }): React.ReactElement {
  const [broken, setBroken] = React.useState<string>();
  const source = ownPicture(picture, location.origin);
  if (source && source !== broken) return <img className={styles.picture} src={source} alt={pictureText} loading="lazy" onError={() => setBroken(source)} />;
  return (
    <span className={`${styles.picture} ${styles.initial}`} aria-hidden="true">
      {Array.from(text.trim())[0]?.toUpperCase()}
    </span>
  );
}
