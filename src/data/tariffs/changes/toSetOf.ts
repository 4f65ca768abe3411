import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { FileToSet, Written } from '../../../domain/tariffs/file/tariffsToSet';
import { tariffsToSet } from '../../../domain/tariffs/file/tariffsToSet';
import { serviceOfLine } from '../../../domain/tariffs/prices/PriceFile';
import { DataError } from '../../DataError';
import { allRows } from '../../items/allRows';
import { numberOf } from '../priceRows';
import type { TariffPrices } from '../TariffServices';
import type { OpenedFile } from './ChangeFiles';
import type { ChangeTables } from './changeTables';

/** Rows a request. */
const PAGE = 1000;

/** As `ChangeFiles.toSet`. What the file's own acts wrote is asked of the list, which price files may be behind. */
export async function toSetOf({ acts, versions }: Pick<ChangeTables, 'acts' | 'versions'>, prices: Pick<TariffPrices, 'service'>, { file, direction, chain, proposals, state }: OpenedFile, act: number, firstDayOf: (line: string) => CalendarDay): Promise<FileToSet> {
  // Where nobody was asked nobody agreed.
  if (chain.length === 0 || file.submittedAt === null || direction === '') return { tariffs: [], left: proposals.map(({ proposal }) => ({ line: proposal.line, why: 'notAgreed' as const })) };
  const services = [...new Set(proposals.map(({ proposal }) => serviceOfLine(proposal.line)))];
  const [ofFile, readings] = await Promise.all([allRows(acts, { where: [{ column: 'file', is: 'eq', value: file.id }], size: PAGE }), Promise.all(services.map((service) => prices.service(service)))]);
  const ids = new Set(ofFile.map(({ id }) => id));
  if (!ids.has(act)) throw new DataError('notFound', `act ${act} of file ${file.id}`);
  const stored = await Promise.all([...ids].map((id) => allRows(versions, { where: [{ column: 'act', is: 'eq', value: id }], size: PAGE })));
  const written = [...stored.flat().flatMap((row): Written[] => (numberOf(row) === null ? [] : [{ line: row.line, firstDay: row.firstDay, act: row.act, n: numberOf(row) ?? 0 }])), ...readings.flatMap((reading) => (reading.fault === null ? reading.file.versions : []))];
  return tariffsToSet(state, new Map(proposals.map(({ proposal, start }) => [proposal.line, start])), written, ids, act, firstDayOf);
}
