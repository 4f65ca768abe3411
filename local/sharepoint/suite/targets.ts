import { openLocalTarget } from './local-target';
import type { Target } from './target';
import { tenantTarget } from './tenant-target';

/** How to open one target. */
export interface TargetSource {
  readonly name: Target['name'];
  open(): Promise<Target>;
}

/** The targets of this run: the local service always, and the tenant that the environment names, if any. */
export function configuredTargets(env: NodeJS.ProcessEnv = process.env): readonly TargetSource[] {
  const local: TargetSource = { name: 'local', open: () => openLocalTarget() };
  const tenant: TargetSource = { name: 'tenant', open: () => Promise.resolve(tenantTarget(env)) };
  return env.SHAREPOINT_SITE ? [local, tenant] : [local];
}
