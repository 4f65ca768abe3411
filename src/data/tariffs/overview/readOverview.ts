import { knownIncome } from '../../../domain/tariffs/file/figuresOf';
import { fileState } from '../../../domain/tariffs/file/fileState';
import { Starts } from '../../../domain/tariffs/file/Starts';
import { stepCourses } from '../../../domain/tariffs/file/stepCourse';
import { frenchLaw } from '../../../domain/tariffs/law/frenchLaw';
import { lawOf } from '../../../domain/tariffs/law/lawOf';
import type { PriceFile } from '../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../domain/tariffs/prices/PriceFile';
import { settingName } from '../../../domain/tariffs/settingName';
import { asArrived } from '../../append/asArrived';
import { newestSince } from '../../append/newestSince';
import { newestRows } from '../../append/windows';
import { allRows } from '../../items/allRows';
import { chainOf, closedDays, knownPeople, lawRows, servicesOf, stepRecord } from '../changes/changeRows';
import type { ChangeTables } from '../changes/changeTables';
import type { ChangeFile } from '../changes/ChangeFiles';
import type { Members } from '../changes/Members';
import { noPrices, readProposal } from '../changes/TableChangeFiles';
import { dayIn } from '../priceRows';
import type { TariffPrices } from '../TariffServices';
import type { FileOverview, FileStage, TariffOverview } from './TariffOverview';

const PAGE = 1000;
/** Files that are looked at, the newest ones. */
const FILES = 300;
const LONG_AGO = new Date(0);

interface OverviewSource {
  readonly tables: Pick<ChangeTables, 'files' | 'proposals' | 'steps' | 'rules' | 'settings'>;
  readonly prices: Pick<TariffPrices, 'service'>;
  members(groups: readonly number[]): Promise<ReadonlyMap<number, Members>>;
  serverNow(): Date;
}

/**
 * How all files of a city stand, and what its services charge. As many operations whatever the number of files, versions and, up to a thousand each, of proposals
 * and steps: files, proposals, steps, settings, rules, one a group of a step, one a service.
 */
export async function readOverview({ tables, prices, members, serverNow }: OverviewSource, timeZone: string): Promise<TariffOverview> {
  const [files, proposals, steps, settings, rules] = await Promise.all([newestRows(tables.files, [], null, FILES), newestSince(tables.proposals, LONG_AGO), newestSince(tables.steps, LONG_AGO), allRows(tables.settings, { size: PAGE }), allRows(tables.rules, { size: PAGE })]);
  const groups = [...new Set(settings.flatMap(({ content }) => (content.steps ?? []).flatMap(({ group }) => group?.id ?? [])))];
  const services = settings.filter(({ kind }) => kind === 'service').map(({ key }) => settingName(key));
  const [people, readings] = await Promise.all([members(groups), Promise.all(services.map(async (service) => ({ service, reading: await prices.service(service) })))]);
  const dayOf = dayIn(timeZone);
  const today = dayOf(serverNow());
  const known = knownPeople(settings);
  const closed = closedDays(settings);
  const read = new Map(readings.flatMap(({ service, reading }): (readonly [string, PriceFile])[] => (reading.fault === null ? [[service, reading.file]] : [])));
  const unreadable = readings.filter(({ reading }) => reading.fault === 'damaged').map(({ service }) => service);
  const byFile = <R extends { readonly file: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> => rows.reduce((map, row) => map.set(row.file, [...(map.get(row.file) ?? []), row]), new Map<number, readonly R[]>());
  const [ownProposals, ownSteps] = [byFile(proposals.rows), byFile(steps.rows)];
  // What is said of a file comes after it: of those that are older than the oldest row that was read, some may be missing.
  const readFrom = Math.max(...[proposals, steps].map(({ isAll, rows }) => (isAll ? 0 : (rows.at(-1)?.created.getTime() ?? 0))));

  const overviewOf = (file: ChangeFile): FileOverview => {
    const direction = file.folder ?? '';
    const submittedOn = file.submittedAt && dayOf(file.submittedAt);
    const told = { id: file.id, title: file.title, direction, submittedOn };
    const own = servicesOf(settings, direction);
    const starts = new Map([...own].map((service) => [service, new Starts(read.get(service) ?? noPrices(service), file.id, file.wantedDay ?? today, today)]));
    const rows = ownProposals.get(file.id) ?? [];
    const isKnown = file.created.getTime() >= readFrom && !rows.some(({ line, baseVersion }) => unreadable.includes(serviceOfLine(line)) || (baseVersion !== '' && !read.has(serviceOfLine(line))));
    const counted = rows.flatMap((row) => {
      const found = readProposal(row, file.id, direction, starts);
      return 'proposal' in found ? [found] : [];
    });
    const chain = chainOf(settings, direction);
    const state = fileState({ id: file.id, proposals: counted.map(({ proposal }) => proposal) }, chain, asArrived(ownSteps.get(file.id) ?? []).map(stepRecord), new Map(chain.map(({ key, group }) => [key, group === null ? new Set<number>() : (people.get(group.id) ?? null)])), known);
    const courses = stepCourses(state, chain, { submittedOn, closed, today, dayOf, changedOn: (line) => dayOf(counted.find(({ row }) => row.line === line)?.row.modified ?? file.created) });
    const isApplied = counted.length > 0 && counted.every(({ start }) => start === 'applied');
    const stage: FileStage = !isKnown ? 'unknown' : isApplied ? 'applied' : submittedOn === null ? 'preparing' : chain.length === 0 && state.state !== 'empty' ? 'running' : state.state;
    return {
      ...told,
      stage,
      asked: stage !== 'running' ? [] : courses.filter(({ waiting }) => waiting.length > 0).map(({ step, dueOn, late }) => ({ key: step, name: chain.find(({ key }) => key === step)?.name ?? step, group: chain.find(({ key }) => key === step)?.group?.id ?? null, dueOn, late })),
      lines: counted.length,
      income: [...own].map((service) => ({ service, ...knownIncome(counted.map(({ proposal }) => proposal).filter(({ line }) => serviceOfLine(line) === service)) })).filter(({ lines }) => lines > 0)
    };
  };
  return {
    directions: new Map(settings.filter(({ kind }) => kind === 'direction').map(({ key, title }) => [settingName(key), title])),
    files: files.rows.filter(({ folder }) => folder !== '' && folder !== undefined).map(overviewOf),
    isCut: files.next !== null,
    prices: [...read.values()],
    unreadable,
    rules: lawOf(lawRows(rules), frenchLaw)
  };
}
