import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { SaidOfLine, StepRecord } from '../../../domain/tariffs/file/ChangeFile';
import type { StepGroups } from '../../../domain/tariffs/file/fileState';
import { fileState } from '../../../domain/tariffs/file/fileState';
import { Starts } from '../../../domain/tariffs/file/Starts';
import type { FileToSet } from '../../../domain/tariffs/file/tariffsToSet';
import type { PriceFile, TariffLine } from '../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../domain/tariffs/prices/PriceFile';
import { settingName } from '../../../domain/tariffs/settingName';
import { asArrived } from '../../append/asArrived';
import { everyRow, newestRows } from '../../append/windows';
import { DataError, hasCode } from '../../DataError';
import { fileName } from '../../files/fileName';
import { noneIfGone } from '../../noneIfGone';
import { allRows } from '../../items/allRows';
import { keyWithin } from '../../items/keyWithin';
import type { ManyOptions, Stored } from '../../items/Table';
import { dayIn, lineFrom } from '../priceRows';
import type { Applied } from '../Applied';
import type { TariffPrices, TariffWriter } from '../TariffServices';
import type { SettingRow } from '../tariffTables';
import { ChangedMeanwhile } from '../../ChangedMeanwhile';
import type { ChangeFile, ChangeFileDraft, ChangeFiles, DecidingAct, FileLaw, IgnoredProposalWhy, IgnoredStep, NamedStep, OpenedFile, Proposed, ProposalDraft, ReadProposal, TariffDirection } from './ChangeFiles';
import { baseOf, chainOf, closedDays, frameOf, knownPeople, lawRows, proposalFrom, proposalKey, proposalRow, servicesOf, stepRecord } from './changeRows';
import type { ChangeSite } from './ChangeSite';
import type { Members } from './Members';
import type { ChangeTables, ProposalRow } from './changeTables';
import { lawOfFile } from './lawOfFile';
import { saySteps } from './saySteps';
import { toSetOf } from './toSetOf';

const FILES_A_PAGE = 50;
/** Rows a request. */
const PAGE = 1000;

/** Change files on the lists of a site. */
export class TableChangeFiles implements ChangeFiles {
  private readonly dayOf: (date: Date) => CalendarDay;

  /** @param timeZone of the city */
  public constructor(
    private readonly tables: ChangeTables,
    private readonly site: ChangeSite,
    private readonly prices: Pick<TariffPrices, 'service'>,
    private readonly writer: () => Promise<Pick<TariffWriter, 'apply'>>,
    timeZone: string
  ) {
    this.dayOf = dayIn(timeZone);
  }

  public async directions(): Promise<readonly TariffDirection[]> {
    const settings = await this.settings();
    const services = settings.filter(({ kind }) => kind === 'service');
    return settings
      .filter(({ kind }) => kind === 'direction')
      .map(({ key, title }) => {
        const direction = settingName(key);
        return { key: direction, name: title, services: services.filter(({ content }) => content.direction === direction).map((each) => ({ key: settingName(each.key), name: each.title })) };
      });
  }

  public mayWrite(direction: string): Promise<boolean> {
    return this.site.mayWrite('files', direction);
  }

  public async lines(services: readonly string[]): Promise<readonly TariffLine[]> {
    const rows = await Promise.all(services.map((service) => allRows(this.tables.lines, { where: [{ column: 'service', is: 'eq', value: service }], size: PAGE })));
    return rows.flatMap((some) => some.map(lineFrom).sort((one, other) => one.rank - other.rank || one.id - other.id));
  }

  public async page(direction: string, cursor?: string): ReturnType<ChangeFiles['page']> {
    const { rows, unreadable, next } = await newestRows(this.tables.files, [{ column: 'direction', is: 'eq', value: direction }], cursor === undefined ? null : Number(cursor), FILES_A_PAGE);
    // What lies in another folder says that it is of this direction, and is not.
    return { files: rows.filter(({ folder }) => folder === direction), unreadable, next };
  }

  public create(draft: ChangeFileDraft, clientKey: string): Promise<ChangeFile> {
    return this.tables.files.addIn(draft.direction, { ...draft, submittedAt: null }, clientKey);
  }

  public async open(id: number): Promise<OpenedFile> {
    const ofFile = [{ column: 'file', is: 'eq', value: id }] as const;
    const unreadable: { readonly proposals: number[]; readonly steps: number[] } = { proposals: [], steps: [] };
    const [file, proposals, steps, settings] = await Promise.all([
      this.tables.files.get(id),
      everyRow(this.tables.proposals, ofFile, (rows) => void unreadable.proposals.push(...rows.map((row) => row.id))),
      everyRow(this.tables.steps, ofFile, (rows) => void unreadable.steps.push(...rows.map((row) => row.id))),
      this.settings()
    ]);
    // The folder of a direction is a row of the list too.
    if (file.direction === '') throw new DataError('notFound', `change file ${id}`);
    const direction = file.folder ?? '';
    const chain = chainOf(settings, direction);
    const services = servicesOf(settings, direction);
    const named = [...new Set([file.service, ...proposals.map(({ line }) => serviceOfLine(line))])].filter((service) => services.has(service));
    const [groups, { starts, missing }] = await Promise.all([this.groupsOf(chain), this.readStarts(file, named)]);
    const read = proposals.map((row) => readProposal(row, id, direction, starts));
    const counted = read.flatMap((each) => ('proposal' in each ? each : []));
    // Read without the prices that it starts from, every agreement would seem to be about something else.
    const lost = counted.find(({ row, proposal }) => row.baseVersion !== '' && missing.has(serviceOfLine(proposal.line)));
    if (lost) throw new DataError('unreadable', `prices of ${serviceOfLine(lost.proposal.line)}`);
    const records = asArrived(steps).map(stepRecord);
    const state = fileState({ id, proposals: counted.map(({ proposal }) => proposal) }, chain, records, groups, knownPeople(settings));
    const authors = new Map(records.map((record) => [record.id, record.author]));
    return {
      file,
      direction,
      proposals: counted,
      ignored: [...read.flatMap((each) => ('why' in each ? { what: 'proposal' as const, id: each.id, why: each.why } : [])), ...unreadable.proposals.map((each) => ({ what: 'proposal' as const, id: each, why: 'unreadable' as const }))],
      evidence: (file.content.files ?? []).filter(({ path }) => this.site.isEvidence(direction, path)),
      chain,
      records,
      state,
      ignoredSteps: [...state.ignored.map((each): IgnoredStep => ({ ...each, author: authors.get(each.id) ?? null })), ...unreadable.steps.map((each): IgnoredStep => ({ id: each, what: 'step', why: 'unreadable', author: null }))],
      groups,
      closed: closedDays(settings),
      unseenGroups: chain.filter(({ key }) => groups.get(key) === null).map(({ key }) => key),
      starts
    };
  }

  public async actsOf(file: number): Promise<readonly DecidingAct[]> {
    const { rows } = await this.tables.acts.entries({ where: [{ column: 'file', is: 'eq', value: file }], size: PAGE });
    return rows.map(({ id, kind, number, sessionDay }) => ({ id, kind, number, sessionDay }));
  }

  public save(file: ChangeFile): Promise<ChangeFile> {
    return orBoth(file, () => this.tables.files.update(file), () => this.tables.files.get(file.id));
  }

  public submit(file: ChangeFile): Promise<ChangeFile> {
    return this.save({ ...file, submittedAt: this.site.serverNow() });
  }

  public takeBack(file: ChangeFile): Promise<ChangeFile> {
    return this.save({ ...file, submittedAt: null });
  }

  public async propose(file: ChangeFile, drafts: readonly ProposalDraft[], runKey: string, options?: ManyOptions): Promise<Proposed> {
    const lines = drafts.map(({ line }) => line);
    const twice = [...new Set(lines.filter((line, index) => lines.indexOf(line) !== index))];
    const once = drafts.filter(({ line }) => !twice.includes(line));
    const rows = once.map((draft) => ({ values: proposalRow(file.id, draft), clientKey: keyWithin(runKey, draft.line) }));
    const ids = await this.tables.proposals.addManyIn(file.folder ?? '', rows, options);
    return { taken: once.filter((_, index) => ids[index] === null).map(({ line }) => line), twice };
  }

  public change(row: Stored<ProposalRow>, draft: ProposalDraft): Promise<Stored<ProposalRow>> {
    const mine = { ...row, ...proposalRow(row.file, draft) };
    return orBoth(mine, () => this.tables.proposals.update(mine), () => this.tables.proposals.get(row.id));
  }

  public async changeMany(changes: readonly { readonly row: Stored<ProposalRow>; readonly draft: ProposalDraft }[], options?: ManyOptions): Promise<readonly string[]> {
    const { conflictIds } = await this.tables.proposals.updateMany(changes.map(({ row, draft }) => ({ id: row.id, before: row, after: proposalRow(row.file, draft) })), options);
    return changes.filter(({ row }) => conflictIds.includes(row.id)).map(({ row }) => row.line);
  }

  public async withdraw(rows: readonly Stored<ProposalRow>[], options?: ManyOptions): Promise<readonly string[]> {
    const changed = await this.tables.proposals.removeSeen(rows, options);
    return rows.filter(({ id }) => changed.includes(id)).map(({ line }) => line);
  }

  public async attach(file: ChangeFile, name: string, content: Uint8Array<ArrayBuffer>): Promise<ChangeFile> {
    const stored = await this.site.attach(file.folder ?? '', fileName(name), content);
    const files = file.content.files ?? [];
    return files.some(({ path }) => path === stored.path) ? file : this.save({ ...file, content: { ...file.content, files: [...files, { ...stored, name }] } });
  }

  public async starts(file: ChangeFile, services: readonly string[]): Promise<ReadonlyMap<string, Starts>> {
    return (await this.readStarts(file, services)).starts;
  }

  public async mySteps({ chain, groups }: OpenedFile): Promise<readonly string[]> {
    const me = await this.site.userId();
    const mine = await Promise.all(chain.map(async ({ key, group }) => (group === null ? false : (groups.get(key)?.has(me) ?? (await this.site.mayWrite('steps', key))))));
    return chain.flatMap(({ key }, index) => (mine[index] === true ? [key] : []));
  }

  public say(opened: OpenedFile, step: string, said: readonly SaidOfLine[], comment: string): Promise<readonly StepRecord[]> {
    return saySteps(this.tables.steps, this.site, opened, step, said, comment);
  }

  public async check({ file, proposals }: OpenedFile, day: CalendarDay = file.wantedDay ?? this.today()): Promise<FileLaw> {
    const services = [...new Set(proposals.map(({ proposal }) => serviceOfLine(proposal.line)))];
    const [lines, rules, delegations, starts] = await Promise.all([
      this.lines(services),
      allRows(this.tables.rules, { size: PAGE }),
      allRows(this.tables.delegations, { size: PAGE }),
      this.starts(file, services)
    ]);
    return lawOfFile({ proposals, lines, rules: lawRows(rules), frame: frameOf(file, delegations), starts }, day);
  }

  public toSet(opened: OpenedFile, act: number, firstDayOf: (line: string) => CalendarDay): Promise<FileToSet> {
    return toSetOf(this.tables, this.prices, opened, act, firstDayOf);
  }

  public async apply({ file }: OpenedFile, act: number, { tariffs }: FileToSet, options?: ManyOptions): Promise<Applied> {
    // One key for each act of a file, whoever applies it and however often.
    return (await this.writer()).apply(act, tariffs.map((tariff) => ({ ...tariff, knownOn: null })), keyWithin('apply', `${file.id}|${act}`), options);
  }

  private today(): CalendarDay {
    return this.dayOf(this.site.serverNow());
  }

  private async settings(): Promise<readonly SettingRow[]> {
    return allRows(this.tables.settings, { size: PAGE });
  }

  /** A service of which nothing was ever set has no prices: it is `missing`, and its lines start from nothing. */
  private async readStarts(file: ChangeFile, services: readonly string[]): Promise<{ readonly starts: ReadonlyMap<string, Starts>; readonly missing: ReadonlySet<string> }> {
    const today = this.today();
    const readings = await Promise.all(services.map(async (service) => ({ service, reading: await this.prices.service(service) })));
    const damaged = readings.find(({ reading }) => reading.fault === 'damaged');
    if (damaged) throw new DataError('unreadable', `prices of ${damaged.service}`);
    return {
      starts: new Map(readings.map(({ service, reading }) => [service, new Starts(reading.fault === null ? reading.file : noPrices(service), file.id, file.wantedDay ?? today, today)])),
      missing: new Set(readings.filter(({ reading }) => reading.fault !== null).map(({ service }) => service))
    };
  }

  private async groupsOf(chain: readonly NamedStep[]): Promise<StepGroups> {
    const members: ReadonlyMap<number, Members> = await this.site.members([...new Set(chain.flatMap(({ group }) => group?.id ?? []))]);
    return new Map(chain.map(({ key, group }) => [key, group === null ? new Set<number>() : (members.get(group.id) ?? null)]));
  }
}

/** A stored proposal, or why it is none of its file. */
export type ProposalReading = ReadProposal | { readonly id: number; readonly why: IgnoredProposalWhy };

export function readProposal(row: Stored<ProposalRow>, file: number, direction: string, starts: ReadonlyMap<string, Starts>): ProposalReading {
  const { id, line } = row;
  if (row.folder !== direction) return { id, why: 'elsewhere' };
  // SharePoint compares keys whatever their case.
  if (row.proposalKey !== proposalKey(file, line)) return { id, why: 'otherKey' };
  const start = starts.get(serviceOfLine(line))?.of(line, baseOf(row));
  if (!start) return { id, why: 'foreignLine' };
  const proposal = proposalFrom(row, start);
  return proposal ? { row, proposal, start: start.state } : { id, why: 'noAmount' };
}

/** A service of which nothing was ever set. */
export function noPrices(service: string): PriceFile {
  return { service, title: service, about: '', direction: '', lines: [], acts: [], versions: [] };
}

/** @throws ChangedMeanwhile with what stands where somebody changed it since */
async function orBoth<T, R>(mine: T, change: () => Promise<R>, read: () => Promise<T>): Promise<R> {
  try {
    return await change();
  } catch (error) {
    if (hasCode(error, 'notFound')) throw new ChangedMeanwhile(mine, null, error);
    if (!hasCode(error, 'conflict')) throw error;
    throw new ChangedMeanwhile(mine, await read().catch(noneIfGone), error);
  }
}
