import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import type { PropertyStore } from '../../storage/property-store';

/** A site design of the tenant: scripts that a new site may begin with. */
export interface SiteDesign {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** `64` a team site, `68` a communication site. */
  readonly webTemplate: string;
  readonly scripts: readonly string[];
  readonly previewUrl: string;
  readonly previewText: string;
  readonly thumbnailUrl: string;
  readonly isDefault: boolean;
  readonly version: number;
  /** Logins of those who see it; everybody where there are none. */
  readonly viewers: readonly string[];
}

/** A design that was applied to a web. */
export interface DesignRun {
  readonly id: string;
  readonly design: string;
  readonly title: string;
  readonly version: number;
  readonly web: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly results: readonly RunResult[];
}

export interface RunResult {
  readonly script: string;
  readonly scriptTitle: string;
  readonly scriptIndex: number;
  readonly verb: string;
  readonly target: string;
  readonly outcome: number;
  readonly text: string;
}

const DESIGNS = 'tenant:siteDesigns';
const RUNS = 'tenant:siteDesignRuns';
/** Designs of a tenant at most (MS docs: site design limits). */
const MOST = 100;

/** Site designs of the tenant and where they have run. */
export class SiteDesignStore {
  public constructor(private readonly properties: PropertyStore) {}

  public all(): readonly SiteDesign[] {
    return this.properties.objects(DESIGNS);
  }

  /** @throws SharePointError `siteDesignNotFound` */
  public get(id: string): SiteDesign {
    const design = this.properties.object<SiteDesign>(DESIGNS, id.replace(/[{}]/g, '').toLowerCase());
    if (design === undefined) throw refusal('siteDesignNotFound');
    return design;
  }

  /** @throws SharePointError `parameterInvalid`, `tooManySiteScripts` */
  public add(design: Omit<SiteDesign, 'id' | 'version' | 'viewers'>): SiteDesign {
    if (this.all().length >= MOST) throw refusal('tooManySiteScripts', MOST);
    return this.put({ ...design, id: randomUUID(), version: 1, viewers: [] });
  }

  /** @throws SharePointError `parameterInvalid` without a title or for a template that sites are not made of */
  public put(design: SiteDesign): SiteDesign {
    if (design.title.trim() === '') throw refusal('parameterInvalid', 'Title');
    if (!/^(64|68|1)$/.test(design.webTemplate)) throw refusal('parameterInvalid', 'WebTemplate');
    this.properties.putObject(DESIGNS, design.id, design);
    return design;
  }

  /** @throws SharePointError `siteDesignNotFound` */
  public remove(id: string): void {
    this.properties.remove(DESIGNS, this.get(id).id);
  }

  public addRun(run: Omit<DesignRun, 'id'>): DesignRun {
    const made = { ...run, id: randomUUID() };
    this.properties.putObject(RUNS, made.id, made);
    return made;
  }

  /** Runs in a web, the last one first. */
  public runs(web: string): readonly DesignRun[] {
    return this.properties.objects<DesignRun>(RUNS).filter((run) => run.web === web).sort((a, b) => b.started - a.started);
  }
}
