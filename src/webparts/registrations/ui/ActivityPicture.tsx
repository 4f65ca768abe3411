import * as React from 'react';
import { ownPicture } from '../../../domain/address/ownPicture';
import type { Activity } from '../../../domain/registrations/Activity';
import styles from './Registrations.module.scss';

/** The picture of an activity: nothing of one that the tenant does not keep, or that does not come. */
export function ActivityPicture({ activity: { pictureAddress, pictureText } }: { readonly activity: Pick<Activity, 'pictureAddress' | 'pictureText'> }): React.ReactElement | null {
  const [broken, setBroken] = React.useState<string>();
  const source = pictureAddress && ownPicture(pictureAddress, location.origin);
  return source && source !== broken ? <img className={styles.picture} src={source} alt={pictureText} loading="lazy" onError={() => setBroken(source)} /> : null;
}
