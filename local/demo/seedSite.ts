import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { nodeConnection } from './nodeConnection';
import { homePageExists, makeWelcomePage } from './pages';
import { firstInRole, people } from './people';
import type { DemoSite } from './sites';
import { sites } from './sites';

/** Who runs a site of the city and who reads it, and its home page. The page comes last: when it is there, all is. */
export async function seedSite(origin: string, { url, title, owner = firstInRole('owner').login, members, readers, welcome, hub }: DemoSite): Promise<void> {
  const connection = nodeConnection(origin + url, owner);
  if (await homePageExists(connection)) return;
  const { web } = connection.sp;
  for (const login of members) await web.associatedMemberGroup.users.add(claimOf(login));
  if (readers === 'everyone') {
    const [everyone] = await web.siteUsers.filter('PrincipalType eq 4').select('LoginName')<{ LoginName: string }[]>();
    if (everyone) await web.associatedVisitorGroup.users.add(everyone.LoginName);
  }
  const home = sites.find((site) => site.url === hub);
  // The directions show the one usage map of the hub.
  await makeWelcomePage(connection, title, welcome, readers === 'everyone' && home ? { webUrl: origin + hub, title: home.title } : undefined);
}

function claimOf(login: string): string {
  const person = people.find((each) => each.login === login);
  if (!person) throw new Error(`Nobody in the demo city is called ${login}`);
  return `i:0#.f|membership|${person.email}`;
}
