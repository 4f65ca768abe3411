import type { ActRegister, CouncilFrame, DecidableFile, RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { PagesResult } from '../../../../shell/queries/usePages';
import { usePages } from '../../../../shell/queries/usePages';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';
import { tariffKeys, useTariffServices } from '../queries';

const KEY = [...tariffKeys.all, 'register'] as const;
type ActsPage = Awaited<ReturnType<ActRegister['page']>>;

/** Acts, newest first. */
export function useActs(): PagesResult<ActsPage> {
  const services = useTariffServices();
  return usePages([...KEY, 'acts'], async (cursor) => (await services.register()).page(cursor));
}

/** Ids of acts that nobody transmits; undefined while that is not known. */
export function useExempt(acts: readonly RegisteredAct[]): ReadonlySet<number> | undefined {
  const services = useTariffServices();
  return useQuery({ queryKey: [...KEY, 'exempt', ...acts.map(({ id, records }) => `${id} ${records.length}`)], queryFn: async () => (await services.register()).exempt(acts) }).data;
}

export function useAct(id: number): UseQueryResult<RegisteredAct> {
  const services = useTariffServices();
  return useQuery({ queryKey: [...KEY, 'act', id], queryFn: async () => (await services.register()).get(id) });
}

/** Files that an act may decide. */
export function useDecidable(): UseQueryResult<readonly DecidableFile[]> {
  const services = useTariffServices();
  return useQuery({ queryKey: [...KEY, 'files'], queryFn: async () => (await services.register()).files() });
}

export function useFrame(): UseQueryResult<CouncilFrame> {
  const services = useTariffServices();
  return useQuery({ queryKey: [...KEY, 'frame'], queryFn: async () => (await services.register()).frame() });
}
