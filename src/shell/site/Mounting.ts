import type * as React from 'react';
import type { Connection } from '../../data/connection/Connection';
import type { Outbox } from '../outbox/Outbox';
import type { QueryClient } from '../queries/QueryClient';

/** What a screen receives. Services, page, words, outbox, drafts and addresses come by hooks. */
export interface ScreenProps<P> {
  readonly properties: Readonly<P>;
  saveProperties(changes: Partial<P>): void;
}

export interface Mounting<P, S> {
  /** Names the services in the page's map, e.g. `polls`. */
  readonly name: string;
  readonly screen: React.ComponentType<ScreenProps<P>>;
  /** Made once for each person and web. */
  services(connection: Connection): S;
  /** Tells the outbox who sends what this part submits. */
  sends?(outbox: Outbox, services: S, queries: QueryClient): void;
}
