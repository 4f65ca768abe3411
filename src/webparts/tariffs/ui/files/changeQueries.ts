import * as React from 'react';
import type { ChangeFiles, OpenedFile, TariffDirection } from '../../../../data/tariffs/changes/ChangeFiles';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage } from '../../../../shell/Page';
import type { UseQueryResult } from '../../../../shell/queries/useQuery';
import { useQuery } from '../../../../shell/queries/useQuery';
import { tariffKeys, useTariffServices } from '../queries';

/** Keys of the cache for change files. */
export const changeKeys = {
  all: [...tariffKeys.all, 'changes'],
  directions: [...tariffKeys.all, 'changes', 'directions'],
  mayWrite: (direction: string) => [...tariffKeys.all, 'changes', 'mayWrite', direction],
  page: (direction: string) => [...tariffKeys.all, 'changes', 'page', direction],
  file: (id: number) => [...tariffKeys.all, 'changes', 'file', id],
  lines: (services: readonly string[]) => [...tariffKeys.all, 'changes', 'lines', ...services],
  law: (id: number, stamp: string) => [...tariffKeys.all, 'changes', 'law', id, stamp]
} as const;

/** Change files of the site, once they are needed. */
export function useChanges(): () => Promise<ChangeFiles> {
  const services = useTariffServices();
  const { formats } = usePage();
  return React.useCallback(() => services.changes(formats.timeZone), [services, formats.timeZone]);
}

export function useDirections(): UseQueryResult<readonly TariffDirection[]> {
  const changes = useChanges();
  return useQuery({ queryKey: changeKeys.directions, queryFn: async () => (await changes()).directions() });
}

/** False until the server has said so. */
export function useMayWrite(direction: string): boolean {
  const changes = useChanges();
  return useQuery({ queryKey: changeKeys.mayWrite(direction), enabled: direction !== '', queryFn: async () => (await changes()).mayWrite(direction) }).data === true;
}

export function useOpened(id: number): UseQueryResult<OpenedFile> {
  const changes = useChanges();
  return useQuery({ queryKey: changeKeys.file(id), queryFn: async () => (await changes()).open(id) });
}

/** Lines of the catalogue. */
export function useLines(services: readonly string[]): UseQueryResult<readonly TariffLine[]> {
  const changes = useChanges();
  return useQuery({ queryKey: changeKeys.lines(services), queryFn: async () => (await changes()).lines(services) });
}
