import { animatorsGroup } from '../../src/lists/animators';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

/** Puts somebody among the animators of a French site, once set-up has made their group. */
export async function joinAnimators(site: SiteUnderTest, persona: Persona): Promise<void> {
  const answer = await site.rest('owner', `_api/web/sitegroups/getByName('${animatorsGroup.title.fr}')/users`, { method: 'POST', body: JSON.stringify({ LoginName: `i:0#.f|membership|${persona}@ville.example` }) });
  if (!answer.ok) throw new Error(await answer.text());
}
