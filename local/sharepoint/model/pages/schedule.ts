import { refusal } from '../../errors';
import { RequestContext, toSeconds } from '../context';
import { activeFeatures } from '../provisioning/features';
import type { Service } from '../service';
import { pageById, publishPage, requirePageEditor, type SitePage } from './site-pages';

/** Feature that switches scheduling on in a web (PnP: `EnsurePageScheduling`). */
export const PAGE_SCHEDULING = 'e87ca965-5e07-4a23-b007-ddd4b5afb9c7';
const OWNER = 'scheduled pages';

interface Scheduled {
  readonly web: number;
  readonly page: number;
  /** Login of who asked for it: he publishes. */
  readonly login: string;
  /** ISO 8601. */
  readonly at: string;
}

/** When the next page is due, by service; read again after each change. */
const next = new WeakMap<Service, number>();

/**
 * Has a page published at a later moment, by who asks.
 * @throws SharePointError where the web does not schedule, for a moment that is past, for who may not publish
 */
export function schedulePage(context: RequestContext, page: SitePage, at: string): void {
  const { service, web, user } = context;
  requirePageEditor(context, page);
  if (!activeFeatures(service, { scope: 'web', row: web }).some(({ id }) => id === PAGE_SCHEDULING)) throw refusal('schedulingOff');
  const time = Date.parse(at);
  if (Number.isNaN(time) || time <= service.clock().getTime()) throw refusal('parameterInvalid', 'PublishStartDate');
  const scheduled: Scheduled = { web: web.n, page: page.row.id, login: user.login, at: new Date(time).toISOString() };
  service.properties.putObject(OWNER, `${web.n}:${page.row.id}`, scheduled);
  next.delete(service);
}

/** When a page will be published; null for one that is not scheduled. */
export function scheduledFor({ service, web }: RequestContext, { row }: SitePage): string | null {
  const found = service.properties.object<Scheduled>(OWNER, `${web.n}:${row.id}`);
  return found === undefined ? null : toSeconds(new Date(found.at));
}

/** Takes a page off the schedule: it was published, or discarded. */
export function unschedule({ service, web }: RequestContext, { row }: SitePage): void {
  service.properties.remove(OWNER, `${web.n}:${row.id}`);
  next.delete(service);
}

/** Publishes what is due. Asked before each request: that nothing is due costs a comparison. */
export function publishDue(service: Service, request: ConstructorParameters<typeof RequestContext>[1]): void {
  const now = service.clock().getTime();
  if (now < (next.get(service) ?? nextOf(service))) return;
  for (const { web: n, page, login, at } of all(service)) {
    if (Date.parse(at) > now) continue;
    const web = service.sites.web(n);
    service.properties.remove(OWNER, `${n}:${page}`);
    const user = service.principals.byLogin(web.site, login);
    if (user === undefined) continue;
    const context = new RequestContext(service, request, web, user, 'en-US');
    try {
      publishPage(context, pageById(context, page));
    } catch (error) {
      // Whoever lost his rights meanwhile, or a page that is gone: nothing is published, and nobody waits for an answer.
      process.emitWarning(error instanceof Error ? error.message : String(error), 'LocalSharePointSchedule');
    }
  }
  nextOf(service);
}

function all({ properties }: Service): readonly Scheduled[] {
  return properties.objects(OWNER);
}

function nextOf(service: Service): number {
  const due = Math.min(Number.POSITIVE_INFINITY, ...all(service).map(({ at }) => Date.parse(at)));
  next.set(service, due);
  return due;
}
