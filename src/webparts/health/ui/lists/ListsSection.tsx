import * as React from 'react';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { Sections } from '../../../../ui/Sections';
import { listWords } from './listStrings';
import styles from './Lists.module.scss';
import { useHub } from './queries';
import { SitePanel } from './SitePanel';

const HubPanel = lazyScreen(() => import(/* webpackChunkName: 'health-hub' */ './HubPanel'), { lines: 8 });

type Place = 'site' | 'hub';
const PLACES: readonly Place[] = ['site', 'hub'];

/** How the lists of this site stand, and those of all sites of its hub. */
export default function ListsSection(): React.ReactElement {
  const words = useWords(listWords);
  const hub = useHub().data;
  const [place, setPlace] = React.useState<Place>('site');
  return (
    <div className={styles.section}>
      {hub && <Sections<Place> label={words.places.label} sections={PLACES} section={place} words={words.places} onChoose={setPlace} />}
      {hub && place === 'hub' ? <HubPanel hub={hub} /> : <SitePanel />}
    </div>
  );
}
