import type { CityIndex } from '../../domain/tariffs/prices/PriceFile';
import { readIndex, readPrices } from '../../domain/tariffs/prices/priceFormat';
import type { PriceFiles } from './PriceFiles';
import { INDEX_NAME } from './PriceFiles';
import type { IndexReading, PriceReading, TariffPrices } from './TariffServices';

/** How many rows the lists hold now. */
export interface ListCounts {
  readonly versions: number;
  readonly records: number;
}

/** Prices as their files have them. */
export class StoredPrices implements TariffPrices {
  /** @param counts null where the lists are not there, or not for the reader */
  public constructor(
    private readonly files: Pick<PriceFiles, 'read'>,
    private readonly counts: () => Promise<ListCounts | null>,
    public readonly keyOf: TariffPrices['keyOf']
  ) {}

  public async index(): Promise<IndexReading> {
    const [stored, counts] = await Promise.all([this.files.read(INDEX_NAME), this.counts()]);
    const index = stored && readIndex(stored.text);
    if (!stored || !index) return { fault: stored ? 'damaged' : 'missing' };
    return { fault: null, index, isOlder: counts !== null && isOlder(index, counts) };
  }

  public async service(service: string): Promise<PriceReading> {
    const stored = await this.files.read(service);
    const read = stored && readPrices(stored.text);
    // A file under the name of another service is none of this one.
    if (!stored || !read || read.service !== service) return { fault: stored ? 'damaged' : 'missing' };
    const { fingerprint, ...file } = read;
    return { fault: null, file, fingerprint };
  }
}

function isOlder({ services, records }: CityIndex, counts: ListCounts): boolean {
  return services.reduce((sum, { versions }) => sum + versions, 0) < counts.versions || records < counts.records;
}
