import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createConnection } from '../../src/data/connection/createConnection';
import { hasRight } from '../../src/data/connection/permissions';
import type { Access } from './access/Access';
import type { Persona, ProbedAssumption } from './Assumption';
import { counted } from './ground/counted';
import { findLeftovers } from './ground/leftovers';
import { needed, Person } from './ground/Person';
import { SiteLedger } from './ground/temporarySite';
import { Workshop } from './ground/Workshop';
import type { Outcome } from './outcome';
import { CannotTry, outcomeOf, notTried } from './outcome';
import type { ProbeContext, Traffic } from './ProbeContext';

/** Of SharePoint Online: rows that one query looks through (MS docs: list view threshold). */
const THRESHOLD = 5000;
/** A busy tenant may want a program to wait for minutes. */
const PATIENCE = { tries: 6, longestWaitSeconds: 300, timeoutMs: 120_000 };

export interface ProbeOptions {
  readonly siteUrl: string;
  readonly access: Access;
  readonly isThorough?: boolean;
  readonly makesSites?: boolean;
  /** Login of somebody whom the site does not know. */
  readonly stranger?: string;
  /** Goes on where the site holds lists of the product. */
  readonly amongRealLists?: boolean;
  /** File in which sites are noted until they are deleted. */
  readonly ledger?: string;
  /** List view threshold of the service. */
  readonly threshold?: number;
  /** Until the server's clock has gone on; default: time passes. */
  readonly pause?: (seconds: number) => Promise<void>;
}

/** The site or the people are not such that anything could be tried. */
export class ProbeRefused extends Error {
  public override readonly name = 'ProbeRefused';
}

/** One look at a test site: who acts, what is made, what is taken away. */
export class ProbeSession implements ProbeContext {
  public readonly workshop = new Workshop();
  public readonly ledger: SiteLedger;
  public readonly isThorough: boolean;
  public readonly threshold: number;
  private readonly people = new Map<Persona, Person>();
  /** Why somebody who was named cannot act. */
  private readonly unfit = new Map<Persona, string>();

  private constructor(
    private readonly options: ProbeOptions,
    public readonly traffic: Traffic
  ) {
    this.ledger = new SiteLedger(options.ledger ?? join('.local', 'probe', 'sites.txt'));
    this.isThorough = options.isThorough ?? false;
    this.threshold = options.threshold ?? THRESHOLD;
  }

  /**
   * Learns who is who, and takes away what an earlier run left.
   * @param onLeft told of each thing that an earlier run left: `failure` where it could not be taken away
   * @throws ProbeRefused, DataError
   */
  public static async open(options: ProbeOptions, onLeft: (what: string, failure: string | null) => void = () => undefined): Promise<ProbeSession> {
    const session = new ProbeSession(options, { requests: 0, operations: 0, throttled: 0, nameless: 0, build: '' });
    for (const persona of options.access.personas) await session.meet(persona);
    const { left, real } = await findLeftovers(session.owner, session.ledger);
    if (real.length > 0 && !options.amongRealLists) {
      throw new ProbeRefused(`the site holds lists of Parvis (${real.slice(0, 3).join(', ')}${real.length > 3 ? ', …' : ''}): give the probe a site of its own, or say --among-real-lists`);
    }
    for (const { what, take } of left) {
      onLeft(what, await take().then(() => null, (error: unknown) => (error instanceof Error ? error.message : String(error))));
    }
    return session;
  }

  public get owner(): Person {
    return this.as('owner');
  }

  public get anonymous(): typeof globalThis.fetch {
    return counted(this.options.access.anonymous, this.traffic);
  }

  /** Who acts beside the owner. */
  public get personas(): readonly Persona[] {
    return [...this.people.keys()];
  }

  /** Who acts as whom, and who cannot, in words. */
  public get cast(): readonly string[] {
    return [...[...this.people.values()].map(({ persona, name }) => `${persona}: ${name}`), ...this.unfit.values()];
  }

  public as(persona: Persona): Person {
    const person = this.people.get(persona);
    if (!person) throw new CannotTry(this.unfit.get(persona) ?? `nobody acts as ${persona}: --as ${persona}=…`);
    return person;
  }

  public stranger(): string {
    if (this.options.stranger === undefined) throw new CannotTry('nobody was named whom the site does not know: --stranger name@city.example');
    return this.options.stranger;
  }

  public pause(seconds: number): Promise<void> {
    return this.options.pause ? this.options.pause(seconds) : setTimeout(seconds * 1000).then(() => undefined);
  }

  public async in(webUrl: string): Promise<Person> {
    const connection = this.connect('owner', webUrl);
    return new Person('owner', connection, await connection.userId(), this.owner.login, this.owner.name);
  }

  /** Looks at one assumption; never throws. */
  public async look(assumption: ProbedAssumption): Promise<Outcome> {
    const { extra, needs = [] } = assumption;
    if (extra === 'thorough' && !this.isThorough) return notTried('needs many rows: --thorough');
    if (extra === 'sites' && !this.options.makesSites) return notTried('makes sites: --sites');
    try {
      if (extra === 'stranger') this.stranger();
      for (const persona of needs) this.as(persona);
      return await assumption.run(this);
    } catch (error) {
      return outcomeOf(error);
    }
  }

  /** Takes away what was made. @returns what could not be taken away */
  public close(): Promise<readonly string[]> {
    return this.workshop.clean(this.owner);
  }

  private connect(persona: Persona, webUrl: string) {
    return createConnection({ webUrl, webPath: new URL(webUrl).pathname, fetch: counted(this.options.access.as(persona), this.traffic), ...PATIENCE });
  }

  private async meet(persona: Persona): Promise<void> {
    const connection = this.connect(persona, this.options.siteUrl);
    const stranger = new Person(persona, connection, 0, '', '');
    const [user, rights] = await Promise.all([stranger.get('_api/web/currentuser?$select=Id,Title,LoginName,IsSiteAdmin'), stranger.get('_api/web/effectiveBasePermissions')]);
    if (!user.ok) return void this.unfit.set(persona, `${persona} may not open the site (status ${user.status}): give him access`);
    const { Id, Title, LoginName, IsSiteAdmin } = user.json;
    const same = [...this.people.values()].find(({ id }) => id === Id);
    if (same) throw new ProbeRefused(`${persona} and ${same.persona} are one person`);
    const { Low = 0, High = 0 } = needed(rights, 'rights on the site could not be read').json as { readonly Low?: string; readonly High?: string };
    if (persona === 'owner' && !hasRight({ Low, High }, 'managePermissions')) throw new ProbeRefused('who acts as owner has no full control of the site');
    if (persona !== 'owner' && IsSiteAdmin === true) return void this.unfit.set(persona, `who acts as ${persona} is an administrator of the site, whom no right binds`);
    this.people.set(persona, new Person(persona, connection, Number(Id), String(LoginName), String(Title)));
  }
}
