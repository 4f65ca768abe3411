import '@pnp/sp/security/web';
import '@pnp/sp/site-users/web';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { Connection } from '../src/data/connection/Connection';
import { rememberWebRights, webRights } from '../src/data/connection/webRights';
import { operationsOf } from './restTraffic';

/** Each figure is the median of this many. */
const TIMES = 15;
/** SP.RoleType. */
const READER = 2;

export interface Cost {
  readonly requests: number;
  /** Each part of a batch is one: SharePoint charges them one by one. */
  readonly operations: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What is printed of a cost, with its unit. */
export function costsOf({ requests, operations, bytes, milliseconds }: Cost): ReadonlyArray<readonly [string, number]> {
  return [['requests', requests], ['operations', operations], ['bytes', bytes], ['ms', milliseconds]];
}

/** Agents are no owners: these are told more of the lists. @param agents logins, or claims of groups */
export async function letRead({ sp }: Connection, agents: readonly string[]): Promise<void> {
  const reader = await sp.web.roleDefinitions.getByType(READER).select('Id')<{ readonly Id: number }>();
  for (const agent of agents) {
    const { Id } = (await sp.web.ensureUser(agent.includes('|') ? agent : `${agent}@ville.example`)) as { readonly Id: number };
    await sp.web.roleAssignments.add(Id, reader.Id);
  }
}

/** Median cost of `action` for an agent whose page just opened, `before` left out; the user's id and rights come with the page, as in SharePoint. */
export async function medianCost<S>(siteUrl: string, agent: string, make: (connection: Connection) => S, action: (services: S) => Promise<unknown>, before: (services: S) => Promise<unknown> = async () => undefined, times = TIMES): Promise<Cost> {
  const page = nodeConnection(siteUrl, agent);
  const [userId, rights] = await Promise.all([page.userId(), webRights(page)]);
  const costs: Cost[] = [];
  for (let time = 0; time < times; time++) {
    let requests = 0;
    let operations = 0;
    let bytes = 0;
    const counting: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).endsWith('/contextinfo')) {
        requests++;
        operations += operationsOf({ url: String(input), body: String(init?.body ?? '') });
        bytes += (await response.clone().arrayBuffer()).byteLength;
      }
      return response;
    };
    const connection = nodeConnection(siteUrl, agent, { fetch: counting, userId });
    rememberWebRights(connection, rights);
    const services = make(connection);
    await before(services);
    requests = operations = bytes = 0;
    const start = performance.now();
    await action(services);
    costs.push({ requests, operations, bytes, milliseconds: performance.now() - start });
  }
  costs.sort((a, b) => a.milliseconds - b.milliseconds);
  return costs[Math.floor(costs.length / 2)] ?? { requests: 0, operations: 0, bytes: 0, milliseconds: 0 };
}
