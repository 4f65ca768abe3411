import { frenchLaw } from '../../domain/tariffs/law/frenchLaw';
import { lawOf } from '../../domain/tariffs/law/lawOf';
import { settingName } from '../../domain/tariffs/settingName';
import { isAltered } from '../append/asArrived';
import { everyRow, newestRows } from '../append/windows';
import { allRows } from '../items/allRows';
import type { Stored, Table } from '../items/Table';
import type { ExemptionTables } from './exemptActs';
import { exemptActs } from './exemptActs';
import type { ActRegister, CouncilFrame, DecidableFile, RegisteredAct, RegisteredRecord } from './ActRegister';
import { closedDays, lawRows } from './changes/changeRows';
import type { ChangeFileRow } from './changes/changeTables';
import { actFrom } from './priceRows';
import type { ActRecordRow, ActRow, TariffTables } from './tariffTables';

const ACTS_A_PAGE = 200;
const MOST_FILES = 100;
/** Rows a request. */
const PAGE = 1000;

export interface RegisterTables extends Pick<TariffTables, 'acts' | 'records' | 'settings'>, ExemptionTables {
  readonly files: Pick<Table<ChangeFileRow>, 'page'>;
}

/** Acts of a site with what became of them. */
export class TableActRegister implements ActRegister {
  public constructor(private readonly tables: RegisterTables) {}

  public async page(cursor?: string): ReturnType<ActRegister['page']> {
    const { rows, unreadable, next } = await newestRows(this.tables.acts, [], cursor === undefined ? null : Number(cursor), ACTS_A_PAGE);
    const [newest, oldest] = [rows[0], rows[rows.length - 1]];
    if (!newest || !oldest) return { acts: [], unreadable, next };
    const records = await everyRow(this.tables.records, [{ column: 'act', is: 'ge', value: oldest.id }, { column: 'act', is: 'le', value: newest.id }]);
    return { acts: rows.map((act) => registered(act, records)), unreadable, next };
  }

  public async get(id: number): Promise<RegisteredAct> {
    const [act, records] = await Promise.all([this.tables.acts.get(id), everyRow(this.tables.records, [{ column: 'act', is: 'eq', value: id }])]);
    return registered(act, records);
  }

  public async files(): Promise<readonly DecidableFile[]> {
    const { rows } = await newestRows(this.tables.files, [], null, MOST_FILES);
    return rows.flatMap(({ id, title, direction, wantedDay, submittedAt }) => (submittedAt === null ? [] : [{ id, title, direction, wantedDay }]));
  }

  public exempt(acts: readonly RegisteredAct[]): Promise<ReadonlySet<number>> {
    return exemptActs(this.tables, acts);
  }

  public async frame(): Promise<CouncilFrame> {
    const [settings, rules] = await Promise.all([allRows(this.tables.settings, { size: PAGE }), allRows(this.tables.rules, { size: PAGE })]);
    return {
      rules: lawOf(lawRows(rules), frenchLaw),
      chains: settings.flatMap(({ kind, key, title, content }) => (kind === 'chain' ? [{ direction: settingName(key), name: title, steps: (content.steps ?? []).map((step) => ({ key: step.key, name: step.name, delay: step.delay })) }] : [])),
      closed: closedDays(settings),
      rounding: settings.find(({ kind }) => kind === 'rounding')?.content.rule ?? ''
    };
  }
}

function registered(act: Stored<ActRow>, records: readonly Stored<ActRecordRow>[]): RegisteredAct {
  const own = records.filter((record) => record.act === act.id).sort((one, other) => one.id - other.id);
  return {
    ...actFrom(act, own),
    reportedOn: own.filter(({ kind }) => kind === 'reported').reduce<RegisteredAct['reportedOn']>((first, { day }) => (first === null || day < first ? day : first), null),
    isAltered: isAltered(act),
    records: own.map((row): RegisteredRecord => ({ id: row.id, kind: row.kind, day: row.day, address: row.address, evidence: row.evidence, author: row.author, created: row.created, isAltered: isAltered(row) }))
  };
}
