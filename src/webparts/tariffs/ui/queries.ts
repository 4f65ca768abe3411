import type { IndexReading, PriceReading, TariffServices } from '../../../data/tariffs/TariffServices';
import { PriceBook } from '../../../domain/tariffs/prices/PriceBook';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { useQueries, useQuery } from '../../../shell/queries/useQuery';
import { useServices } from '../../../shell/services';

/** What the screens of tariffs talk to. */
export const useTariffServices = (): TariffServices => useServices<TariffServices>();

/** Keys of the cache; everything about tariffs begins with `tariffs`. */
export const tariffKeys = {
  all: ['tariffs'],
  index: ['tariffs', 'index'],
  service: (service: string) => ['tariffs', 'service', service],
  line: (line: number) => ['tariffs', 'line', line],
  follows: ['tariffs', 'follows']
} as const;

export type BookReading = Exclude<PriceReading, { readonly fault: null }> | { readonly fault: null; readonly book: PriceBook };

export function useIndex(): UseQueryResult<IndexReading> {
  const { prices } = useTariffServices();
  return useQuery({ queryKey: tariffKeys.index, queryFn: () => prices.index() });
}

/** The prices of some services, each one file. */
export function useBooks(services: readonly string[]): readonly UseQueryResult<BookReading>[] {
  const { prices } = useTariffServices();
  return useQueries(
    services.map((service) => ({
      queryKey: tariffKeys.service(service),
      queryFn: async (): Promise<BookReading> => {
        const reading = await prices.service(service);
        return reading.fault === null ? { fault: null, book: new PriceBook(reading.file) } : reading;
      }
    }))
  );
}
