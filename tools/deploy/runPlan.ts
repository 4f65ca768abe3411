import { appIn, appOfSolution, complaintOf, installedVersion, isSound } from './appAnswer';
import { ask } from './ask';
import type { Cli } from './cli';
import type { Place } from './commands';
import { commandOf } from './commands';
import type { Step } from './planDeployment';
import type { PackageAtHand } from './readPackage';
import { TenantReader } from './readTenant';
import type { RefusalKind } from './refusal';
import { Refusal } from './refusal';

/** How a plan was carried out. */
export interface Outcome {
  readonly done: readonly Step[];
  /** The step at which it stopped, and why. */
  readonly stopped?: { readonly step: Step; readonly refusal: Refusal };
  /** Steps after it, which were not begun. */
  readonly left: readonly Step[];
  /** Sites in which SharePoint took what was asked, and does not show it yet. */
  readonly pending: readonly string[];
  /** Of the app in the catalog. */
  readonly id?: string;
}

export interface PlanRun {
  readonly cli: Cli;
  readonly tenant: string;
  readonly own: PackageAtHand;
  readonly place: Place;
  /** Before each step, from 1. */
  readonly onStep: (step: Step, number: number) => void;
  /** Seconds pass. */
  readonly pause: (seconds: number) => Promise<void>;
  /** A person wants it to stop after the step that is under way. */
  readonly isEnded: () => boolean;
}

/** After these, nothing is read either. */
const STOPS: ReadonlySet<RefusalKind> = new Set<RefusalKind>(['denied', 'signedOut', 'late']);

/** Seconds between looks whether sites show what was installed: a minute and a half in all. */
const LOOKS = [0, 3, 7, 15, 30, 35];

/** Carries steps out in their order, and begins none after the first that SharePoint refuses. */
export async function runPlan(steps: readonly Step[], run: PlanRun): Promise<Outcome> {
  let { place } = run;
  const done: Step[] = [];
  for (const [index, step] of steps.entries()) {
    if (run.isEnded()) return { done, left: steps.slice(index), pending: [], ...idOf(place) };
    run.onStep(step, index + 1);
    try {
      place = await doStep(step, place, run);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Ctrl-C ends the command that is under way too.
      if (run.isEnded()) return { done, left: steps.slice(index), pending: [], ...idOf(place) };
      return { done, stopped: { step, refusal: error }, left: steps.slice(index + 1), pending: [], ...idOf(place) };
    }
    done.push(step);
  }
  return { done, left: [], pending: await pendingSites(done, place, run), ...idOf(place) };
}

function idOf({ id }: Place): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

/** @returns the place, with the id of the app once it is known */
async function doStep(step: Step, place: Place, run: PlanRun): Promise<Place> {
  try {
    await ask(run.cli, commandOf(step, place));
  } catch (error) {
    // Was it done all the same? An answer is lost after the work, and somebody else may have been faster.
    if (!(error instanceof Refusal) || STOPS.has(error.kind) || !(await isThere(step, place, run).catch(() => false))) throw error;
  }
  return step.kind === 'add' ? added(place, run) : await checked(step, place, run);
}

/** The app as the catalog has it now. @throws Refusal where SharePoint kept the file and takes it for no package */
async function added(place: Place, { cli, own }: PlanRun): Promise<Place> {
  const app = await appOfSolution(cli, own.productId, place.catalog);
  if (app === undefined) throw new Refusal('other', 'The package was sent, and is not in the app catalog.');
  if (!isSound(app)) throw new Refusal('other', complaintOf(app) ?? 'SharePoint does not take it for a package.');
  return { ...place, id: app.ID };
}

/** A step that was answered and is not there is told as such. */
async function checked(step: Step, place: Place, { cli }: PlanRun): Promise<Place> {
  if ((step.kind !== 'deploy' && step.kind !== 'retract') || place.id === undefined) return place;
  const app = await appIn(cli, place.id, place.catalog);
  const { Deployed, CurrentVersionDeployed } = app;
  if (step.kind === 'retract' && Deployed) throw new Refusal('other', 'The package was retracted, and is shown as deployed.');
  if (step.kind === 'deploy' && (!Deployed || !CurrentVersionDeployed)) throw new Refusal('other', complaintOf(app) ?? 'The package was deployed, and is not shown as deployed.');
  return place;
}

/** Is what a step is for there, whoever did it? */
async function isThere(step: Step, { catalog, id }: Place, { cli, tenant, own }: PlanRun): Promise<boolean> {
  if (step.kind === 'add') return (await new TenantReader(cli, tenant).app(catalog, own))?.isSame === true;
  if (id === undefined) return false;
  if ('site' in step) return hasArrived(step, installedVersion(await appIn(cli, id, step.site)), own.version);
  const { Deployed, CurrentVersionDeployed, SkipDeploymentFeature } = await appIn(cli, id, catalog);
  return step.kind === 'retract' ? !Deployed : Deployed && CurrentVersionDeployed && SkipDeploymentFeature === step.everywhere;
}

function hasArrived({ kind }: Step, installed: string | undefined, version: string): boolean {
  return installed === (kind === 'uninstall' ? undefined : version);
}

/** SharePoint installs after it has answered: sites are looked at until all show it, or patience ends. */
async function pendingSites(done: readonly Step[], { id }: Place, { cli, own, pause, isEnded }: PlanRun): Promise<readonly string[]> {
  let open = done.flatMap((step) => ('site' in step ? [step] : []));
  for (const seconds of LOOKS) {
    if (open.length === 0 || id === undefined || isEnded()) break;
    if (seconds > 0) await pause(seconds);
    const still: typeof open = [];
    for (const step of open) {
      // Not to be read now is not there yet.
      const installed = await appIn(cli, id, step.site).then(installedVersion, () => null);
      if (installed === null || !hasArrived(step, installed, own.version)) still.push(step);
    }
    open = still;
  }
  return open.map(({ site }) => site);
}
