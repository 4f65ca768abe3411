import { mayCall, webhooksOf } from '../../model/changes/webhooks';
import type { Service } from '../../model/service';

/** Milliseconds for which changes are gathered: a program is called once for many of them. */
const GATHER = 100;
/** The one tenant of this service. */
const TENANT = '0d5b1c1e-0000-4000-8000-000000000001';

/**
 * Calls the programs that want to know of changes in lists (MS docs: overview of SharePoint webhooks). What has changed is not told: `getChanges` answers that. A call that
 * fails is not repeated, where SharePoint tries five times more.
 */
export class ChangeHooks {
  private readonly changed = new Set<number>();
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  public constructor(private readonly service: Service) {
    service.items.listen(({ list }) => {
      if (service.settings.webhooks) service.database.onCommit(() => this.gather(list.n));
    });
  }

  public close(): void {
    clearTimeout(this.timer);
    this.ending.abort();
  }

  private gather(list: number): void {
    this.changed.add(list);
    this.timer ??= setTimeout(() => this.tell(), GATHER).unref();
  }

  private tell(): void {
    this.timer = undefined;
    const lists = [...this.changed];
    this.changed.clear();
    for (const list of lists) void this.call(list);
  }

  private async call(number: number): Promise<void> {
    const { service } = this;
    const list = service.lists.find(number);
    if (list === undefined) return;
    const web = service.webOf(list);
    const now = service.clock().toISOString();
    for (const { id, url, until, clientState } of webhooksOf(service, number)) {
      if (until <= now || !mayCall(service, url)) continue;
      const value = [{ subscriptionId: id, clientState, expirationDateTime: until, resource: list.id, tenantId: TENANT, siteUrl: service.sites.site(web.site).url, webId: web.id }];
      await fetch(url, { method: 'POST', redirect: 'error', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ value }), signal: this.ending.signal }).catch(() => undefined);
    }
  }
}
