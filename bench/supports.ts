/** `npm run bench -- supports [supports …]`: what supports of two thousand targets cost, with few given and with many. */
import { nodeConnection } from '../local/demo/nodeConnection';
import type { Connection } from '../src/data/connection/Connection';
import { Provisioner } from '../src/data/provisioning/Provisioner';
import { SupportBox } from '../src/data/supports/SupportBox';
import { newBox } from '../src/domain/ballots/newBox';
import type { SupportSpace } from '../src/domain/supports/SupportSpace';
import { MOST_TARGETS, newTarget, supportRules, targetFingerprint } from '../src/domain/supports/SupportSpace';
import { SupportsList } from '../src/lists/supports';
import type { Bench, BenchRow } from './bench';
import { agentFor, onBenchSite } from './benchSite';
import { costsOf, letRead, medianCost } from './cost';

const DEFAULT_SIZES = [100, 5_000, 50_000];
/** Goals: at most, whatever the number of supports. */
const GOALS: Readonly<Record<string, number>> = { 'own supports: operations': 1, 'figures of all targets: operations': 1, 'give or withdraw a support, with its figure: requests': 1 };

export const bench: Bench = {
  title: `Supports of ${MOST_TARGETS} targets: requests, operations, bytes and milliseconds by number of supports`,
  async run(report, options): Promise<readonly BenchRow[]> {
    const sizes = options.length > 0 ? options.map(Number) : DEFAULT_SIZES;
    return onBenchSite(sizes, (siteUrl) => measure(siteUrl, sizes, report));
  }
};

async function measure(siteUrl: string, sizes: readonly number[], report: (line: string) => void): Promise<readonly BenchRow[]> {
  const connection = nodeConnection(siteUrl, 'owner');
  await letRead(connection, sizes.map(agentFor));
  await new Provisioner(connection, [SupportsList]).setUp();
  const owner = new SupportBox(connection, async (same) => same);
  const ownerId = await connection.userId();
  const targets = Array.from({ length: MOST_TARGETS }, () => newTarget());
  const space: SupportSpace = {
    box: newBox('bench'),
    targets,
    seen: Object.fromEntries(targets.map((target) => [target, targetFingerprint(`Idée ${target}`)])),
    budget: null,
    revision: 0,
    windows: [{ from: new Date(connection.serverNow().getTime() - 60_000), to: null }]
  };
  const opening = performance.now();
  await owner.open(space, space.targets);
  report(`${MOST_TARGETS} targets opened in ${Math.round(performance.now() - opening)} ms`);
  const rows = new Map<string, Record<number, number>>();
  const note = (measured: string, size: number, value: number): void => {
    rows.set(measured, { ...rows.get(measured), [size]: Math.round(value * 10) / 10 });
  };
  const make = (page: Connection): SupportBox => new SupportBox(page, async (same) => same);
  let stored = 0;
  for (const size of sizes) {
    await giveDirectly(connection, space, stored, size);
    stored = size;
    const agent = agentFor(size);
    const own = await medianCost(siteUrl, agent, make, (box) => box.mine(space));
    const figures = await medianCost(siteUrl, agent, make, (box) => box.tallies(space));
    let isOn = false;
    const given = await medianCost(siteUrl, agent, make, (box) => box.support(space, space.targets[0] ?? 0, (isOn = !isOn)), (box) => box.mine(space));
    const before = performance.now();
    const audit = await owner.audit(space, new Set([ownerId]));
    for (const [name, cost] of [['own supports', own], ['figures of all targets', figures], ['give or withdraw a support, with its figure', given]] as const) {
      for (const [unit, value] of costsOf(cost)) note(`${name}: ${unit}`, size, value);
    }
    note('audit: ms', size, performance.now() - before);
    report(`${size} supports: figures in ${Math.round(figures.milliseconds)} ms; audit read ${audit.read}, ${audit.exclusions.length} excluded`);
  }
  return [...rows].map(([name, values]) => ({ measure: name.split(': ')[0] ?? name, unit: name.split(': ')[1] ?? '', values: { ...values, ...(GOALS[name] === undefined ? {} : { goal: GOALS[name] }) } }));
}

/** The items that supports of that many agents would be, straight into the list; nobody else's page reads them one by one. */
async function giveDirectly({ sp, listPath }: Connection, space: SupportSpace, from: number, to: number): Promise<void> {
  const root = listPath(SupportsList.url);
  const { layout } = supportRules(space);
  for (let start = from; start < to; start += 100) {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const added = Array.from({ length: Math.min(100, to - start) }, (_, index) => {
      const agentId = 1_000_000 + start + index;
      const target = space.targets[agentId % space.targets.length] ?? 0;
      const step = { agentId, slot: target, number: 0, from: 0, to: target };
      return batched.web.getList(root).addValidateUpdateItemUsingPath([{ FieldName: 'BallotKey', FieldValue: layout.key(step) }, { FieldName: 'Title', FieldValue: space.seen[target] ?? '' }], `${root}/${layout.box}/${layout.folder(step)}`);
    });
    await Promise.all([execute(), ...added]);
  }
}
