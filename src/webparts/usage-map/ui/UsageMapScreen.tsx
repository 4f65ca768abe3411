import * as React from 'react';
import type { UsageMapView } from '../../../data/usages/UsageMapRepository';
import { useWords } from '../../../shell/Page';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { Failure, Loading } from '../../../shell/states';
import { errorCode } from '../../../shell/errorCode';
import { lazyScreen } from '../../../shell/lazyScreen';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PendingNotices } from '../../../shell/outbox/PendingNotice';
import { UnreadableNotice } from '../../../shell/unreadable/UnreadableNotice';
import { MessageLine } from '../../../ui/MessageLine';
import { EmptyState } from '../../../ui/EmptyState';
import { usageMapWords } from '../strings';
import type { UsageMapProperties } from '../UsageMapProperties';
import { FailedFavourite } from './FailedFavourite';
import { MapIcon } from './mapIcons';
import { MapArea } from './MapArea';
import { UsageMapProvider } from './MapContext';
import { needSubmission } from './needOutbox';
import { useKeptMap, usageKeys } from './queries';
import styles from './UsageMapScreen.module.scss';
import { useShownMap } from './useShownMap';
import { useUsageServices } from './usageServices';

const Directory = lazyScreen(() => import(/* webpackChunkName: 'usage-map-directory' */ './Directory'), { lines: 8 });
const OwnerArea = lazyScreen(() => import(/* webpackChunkName: 'usage-map-owner' */ './owner/OwnerArea'), { lines: 8 });

/** The usage map web part. What this tab read before is shown while the current map is on its way. */
export function UsageMapScreen({ properties }: ScreenProps<UsageMapProperties>): React.ReactElement {
  const read = useShownMap(properties);
  const kept = useKeptMap(read.view === undefined);
  const isMissing = errorCode(read.error) === 'notFound';
  const view = read.view ?? (isMissing ? undefined : kept);
  const { isOwner } = read;
  const words = useWords(usageMapWords);
  const { setup } = useUsageServices();
  // Only where there is nothing to show, and for who can repair, does a page view ask how the lists stand.
  const lists = usePartLists(usageKeys.all, { setup, icon: <MapIcon />, words: 'usages', isAsked: isMissing || isOwner });
  return (
    <PartFrame title={properties.title} label={words.sectionLabel} lists={lists} isReady={!isMissing}>
      {view ? (
        <ReadyScreen properties={properties} view={view} isStale={read.view === undefined && read.error !== null} isOwner={isOwner} />
      ) : read.error ? (
        <Failure error={read.error} onRetry={read.refetch} />
      ) : (
        <Loading lines={properties.layout === 'mostOpened' ? 5 : 8} />
      )}
    </PartFrame>
  );
}

interface ReadyScreenProps {
  readonly properties: UsageMapProperties;
  readonly view: UsageMapView;
  readonly isStale: boolean;
  readonly isOwner: boolean;
}

function ReadyScreen({ properties, view, isStale, isOwner }: ReadyScreenProps): React.ReactElement {
  const { content = 'map', layout = 'map', showMyPart = true } = properties;
  const words = useWords(usageMapWords);
  const isEmpty = view.map.usages.length === 0 && view.map.tools.length === 0;
  // Beside a map that is drawn elsewhere on the page.
  const isBeside = content === 'map' && layout === 'mostOpened';
  // The owner's area says what fills a directory that stands alone.
  const isToFill = isOwner && content === 'directory' && view.map.sites.length === 0;
  const screen = (
    <div className={styles.screen}>
      {layout !== 'drawing' && <PendingNotices kind={needSubmission} describe={({ words: needed }) => <bdi>{needed}</bdi>} />}
      {view.canManage && !isBeside && <UnreadableNotice rows={view.unreadable} />}
      <FailedFavourite />
      {isStale && <MessageLine tone="warning">{words.stale}</MessageLine>}
      {content !== 'directory' &&
        (isEmpty ? !isOwner && <EmptyState icon={<MapIcon />} title={view.canManage ? words.empty.readMode : words.empty.agent} /> : <MapArea title={properties.title ?? ''} layout={layout} showMyPart={showMyPart} />)}
      {content !== 'map' && !isToFill && <Directory />}
    </div>
  );
  return (
    <UsageMapProvider view={view} showsMap={content !== 'directory'}>
      {isOwner ? <OwnerArea isBeside={isBeside}>{screen}</OwnerArea> : screen}
    </UsageMapProvider>
  );
}
