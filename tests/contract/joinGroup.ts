import type { GroupName } from '../../src/lists/siteGroups';
import { siteGroups } from '../../src/lists/siteGroups';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

/** Puts somebody into a group that set-up made, on a French site. */
export async function joinGroup(site: SiteUnderTest, name: GroupName, persona: Persona): Promise<void> {
  await join(site, `getByName('${siteGroups[name].title.fr}')`, persona);
}

/** A group of the site's own, e.g. of a direction, with somebody in it. @returns its id */
export async function makeGroup(site: SiteUnderTest, title: string, persona: Persona): Promise<number> {
  const made = await site.rest('owner', '_api/web/sitegroups', { method: 'POST', body: JSON.stringify({ Title: title }) });
  if (!made.ok) throw new Error(await made.text());
  const { Id } = (await made.json()) as { readonly Id: number };
  await join(site, `getById(${Id})`, persona);
  // Who is in it has to see the site as well.
  const { Id: read } = (await (await site.rest('owner', '_api/web/roledefinitions/getByType(2)?$select=Id')).json()) as { readonly Id: number };
  await site.rest('admin', `_api/web/roleassignments/addRoleAssignment(principalid=${Id},roledefid=${read})`, { method: 'POST', body: '{}' });
  return Id;
}

async function join(site: SiteUnderTest, group: string, persona: Persona): Promise<void> {
  const answer = await site.rest('owner', `_api/web/sitegroups/${group}/users`, { method: 'POST', body: JSON.stringify({ LoginName: `i:0#.f|membership|${persona}@ville.example` }) });
  if (!answer.ok) throw new Error(await answer.text());
}
