import * as React from 'react';
import type { UsageMapView } from '../../../data/usages/UsageMapRepository';
import { usePage, useWords } from '../../../shell/Page';
import { SetUp } from '../../../shell/SetUp';
import { Failure, Loading, WhenReady } from '../../../shell/states';
import { errorCode } from '../../../shell/errorCode';
import type { ScreenProps } from '../../../shell/mountWebPart';
import { MessageLine } from '../../../ui/MessageLine';
import { EmptyState } from '../../../ui/EmptyState';
import { usageMapWords } from '../strings';
import type { UsageMapProperties } from '../UsageMapProperties';
import { Directory } from './Directory';
import { MapIcon } from './mapIcons';
import { MapArea } from './MapArea';
import { UsageMapProvider } from './MapContext';
import { useKeptMap, useSetUpStatus, useUsageMap, usageKeys } from './queries';
import styles from './UsageMapScreen.module.scss';
import { useUsageServices } from './usageServices';

const OwnerArea = React.lazy(() => import(/* webpackChunkName: 'usage-map-owner' */ './owner/OwnerArea'));

/** The usage map web part. What this tab read before is shown while the current map is on its way. */
export function UsageMapScreen({ properties }: ScreenProps<UsageMapProperties>): React.ReactElement {
  const read = useUsageMap();
  const kept = useKeptMap(read.data === undefined);
  const isMissing = errorCode(read.error) === 'notFound';
  const view = read.data ?? (isMissing ? undefined : kept);
  if (isMissing && !read.data) return <NotSetUp />;
  if (!view) return read.error ? <Failure error={read.error} onRetry={() => void read.refetch()} /> : <Loading lines={8} />;
  return <ReadyScreen properties={properties} view={view} isStale={read.data === undefined && read.error !== null} />;
}

/** Only when there is nothing to show does a page view ask whether the lists are set up. */
function NotSetUp(): React.ReactElement {
  const { setup } = useUsageServices();
  const words = useWords(usageMapWords).setUp;
  return (
    <WhenReady read={useSetUpStatus(true)} lines={4}>
      {(status) => <SetUp status={status} words={words} icon={<MapIcon />} run={(onProgress) => setup.setUp(({ done }) => onProgress(done))} invalidates={usageKeys.all} />}
    </WhenReady>
  );
}

interface ReadyScreenProps {
  readonly properties: UsageMapProperties;
  readonly view: UsageMapView;
  readonly isStale: boolean;
}

function ReadyScreen({ properties, view, isStale }: ReadyScreenProps): React.ReactElement {
  const { title, content = 'map', layout = 'map', showMyPart = true } = properties;
  const { isEditing } = usePage();
  const words = useWords(usageMapWords);
  const isOwner = view.canManage && isEditing;
  const isEmpty = view.map.usages.length === 0 && view.map.tools.length === 0;
  const screen = (
    <>
      {isStale && <MessageLine tone="warning">{words.stale}</MessageLine>}
      {content !== 'directory' &&
        (isEmpty ? !isOwner && <EmptyState icon={<MapIcon />} title={view.canManage ? words.empty.readMode : words.empty.agent} /> : <MapArea layout={layout} showMyPart={showMyPart} />)}
      {content !== 'map' && <Directory />}
    </>
  );
  return (
    <section aria-label={title || words.sectionLabel} className={styles.screen}>
      <h2 className={title ? styles.title : styles.hiddenTitle} dir="auto">
        {title || words.sectionLabel}
      </h2>
      <UsageMapProvider view={view}>
        {isOwner ? (
          <React.Suspense fallback={<Loading lines={8} />}>
            <OwnerArea>{screen}</OwnerArea>
          </React.Suspense>
        ) : (
          screen
        )}
      </UsageMapProvider>
    </section>
  );
}
