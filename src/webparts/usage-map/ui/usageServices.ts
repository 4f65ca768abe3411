import type { UsageServices } from '../../../data/usages/usageServices';
import { useServices } from '../../../shell/services';

/** What the screens of the usage map talk to. */
export const useUsageServices = (): UsageServices => useServices<UsageServices>();
