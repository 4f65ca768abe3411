import { randomUUID } from 'node:crypto';
import type { Service } from '../service';
import type { ListRow } from '../../storage/list-store';

/** Somebody who wants to be told of changes in a library. */
export interface SocketSubscription {
  readonly id: string;
  /** Number of the library. */
  readonly list: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Milliseconds for which an address may be connected to (MS docs: about an hour). */
const LIFETIME = 3_600_000;

const kept = new WeakMap<Service, Map<string, SocketSubscription>>();

/** A new subscription of a library; it lives as long as the service. */
export function subscribeSocket(service: Service, list: ListRow): SocketSubscription {
  const now = service.clock().getTime();
  const all = kept.get(service) ?? new Map<string, SocketSubscription>();
  kept.set(service, all);
  for (const { id, until } of all.values()) if (until <= now) all.delete(id);
  const subscription = { id: randomUUID(), list: list.n, until: now + LIFETIME };
  all.set(subscription.id, subscription);
  return subscription;
}

/** @returns undefined for an id that is unknown or too old, and where nobody is told of changes */
export function socketSubscription(service: Service, id: string): SocketSubscription | undefined {
  const found = service.settings.socketIo ? kept.get(service)?.get(id) : undefined;
  return found !== undefined && found.until > service.clock().getTime() ? found : undefined;
}
