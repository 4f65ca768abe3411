import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import { WEBHOOK_DAYS } from '../../limits';
import type { Service } from '../service';
import type { ListRow } from '../../storage/list-store';

/** A program that wants to be called when something in a list has changed. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** ISO 8601 in UTC: nobody is called after it. */
  readonly until: string;
  /** What the program is told with each call, so that it knows who calls. */
  readonly clientState: string | null;
}

const ownerOf = (list: number): string => `webhooks:${list}`;
const DAY = 86_400_000;

/** The webhooks of a list. */
export function webhooksOf({ properties }: Service, list: number): readonly Webhook[] {
  return properties.objects(ownerOf(list));
}

/** @throws SharePointError `resourceNotFound` */
export function webhook({ properties }: Service, list: ListRow, id: string): Webhook {
  const found = properties.object<Webhook>(ownerOf(list.n), id.replace(/[{}]/g, '').toLowerCase());
  if (found === undefined) throw refusal('resourceNotFound', id);
  return found;
}

export function addWebhook(service: Service, list: ListRow, hook: Omit<Webhook, 'id'>): Webhook {
  return putWebhook(service, list, { ...hook, id: randomUUID() });
}

export function putWebhook({ properties }: Service, list: ListRow, hook: Webhook): Webhook {
  properties.putObject(ownerOf(list.n), hook.id, hook);
  return hook;
}

export function removeWebhook({ properties }: Service, list: ListRow, { id }: Webhook): void {
  properties.remove(ownerOf(list.n), id);
}

/** The end of a webhook as it is kept. @throws SharePointError `webhookExpiration` for no date, one that is past, or one beyond half a year */
export function webhookEnd(service: Service, value: unknown): string {
  const end = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  const now = service.clock().getTime();
  if (!(end > now) || end > now + WEBHOOK_DAYS * DAY) throw refusal('webhookExpiration', WEBHOOK_DAYS);
  return new Date(end).toISOString();
}

/** May the address be called? Only where the setting says so, and only on the machine itself: whoever writes to a list must not make this service ask others. */
export function mayCall({ settings }: Service, address: string): boolean {
  if (!settings.webhooks || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
