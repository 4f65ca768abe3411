import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import type { PropertyStore } from '../../storage/property-store';
import { readScript } from './script';

/** A site script of the tenant. */
export interface SiteScript {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Its JSON, as it was given. */
  readonly content: string;
  readonly version: number;
}

const OWNER = 'tenant:siteScripts';
/** Scripts of a tenant at most (MS docs: site script limits). */
const MOST = 100;

/** The site scripts of the tenant, the oldest first. */
export class SiteScriptStore {
  public constructor(private readonly properties: PropertyStore) {}

  public all(): readonly SiteScript[] {
    return this.properties.objects(OWNER);
  }

  /** @throws SharePointError `siteScriptNotFound` */
  public get(id: string): SiteScript {
    const script = this.properties.object<SiteScript>(OWNER, id.replace(/[{}]/g, '').toLowerCase());
    if (script === undefined) throw refusal('siteScriptNotFound');
    return script;
  }

  /** @throws SharePointError `siteScriptInvalid`, `parameterInvalid` without a title, `tooManySiteScripts` */
  public add(script: Omit<SiteScript, 'id' | 'version'>): SiteScript {
    if (this.all().length >= MOST) throw refusal('tooManySiteScripts', MOST);
    return this.put({ ...script, id: randomUUID(), version: 1 });
  }

  /** @throws SharePointError `siteScriptNotFound`, `siteScriptInvalid` */
  public update(id: string, changes: Partial<Omit<SiteScript, 'id'>>): SiteScript {
    return this.put({ ...this.get(id), ...changes });
  }

  /** @throws SharePointError `siteScriptNotFound` */
  public remove(id: string): void {
    this.properties.remove(OWNER, this.get(id).id);
  }

  private put(script: SiteScript): SiteScript {
    if (script.title.trim() === '') throw refusal('parameterInvalid', 'Title');
    readScript(script.content);
    this.properties.putObject(OWNER, script.id, script);
    return script;
  }
}
