import { body } from '@pnp/queryable';
import { spDelete, spPost, spPostMerge } from '@pnp/sp';
import assert from 'node:assert/strict';
import { nodeConnection } from '../../local/demo/nodeConnection';
import type { BasePermissions } from '../../src/data/connection/permissions';
import { hasRight } from '../../src/data/connection/permissions';
import type { Connection } from '../../src/data/connection/Connection';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import type { Persona, Preparation } from './SiteUnderTest';

/** A local site that can be damaged past the product. */
export interface LocalHealth {
  readonly site: LocalSite;
  listPath(url: string): string;
  /** By REST as the administrator. */
  change(url: string, path: string, body: object, verb?: string): Promise<void>;
  /** Gives somebody a level on a list. @param kind SP.RoleType */
  grant(url: string, persona: Persona, kind: number): Promise<void>;
  /** Takes from a group of the site what it has on a list. */
  takeFromGroup(url: string, title: string): Promise<void>;
  /** May somebody add to a list? */
  mayAdd(persona: Persona, url: string): Promise<boolean>;
  /** Lets somebody read the site, after its lists were set up. */
  admit(persona: Persona): Promise<void>;
  /** Makes the site a hub, and sites that join it: the owner's own, but for `secret`, which is the administrator's and which the owner reads. */
  makeHub(names: readonly string[]): Promise<void>;
  urlOf(name: string): string;
  changeAt(site: string, url: string, path: string, body: object, verb?: string): Promise<void>;
  connect(webUrl: string, persona: Persona, options?: Partial<ConnectionOptions>): Connection;
  close(): Promise<void>;
}

export async function localHealth(preparation: Preparation): Promise<LocalHealth> {
  const site = await openLocalSite(preparation);
  const origin = new URL(site.siteUrl).origin;
  const urlOf = (name: string): string => `${origin}/sites/${name}`;
  const connect = (webUrl: string, persona: Persona, options?: Partial<ConnectionOptions>): Connection => nodeConnection(webUrl, persona, options);
  const listPath = (url: string): string => `_api/web/GetList('/sites/intranet/${url}')`;
  const sent = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await site.rest('admin', path, init);
    assert.ok(answer.ok, await answer.clone().text());
    return answer;
  };
  const change = async (url: string, path: string, body: object, verb = 'MERGE'): Promise<void> =>
    void (await sent(`${listPath(url)}${path}`, { method: 'POST', headers: { ...(verb === 'POST' ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' }) }, body: JSON.stringify(body) }));
  const levelOf = async (kind: number): Promise<number> => ((await (await sent(`_api/web/roleDefinitions/getByType(${kind})?$select=Id`, {})).json()) as { readonly Id: number }).Id;
  return {
    site,
    listPath,
    change,
    grant: async (url, persona, kind) => change(url, `/roleAssignments/addRoleAssignment(principalid=${await site.connection(persona).userId()},roledefid=${await levelOf(kind)})`, {}, 'POST'),
    takeFromGroup: async (url, title) => {
      const { Id } = (await (await sent(`_api/web/siteGroups/getByName('${title}')?$select=Id`, {})).json()) as { readonly Id: number };
      await change(url, `/roleAssignments/getByPrincipalId(${Id})`, {}, 'DELETE');
    },
    mayAdd: async (persona, url) => hasRight(((await (await site.rest(persona, `${listPath(url)}/EffectiveBasePermissions`)).json()) as BasePermissions), 'addListItems'),
    admit: async (persona) => {
      const { Id } = (await (await sent(`_api/web/ensureUser('${persona}@ville.example')`, { method: 'POST' })).json()) as { readonly Id: number };
      await sent(`_api/web/roleAssignments/addRoleAssignment(principalid=${Id},roledefid=${await levelOf(2)})`, { method: 'POST' });
    },
    makeHub: async (names) => {
      const { ID } = (await (await sent('_api/site/registerHubSite', { method: 'POST' })).json()) as { readonly ID: string };
      for (const name of names) {
        const persona = name === 'secret' ? 'admin' : 'owner';
        const made = await site.rest(persona, '_api/SPSiteManager/create', { method: 'POST', body: JSON.stringify({ request: { Title: name, Url: urlOf(name), WebTemplate: 'SITEPAGEPUBLISHING#0', Lcid: 1036, Owner: '' } }) });
        assert.ok(made.ok, await made.clone().text());
        const web = connect(urlOf(name), persona);
        await spPost(web.sp.at(`_api/site/joinHubSite('${ID}')`));
        if (name === 'secret') await spPost(web.sp.at('_api/web/associatedvisitorgroup/users'), body({ LoginName: 'i:0#.f|membership|owner@ville.example' }));
      }
    },
    urlOf,
    changeAt: async (name, url, path, content, verb = 'MERGE') => {
      const web = connect(urlOf(name), 'admin');
      const asked = web.sp.at(`_api/web/GetList('/sites/${name}/${url}')${path}`);
      await (verb === 'POST' ? spPost(asked, body(content)) : verb === 'DELETE' ? spDelete(asked) : spPostMerge(asked, body(content)));
    },
    connect,
    close: () => site.close()
  };
}
