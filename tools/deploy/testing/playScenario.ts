import type { LocalSharePoint } from '../../../local/sharepoint';
import { SOLUTION_ID } from '../../../local/sharepoint/model/apps/testing/build-package';
import type { Cli } from '../cli';
import type { LocalTenant } from './localTenant';
import type { Exchange } from './traffic';
import { timeless } from './traffic';
import { RECORDED } from './trafficScenario';

export interface Stage {
  readonly sharePoint: LocalSharePoint;
  readonly tenant: LocalTenant;
  /** Where the packages are. */
  readonly folder: string;
  readonly cliOf: (login: string | undefined) => Cli;
}

/** Gives each command of the record to a CLI, and tells what became of it. */
export async function playScenario({ sharePoint, tenant, folder, cliOf }: Stage, onEach: (exchange: Exchange) => void = () => undefined): Promise<readonly Exchange[]> {
  const clis = new Map<string | null, Cli>();
  const exchanges: Exchange[] = [];
  for (const { as, args, before } of RECORDED) {
    const cli = clis.get(as) ?? cliOf(as ?? undefined);
    clis.set(as, cli);
    before?.(sharePoint, tenant);
    tenant.sent.length = 0;
    const file = sharePoint.apps.list().find(({ productId }) => productId === SOLUTION_ID)?.id ?? '';
    const given = args.map((each) => each.replace('{folder}', folder).replace('{file}', file).replace('HUB', HUB));
    const { code, stdout, stderr } = await cli([...given, '--output', 'json']);
    // A busy server is asked again: what is asked for is the same.
    const sent = tenant.sent.filter(({ path }, index) => tenant.sent.findIndex((each) => each.path === path) === index);
    const exchange = {
      as,
      args: [...given.map((each) => each.replace(folder, '{folder}')), '--output', 'json'],
      sent: sent.map((request) => ({ ...request, path: request.path.replaceAll(folder, '{folder}') })),
      code, stdout: timeless(stdout, folder), stderr: timeless(stderr, folder)
    };
    exchanges.push(exchange);
    onEach(exchange);
  }
  return exchanges;
}

/** The hub of nobody: what search is asked is recorded, not what it finds. */
const HUB = '00000000-0000-4000-8000-00000000a0b0';
