import { isExemptAct } from '../../domain/tariffs/acts/actRules';
import { frenchLaw } from '../../domain/tariffs/law/frenchLaw';
import { lawOf } from '../../domain/tariffs/law/lawOf';
import type { TariffAct } from '../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../domain/tariffs/prices/PriceFile';
import { everyRow } from '../append/windows';
import { allRows } from '../items/allRows';
import type { Table } from '../items/Table';
import { lawRows } from './changes/changeRows';
import type { ProposalRow, RuleRow } from './changes/changeTables';
import type { TariffTables } from './tariffTables';

/** Acts that are asked about, the newest ones: few wait for their transmission. */
const MOST = 50;
/** Rows a request. */
const PAGE = 1000;

export interface ExemptionTables extends Pick<TariffTables, 'lines' | 'versions'> {
  readonly rules: Pick<Table<RuleRow>, 'page'>;
  readonly proposals: Pick<Table<ProposalRow>, 'page'>;
}

/** As `ActRegister.exempt`. What anybody proposed in the file of an act counts, whether it counts there or not: in doubt a transmission is missing. */
export async function exemptActs({ lines, versions, rules, proposals }: ExemptionTables, acts: readonly TariffAct[]): Promise<ReadonlySet<number>> {
  const asked = acts.filter(({ votedOn, transmittedOn, annulledOn }) => votedOn !== null && transmittedOn === null && annulledOn === null).slice(0, MOST);
  if (asked.length === 0) return new Set();
  const keysOf = async ({ id, file }: TariffAct): Promise<readonly string[]> => {
    const [set, proposed] = await Promise.all([everyRow(versions, [{ column: 'act', is: 'eq', value: id }]), file > 0 ? everyRow(proposals, [{ column: 'file', is: 'eq', value: file }]) : []]);
    return [...new Set([...set, ...proposed].map(({ line }) => line))];
  };
  const [own, keys] = await Promise.all([allRows(rules, { size: PAGE }), Promise.all(asked.map(keysOf))]);
  const services = [...new Set(keys.flat().map(serviceOfLine))];
  const catalogue = await Promise.all(services.map((service) => allRows(lines, { where: [{ column: 'service', is: 'eq', value: service }], size: PAGE })));
  const roads = new Map(catalogue.flat().map(({ lineKey, isRoadOrParking }) => [lineKey, isRoadOrParking]));
  const law = lawOf(lawRows(own), frenchLaw);
  return new Set(asked.flatMap((act, index) => (isExemptAct(act, (keys[index] ?? []).map((key) => ({ isRoadOrParking: roads.get(key) ?? false })), law) ? [act.id] : [])));
}
