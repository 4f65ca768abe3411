import * as React from 'react';
import type { Arrival } from '../../../../shell/addresses/Addresses';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { ActivityPage } from './ActivityPage';
import { organiseKeys, useActivities, useOrganising } from './organiseQueries';

export interface SessionDeskProps {
  /** Published or not. */
  readonly id: number;
  readonly mayOwn: boolean;
  readonly arrival: Arrival;
  /** What is shown where there is no such session. */
  readonly gone: React.ReactElement;
  onOpen(session: number): void;
  onBack(): void;
}

/** Where organisers work on the session that an address names: a published one at its desk, a draft among the sessions of its activity. */
export default function SessionDesk({ id, mayOwn, arrival, gone, onOpen, onBack }: SessionDeskProps): React.ReactElement {
  const organising = useOrganising();
  const place = useQuery({ queryKey: organiseKeys.place(id), queryFn: async () => (await organising()).placeOf(id) });
  const activities = useActivities();
  return (
    <WhenReady read={place} lines={6} onError={{ notFound: gone }}>
      {(activityId) => (
        <WhenReady read={activities} lines={6}>
          {(all) => {
            const activity = all.find((each) => each.id === activityId);
            return activity ? <ActivityPage activity={activity} mayOwn={mayOwn} session={id} arrival={arrival} onOpen={onOpen} onBack={onBack} /> : gone;
          }}
        </WhenReady>
      )}
    </WhenReady>
  );
}
