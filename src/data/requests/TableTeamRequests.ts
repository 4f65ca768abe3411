import { isAccepted } from '../../domain/requests/isAccepted';
import { boardContent, boardEntry, dueOf } from '../../domain/requests/boardRow';
import type { BoardEntry } from '../../domain/requests/boardRow';
import type { Community } from '../../domain/requests/Community';
import { heardOf } from '../../domain/requests/communityLife';
import type { NamedLogin } from '../../domain/people/NamedLogin';
import type { RequestSaid } from '../../domain/requests/RequestRecord';
import { rulesNow } from '../../domain/requests/RequestRules';
import type { RequestState } from '../../domain/requests/StateOfRequest';
import { openSteps } from '../../domain/requests/StateOfRequest';
import { isErased } from '../../domain/privacy/erased';
import { isSameJson } from '../../domain/stored/isSameJson';
import { DataError, hasCode } from '../DataError';
import { keyWithin } from '../items/keyWithin';
import type { Condition, Stored } from '../items/Table';
import type { RequestNames } from './RequestNames';
import type { ReadSetting, RequestReader } from './RequestReader';
import { communityFrom, communityRow, dropsFrom, fileRow, folderOf } from './requestRows';
import type { MessageTemplate, OpenedRequest, RequestBoard, StoredCommunity, TeamMembers, TeamRequests } from './RequestServices';
import type { RowHead } from './RequestSite';
import type { BoardRow } from './requestTables';

/** Requests that are shown at once. */
const SHOWN = 60;
/** Newest rows of each list that are looked at for what is new. */
const HEADS = 60;
/** Folders that one look opens: the next one goes on. */
const MOST_OPENED = 10;

/** What changes the sheet of a community. */
const TOLD_TO_ALL: ReadonlySet<RequestSaid['kind']> = new Set(['decided', 'reviewed', 'archived', 'restored', 'closed']);

/** Requests as the team follows them, on the lists of a site. */
export class TableTeamRequests implements TeamRequests {
  /** The reader is written down as of the team. */
  private isNoted = false;

  public constructor(
    private readonly reader: RequestReader,
    private readonly names: RequestNames
  ) {}

  public async board(): Promise<RequestBoard> {
    const { site, tables } = this.reader;
    const stepsOpen = openSteps.map((value): Condition<BoardRow> => ({ column: 'step', is: 'eq', value }));
    const [known, shown, dropped, recorded, rows, members] = await Promise.all([
      this.reader.setting(),
      tables.board.entries({ where: [stepsOpen], size: SHOWN + 1 }),
      site.newest('box', HEADS),
      site.newest('files', HEADS),
      site.newest('board', HEADS),
      site.members()
    ]);
    const setting = await this.withMembers(known, members.people);
    const heads = new Map<number, RowHead>([...rows, ...shown.rows].map((row) => [row.request, row]));
    const { behind, arrived } = behindOf(dropped, recorded, heads);
    const unopened: { readonly drop: number; readonly code: string }[] = [];
    const fresh = new Map<number, Stored<BoardRow>>();
    const wanted = [...arrived.slice(0, MOST_OPENED), ...behind];
    if (wanted.length > 0) {
      const read = await this.reader.rowsOf(wanted);
      for (const request of wanted) {
        try {
          const row = await this.bringUp(request, read, setting, heads.has(request));
          if (row) fresh.set(request, row);
        } catch (error) {
          unopened.push({ drop: request, code: error instanceof DataError ? error.code : 'unknown' });
        }
      }
    }
    const stored = [...shown.rows.filter(({ request }) => !fresh.has(request)), ...fresh.values()].filter(({ step }) => openSteps.includes(step));
    const entries = stored.map((row) => boardEntry(row.request, row.step, row.content, setting)).sort(mostUrgentFirst);
    return { entries: entries.slice(0, SHOWN), hasMore: entries.length > SHOWN, unopened, unreadable: shown.unreadable, rules: rulesNow(setting.book), readAt: setting.now };
  }

  public async reviews(): Promise<readonly BoardEntry[]> {
    const setting = await this.reader.setting();
    const today = setting.momentOf(setting.now).day;
    const { rows } = await this.reader.tables.board.page({ where: [{ column: 'due', is: 'le', value: today }, { column: 'step', is: 'eq', value: 'opened' }], orderBy: 'due', size: SHOWN });
    return rows.map((row) => boardEntry(row.request, row.step, row.content, setting));
  }

  public async open(id: number): Promise<OpenedRequest> {
    return this.look(id);
  }

  public async say({ state }: OpenedRequest, said: RequestSaid, clientKey: string): Promise<OpenedRequest> {
    await this.noteMe();
    await this.reader.tables.files.addIn(folderOf(state.id), fileRow(state.id, said, state.newest), clientKey);
    const opened = await this.look(state.id);
    // What all read follows at once. Where that fails, the record stands, and the same said again brings it up to date.
    if (TOLD_TO_ALL.has(said.kind) && isAccepted(opened.state)) await this.publish(opened);
    return opened;
  }

  public async invite({ state }: OpenedRequest, { login }: NamedLogin, clientKey: string): Promise<OpenedRequest> {
    await this.noteMe();
    const person = await this.reader.site.known(login);
    await this.reader.site.admit(folderOf(state.id), person.id);
    await this.reader.tables.files.addIn(folderOf(state.id), fileRow(state.id, { kind: 'invited', login, person }, state.newest), clientKey);
    return this.look(state.id);
  }

  public async publish({ state }: OpenedRequest): Promise<StoredCommunity> {
    const { communities } = this.reader.tables;
    if (!isAccepted(state)) throw new DataError('forbidden', `request ${state.id} was not accepted`);
    const { rows } = await communities.page({ where: [{ column: 'request', is: 'eq', value: state.id }], size: 1 });
    const sheet = sheetOf(state, rows[0]);
    const stored = rows[0] ? await communities.update({ ...communityRow(sheet), id: rows[0].id, etag: rows[0].etag }) : await communities.add(communityRow(sheet), keyWithin('community', String(state.id)));
    return communityFrom(stored);
  }

  public async templates(): Promise<readonly MessageTemplate[]> {
    const { rows } = await this.reader.tables.texts.page({ where: [{ column: 'kind', is: 'eq', value: 'template' }], size: 1000 });
    return rows.map(({ id, title, content: { text = '' } }) => ({ id, title, text }));
  }

  public async members(): Promise<TeamMembers> {
    return { members: (await this.reader.site.members()).people };
  }

  /** A request as it is now; where the board's row is behind, it is brought up to date. */
  private async look(id: number): Promise<OpenedRequest> {
    const [setting, rows, known] = await Promise.all([this.reader.setting(), this.reader.rowsOf([id]), this.rowOf(id)]);
    const state = this.reader.stateOf(id, rows, setting);
    if (state === null) throw new DataError('notFound', `request ${id}`);
    if (known && known.upTo < state.newest) await this.storeRow(state, setting, known.upToDrop, known);
    return this.reader.opened(state, setting, { unreadable: rows.unreadable });
  }

  private async rowOf(request: number): Promise<Stored<BoardRow> | null> {
    return (await this.reader.tables.board.page({ where: [{ column: 'request', is: 'eq', value: request }], size: 1 })).rows[0] ?? null;
  }

  /** Opens the folder of what arrived, relays what was dropped since, and brings its row of the board up to date. @returns the row; null where nothing that counts was sent */
  private async bringUp(request: number, read: Awaited<ReturnType<RequestReader['rowsOf']>>, setting: ReadSetting, hasRow: boolean): Promise<Stored<BoardRow> | null> {
    const { files } = this.reader.tables;
    const drops = read.drops.filter((row) => row.id === request || row.request === request);
    const records = read.records.filter((row) => row.request === request);
    const sent = drops.find((row) => row.id === request && row.content.kind === 'sent');
    const newest = records.reduce((most, { id }) => Math.max(most, id), 0);
    if (sent?.content.kind === 'sent' && !hasRow) {
      const { author: requester, created: droppedAt, content } = sent;
      await this.reader.site.openFolder(folderOf(request), [requester.id]);
      if (!records.some(({ kind }) => kind === 'received')) records.push(await files.addIn(folderOf(request), fileRow(request, { kind: 'received', drop: request, droppedAt, requester, form: content.form }, newest), keyWithin('received', String(request))));
    }
    for (const drop of dropsFrom(drops)) {
      if (drop.said.kind === 'sent' || drop.author.id !== sent?.author.id || records.some(({ content: { said } }) => said.kind === 'relayed' && said.drop === drop.id)) continue;
      records.push(await files.addIn(folderOf(request), fileRow(request, { kind: 'relayed', drop: drop.id, droppedAt: drop.created, said: drop.said }, newest), keyWithin('relayed', String(drop.id))));
    }
    const state = this.reader.stateOf(request, { drops, records }, setting);
    if (state) await this.keepSheet(state);
    return state && this.storeRow(state, setting, drops.reduce((most, { id }) => Math.max(most, id), request), await this.rowOf(request));
  }

  private async storeRow(state: RequestState, setting: ReadSetting, upToDrop: number, known: Stored<BoardRow> | null): Promise<Stored<BoardRow>> {
    const { board } = this.reader.tables;
    await this.keepName(state);
    const values: BoardRow = {
      request: state.id,
      step: state.step,
      due: dueOf(state),
      receivedOn: setting.momentOf(state.receivedAt).day,
      direction: state.form.directions[0] ?? '',
      follower: state.follower?.id ?? 0,
      upTo: Math.max(state.newest, known?.upTo ?? 0),
      upToDrop: Math.max(upToDrop, known?.upToDrop ?? 0),
      content: boardContent(state, setting)
    };
    // What somebody made of newer records stands.
    if (known && known.upTo > state.newest) return known;
    try {
      return known ? await board.update({ ...values, id: known.id, etag: known.etag }) : await board.add(values, keyWithin('board', String(state.id)));
    } catch (error) {
      // A colleague’s page repaired it meanwhile: it is looked at again with the next board.
      if (!hasCode(error, 'conflict') && !hasCode(error, 'duplicate')) throw error;
      const again = await this.rowOf(state.id);
      if (!again) throw error;
      return again;
    }
  }

  /** The sheet that all read follows what others said: who agreed to lead, a word of its animators, a request that was withdrawn. Where there is none yet, nobody made it public. */
  private async keepSheet(state: RequestState): Promise<void> {
    if (!isAccepted(state)) return;
    const { communities } = this.reader.tables;
    const [row] = (await communities.page({ where: [{ column: 'request', is: 'eq', value: state.id }], size: 1 })).rows;
    if (!row) return;
    const next = communityRow(sheetOf(state, row));
    if (isSameJson(next, communityRow(communityFrom(row)))) return;
    try {
      await communities.update({ ...next, id: row.id, etag: row.etag });
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
    }
  }

  private async keepName(state: RequestState): Promise<void> {
    const { slug } = state.form;
    if (slug === '') return;
    if (openSteps.includes(state.step)) await this.names.reserve(state.id, slug);
    if (['withdrawn', 'refused', 'merged'].includes(state.step)) await this.names.free(state.id, slug);
    for (const { form } of state.earlierForms) if (form.slug !== slug) await this.names.free(state.id, form.slug);
  }

  /** Who is in the team is written down, so that what he says counts when he has left. */
  private async withMembers(setting: ReadSetting, members: readonly { readonly id: number; readonly name: string }[]): Promise<ReadSetting> {
    const missing = members.filter(({ id }) => !setting.team.has(id));
    for (const person of missing) await this.noteMember(person);
    return missing.length === 0 ? setting : { ...setting, team: new Set([...setting.team, ...missing.map(({ id }) => id)]) };
  }

  private async noteMe(): Promise<void> {
    if (this.isNoted) return;
    const me = await this.reader.site.userId();
    const { rows } = await this.reader.tables.keys.page({ where: [{ column: 'key', is: 'eq', value: `team:${me}` }], size: 1 });
    this.isNoted = rows.length > 0;
    if (this.isNoted) return;
    const { people, isWhole } = await this.reader.site.members();
    const found = people.find(({ id }) => id === me) ?? (!isWhole && (await this.reader.site.rights()).isTeam ? { id: me, name: '' } : undefined);
    // An owner of the site who is not of the team writes all the same: it counts for nothing, and is named.
    if (found) await this.noteMember(found);
  }

  private async noteMember(person: { readonly id: number; readonly name: string }): Promise<void> {
    try {
      await this.reader.tables.keys.add({ kind: 'team', key: `team:${person.id}`, until: null, content: { person: { id: person.id, name: person.name } } }, keyWithin('team', String(person.id)));
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
    }
  }
}

/** Requests of which something came that the board does not know, and those that it has not at all. */
export function behindOf(dropped: readonly RowHead[], recorded: readonly RowHead[], heads: ReadonlyMap<number, RowHead>): { readonly behind: readonly number[]; readonly arrived: readonly number[] } {
  const oldest = [...heads.values()].reduce((least, { request }) => Math.min(least, request), Infinity);
  const isNew = (request: number): boolean => !heads.has(request) && (request > oldest || heads.size < HEADS);
  const arrived = new Set(dropped.filter(({ id, request }) => request === 0 && isNew(id)).map(({ id }) => id));
  const behind = new Set<number>();
  for (const { id, request } of recorded) if (heads.has(request) && id > (heads.get(request)?.upTo ?? 0)) behind.add(request);
  for (const { id, request } of dropped) if (request > 0 && heads.has(request) && id > (heads.get(request)?.upToDrop ?? 0)) behind.add(request);
  return { behind: [...behind], arrived: [...arrived].sort((one, other) => one - other) };
}

function mostUrgentFirst(one: BoardEntry, other: BoardEntry): number {
  const due = ({ next, clock }: BoardEntry): string => (next && clock[next].due) ?? '9999';
  return due(one).localeCompare(due(other)) || one.request - other.request;
}

function sheetOf(state: RequestState, before: Pick<Community, 'purpose' | 'animators' | 'seeksAnimators' | 'lastSignAt'> | undefined): Community {
  const { form, opened, animators, reviews } = state;
  const joined = animators.filter(({ standing }) => standing === 'joined');
  const leading = joined.map(({ login, name }) => ({ login, name, ...(before?.animators.some((each) => each.isGone && each.login.toLowerCase() === login.toLowerCase()) ? { isGone: true } : {}) }));
  const review = reviews.at(-1);
  // Whoever reviewed it wanted others, and none came since.
  const wantsOthers = review?.said.outcome === 'animators' && !joined.some(({ answeredAt }) => answeredAt !== null && answeredAt > review.created);
  return {
    name: form.name,
    // What all read of it is the city’s: it does not go with the words of who asked for it.
    purpose: before && isErased(form.objectives) ? before.purpose : form.objectives.join('\n'),
    directions: form.directions,
    usages: form.usages,
    animators: leading,
    state: state.step === 'withdrawn' ? 'closed' : state.step === 'archived' || state.step === 'closed' ? state.step : opened ? 'open' : 'opening',
    slug: form.slug,
    address: opened?.said.url ?? '',
    request: state.id,
    reviewOn: state.reviewOn,
    seeksAnimators: opened !== null && (wantsOthers || leading.filter((each) => !('isGone' in each)).length < state.minAnimators),
    lastSignAt: heardOf({ lastSignAt: before?.lastSignAt ?? null }, state).lastSignAt
  };
}
