import { readFileSync } from 'node:fs';
import type { Cli } from './cli';
import { DeployError } from './deployError';
import type { DeployOptions } from './deployOptions';
import { outcomeLines, planLines, stateLines, stepWords } from './deployWords';
import { planDeployment } from './planDeployment';
import { readPackage } from './readPackage';
import { TenantReader } from './readTenant';
import { runPlan } from './runPlan';
import { siteAddress, siteAddresses } from './siteAddresses';

/** What surrounds a run. */
export interface DeploySurroundings {
  readonly cli: Cli;
  readonly say: (line: string) => void;
  /** Asks a person whether to begin; null where nobody can answer. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
  readonly pause: (seconds: number) => Promise<void>;
  /** A person pressed Ctrl-C. */
  readonly isEnded: () => boolean;
}

/** Exit code of a run that was stopped on the way. */
const STOPPED = 1;

/**
 * Brings a tenant from how it stands to what is asked: reads, says what is to be done, does it, and stops at the first refusal.
 * @returns exit code
 * @throws DeployError when it cannot begin; nothing was changed then
 */
export async function deploy(options: DeployOptions, { cli, say, confirm, pause, isEnded }: DeploySurroundings): Promise<number> {
  const { tenant, packageFile, audience, dryRun, yes } = options;
  if (!dryRun && !yes && confirm === null) throw new DeployError(2, 'Nobody can answer here: add --yes to go ahead, or --dry-run to look.');
  const own = await readPackage(packageFile);
  const named = audience.kind === 'file' ? sitesOfFile(audience.file, tenant) : [];
  const hub = audience.kind === 'hub' ? hubAddress(audience.hub, tenant) : undefined;
  const reader = new TenantReader(cli, tenant);
  const state = await reader.state(own, async () => {
    const urls = hub === undefined ? named : await reader.hub(hub);
    if (hub !== undefined) say(`Search finds ${urls.length === 1 ? 'one site' : `${urls.length} sites`} of the hub that you can open; one that is new may be missing for some minutes.`);
    if (urls.length > 1) say(`Reading ${urls.length} sites, some seconds each …`);
    return urls;
  });
  const lines = (all: readonly string[]): void => all.forEach((line) => say(line));
  lines(stateLines(options, own, state));
  const plan = planDeployment(options, own, state);
  if ('obstacle' in plan) throw new DeployError(2, plan.obstacle);
  const place = { catalog: state.catalog, packageFile, ...(state.app !== undefined && { id: state.app.id }) };
  lines(planLines(plan, place, own));
  const { steps } = plan;
  if (dryRun) {
    say('This was a dry run: nothing was changed.');
    return 0;
  }
  if (steps.length === 0) return 0;
  if (!yes && confirm !== null && !(await confirm(`Go ahead with ${steps.length === 1 ? 'this step' : `these ${steps.length} steps`} on ${tenant}? (y/N) `))) {
    say('Nothing was changed.');
    return 0;
  }
  const outcome = await runPlan(steps, { cli, tenant, own, place, pause, isEnded, onStep: (step, number) => say(`[${number}/${steps.length}] ${stepWords(step, own)}`) });
  lines(outcomeLines(outcome, options, own, state));
  return outcome.stopped === undefined && outcome.left.length === 0 && outcome.pending.length === 0 ? 0 : STOPPED;
}

/** @throws DeployError that names each line which is not right */
function sitesOfFile(file: string, tenant: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DeployError(2, `The list of sites ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  const { sites, problems } = siteAddresses(text, tenant);
  if (problems.length > 0) throw new DeployError(2, [`The list of sites is not right; nothing was changed:`, ...problems.map(({ line, problem }) => `  ${file}, line ${line}: ${problem}`)].join('\n'));
  if (sites.length === 0) throw new DeployError(2, `${file} names no site.`);
  return sites;
}

function hubAddress(url: string, tenant: string): string {
  const read = siteAddress(url, tenant);
  if ('problem' in read) throw new DeployError(2, `--hub: ${read.problem}`);
  return read.site;
}
