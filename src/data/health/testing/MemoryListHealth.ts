import type { PlanStep } from '../../../domain/plans/PlanStep';
import type { GroupState } from '../../../domain/health/groupState';
import { worstOf } from '../../../domain/health/groupState';
import { DataError } from '../../DataError';
import { stopIfAborted } from '../../stopIfAborted';
import { failureKind } from '../../plans/failureKind';
import { planSession } from '../../plans/PlanSession';
import type { Hub } from '../../sites/HubSites';
import type { SiteAddress } from '../../sites/SiteAddress';
import type { ListHealthServices, RepairSession } from '../ListHealthServices';
import type { CheckReport, CheckSession } from '../Checks';
import type { GroupName } from '../listGroups';
import type { RepairSaid } from '../repair';
import type { RepairId, RepairTarget } from '../RepairTarget';
import { repairId } from '../RepairTarget';
import type { SiteConcerns } from '../SiteConcerns';
import type { GroupHealth, ListHealth, SiteHealth } from '../SiteHealth';

const HERE = 'https://ville.test/sites/intranet';
const NAMES: readonly GroupName[] = ['polls', 'usages', 'calls', 'ideas', 'thread', 'tariffs', 'requests', 'registrations', 'references'];
const USED: readonly GroupName[] = ['polls', 'usages'];

/** Sites and how their lists stand, for component tests. */
export class MemoryListHealth implements ListHealthServices {
  /** What plans mended, in their order. */
  public readonly mended: RepairId[] = [];
  /** Sites at which the reader may not look, with who owns them. */
  public readonly closed = new Map<string, readonly string[]>();
  public found: SiteConcerns = { limits: [], titles: new Map(), storage: null, listCount: 12, twins: [] };
  public checked: CheckReport = { at: new Date('2026-11-03T09:12:00Z'), isWhole: true, things: 3, of: 3, operations: 12, troubled: [], unread: [], seconds: [], left: [], people: 4, failed: [] };
  /** How many runs a check takes until it is whole. */
  public runs = 1;
  private readonly broken = new Map<RepairId, 'repair' | 'levels'>();

  /** @param sites names of those of the hub beside this one; undefined: it has none */
  public constructor(private readonly options: { readonly sites?: readonly string[] } = {}) {}

  /** @param by `levels`: somebody else has to make levels first */
  public break(webUrl: string, group: GroupName, by: 'repair' | 'levels' = 'repair'): void {
    this.broken.set(repairId({ webUrl, group }), by);
  }

  public async look(): Promise<SiteHealth> {
    return this.healthOf(HERE);
  }

  public async concerns(): Promise<SiteConcerns> {
    return this.found;
  }

  public async checks(): Promise<CheckSession> {
    let done = 0;
    const reportNow = (): CheckReport => ({ ...this.checked, isWhole: done >= this.runs, things: Math.floor((this.checked.of * Math.min(done, this.runs)) / this.runs) });
    return {
      get report() {
        return reportNow();
      },
      run: async ({ signal, onProgress }) => {
        stopIfAborted(signal);
        onProgress(++done / this.runs);
        return reportNow();
      }
    };
  }

  public async repair(targets: readonly RepairTarget[]): Promise<RepairSession> {
    const told = new Map<RepairId, RepairSaid>();
    const steps = targets.map(repairId).map((id): PlanStep<RepairId> => ({
      id,
      needs: [],
      check: async () => ({ is: this.broken.has(id) ? 'todo' : 'done' }),
      do: async () => {
        const request = this.broken.get(id) === 'levels' ? { address: 'https://ville.test/sites/root', message: { fr: 'Bonjour, il faut deux niveaux.', en: 'Hello, two levels are needed.' } } : null;
        told.set(id, { changes: request ? [] : [{ fr: 'Liste « Votes » : autorisations propres rétablies.', en: 'List “Votes”: permissions of its own restored.' }], left: [], request });
        if (request) throw new DataError('forbidden');
        this.broken.delete(id);
        this.mended.push(id);
      }
    }));
    const session = planSession({ steps, notes: null, me: { id: 1, holder: 'page' }, kindOf: failureKind, serverNow: () => new Date(), pause: async () => undefined });
    return { ...session, said: (id) => told.get(id) };
  }

  public async hub(): Promise<Hub | null> {
    return this.options.sites ? { id: 'hub', isHome: true } : null;
  }

  public async hubSites(): Promise<readonly SiteAddress[]> {
    return (this.options.sites ?? []).map((title) => ({ title, webUrl: `https://ville.test/sites/${title}` }));
  }

  public async lookAt(sites: readonly SiteAddress[], { onSite }: Parameters<ListHealthServices['lookAt']>[1]): Promise<void> {
    for (const site of sites) {
      const owners = this.closed.get(site.webUrl);
      const health = this.healthOf(site.webUrl);
      onSite(owners ? { ...site, is: 'closed', state: null, health: null, concerns: null, owners } : { ...site, is: 'read', state: worstOf(health.groups.map(({ state }) => state)), health, concerns: this.found, owners: [] });
    }
  }

  private healthOf(webUrl: string): SiteHealth {
    const groups = NAMES.map((name): GroupHealth => {
      const isBroken = this.broken.has(repairId({ webUrl, group: name }));
      const state: GroupState = isBroken ? 'broken' : USED.includes(name) ? 'sound' : 'unused';
      const title = { fr: 'Votes', en: 'Votes' };
      const list: ListHealth = {
        url: `Lists/Parvis-${name}`, title, id: '11111111-2222-3333-4444-555555555555', state: 'current', version: 2, wanted: 2, itemCount: 1234, columns: { there: 5, of: 5 }, indexes: 3, hasOwnPermissions: !isBroken, newColumns: [],
        faults: isBroken ? [{ kind: 'permissions', list: title, blocks: true }] : []
      };
      return {
        name, state, page: null, lists: state === 'unused' ? [] : [list],
        faults: isBroken ? [{ fr: 'La liste « Votes » a repris les autorisations du site.', en: 'The list “Votes” has the permissions of the site again.' }] : [],
        ahead: isBroken ? [{ fr: 'La liste « Votes » aura de nouveau ses propres autorisations.', en: 'The list “Votes” will have permissions of its own again.' }] : []
      };
    });
    return { webUrl, at: new Date('2026-11-03T09:12:00Z'), missingRights: [], groups };
  }
}
