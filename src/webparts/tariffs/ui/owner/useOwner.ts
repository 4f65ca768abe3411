import { allRows } from '../../../../data/items/allRows';
import type { GroupName, TariffOwner, TariffRights } from '../../../../data/tariffs/owner/TariffOwner';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';
import { tariffKeys, useTariffServices } from '../queries';
import type { Setting } from './settingRows';

export interface OwnerRead {
  readonly owner: TariffOwner;
  readonly settings: readonly Setting[];
  readonly groups: readonly GroupName[];
  readonly may: TariffRights;
}

/** All that owners have said: two operations, whatever there is of lines and versions. */
export function useOwner(): UseQueryResult<OwnerRead> {
  const services = useTariffServices();
  return useQuery({
    queryKey: [...tariffKeys.all, 'owner'],
    queryFn: async () => {
      const owner = await services.owner();
      const [settings, groups, may] = await Promise.all([allRows(owner.settings, { size: 1000 }), owner.groups(), owner.may()]);
      return { owner, settings, groups, may };
    }
  });
}
