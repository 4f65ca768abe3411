import { requestClock } from '../../domain/requests/requestClock';
import type { RequestForm } from '../../domain/requests/RequestForm';
import { firstForm } from '../../domain/requests/RequestForm';
import type { RequestSaid } from '../../domain/requests/RequestRecord';
import { rulesNow } from '../../domain/requests/RequestRules';
import { DataError } from '../DataError';
import type { Condition, Stored } from '../items/Table';
import { keyWithin } from '../items/keyWithin';
import { frameTexts } from './frameTexts';
import type { RequestNames } from './RequestNames';
import type { RequestReader } from './RequestReader';
import { fileRow, folderOf } from './requestRows';
import type { AgentRequests, MyRequests, NameState, OpenedRequest, RequestDraft, RequestFrame, RequestRights, StoredRequestDraft } from './RequestServices';
import type { FileRow } from './requestTables';
import { STOPPED } from './stops';

/** Of an agent's own, the newest ones. */
const MOST = 60;
/** Names that are asked for at once. */
const NAMES = 3;
/** Requests that are read with all that was said of them. */
const OPENED = 20;

/** Requests as an agent sends and follows them, on the lists of a site. */
export class TableAgentRequests implements AgentRequests {
  public constructor(
    private readonly reader: RequestReader,
    private readonly names: RequestNames
  ) {}

  public rights(): Promise<RequestRights> {
    return this.reader.site.rights();
  }

  public async frame(): Promise<RequestFrame> {
    const setting = await this.reader.setting();
    const { form, charter } = frameTexts(setting.texts);
    const clock = requestClock({ receivedAt: setting.now, questions: [], contactedAt: null, openedAt: null, endedAt: null }, setting);
    return { rules: rulesNow(setting.book), form: form ?? firstForm, charter, closings: setting.book.closings, clock };
  }

  public async draft(): Promise<StoredRequestDraft | null> {
    const me = await this.reader.site.userId();
    const { rows } = await this.reader.tables.drafts.page({ where: [{ column: 'author', is: 'eq', value: me }], descending: true, size: 1 });
    return rows[0] ? draftFrom(rows[0]) : null;
  }

  public async saveDraft({ form, step }: RequestDraft, known: StoredRequestDraft | null, clientKey: string): Promise<StoredRequestDraft> {
    const { drafts } = this.reader.tables;
    const content = { form, step };
    return draftFrom(known ? await drafts.update({ content, id: known.id, etag: known.etag }) : await drafts.add({ content }, clientKey));
  }

  public removeDraft({ id, etag }: StoredRequestDraft): Promise<void> {
    return this.reader.tables.drafts.remove({ id, etag });
  }

  public nameState(name: string): Promise<NameState> {
    return this.names.state(name);
  }

  public async stop(): Promise<void> {
    const me = await this.reader.site.userId();
    const day = this.reader.site.serverNow().toISOString().slice(0, 10);
    await this.reader.tables.box.add({ request: STOPPED, content: { kind: 'stopped' } }, keyWithin('stopped', `${me} ${day}`));
  }

  public async send(form: RequestForm, clientKey: string): Promise<OpenedRequest> {
    const row = await this.reader.tables.box.add({ request: 0, content: { kind: 'sent', form } }, clientKey);
    const setting = await this.reader.setting();
    const state = this.reader.stateOf(row.id, { drops: [row], records: [] }, { ...setting, now: row.created > setting.now ? row.created : setting.now });
    if (state === null) throw new DataError('unreadable', `request ${row.id}`);
    return this.reader.opened(state, setting);
  }

  public async mine(): Promise<MyRequests> {
    const me = await this.reader.site.userId();
    const { box, files } = this.reader.tables;
    const [setting, own, named] = await Promise.all([
      this.reader.setting(),
      box.page({ where: [{ column: 'author', is: 'eq', value: me }], descending: true, size: MOST }),
      files.page({ where: [{ column: 'person', is: 'eq', value: me }], descending: true, size: MOST })
    ]);
    const concerning = new Set([...own.rows.flatMap((row) => (row.content.kind === 'sent' ? row.id : row.content.kind === 'stopped' ? [] : row.request)), ...named.rows.map((row) => row.request)]);
    const ids = [...concerning].sort((one, other) => other - one).slice(0, OPENED);
    // What will be asked of names is known before the records are: it goes out with them.
    const names = new Map(own.rows.flatMap(({ id, request, content }) => (content.kind === 'withdrawn' || content.kind === 'stopped' ? [] : [[`${request || id} ${content.form.slug}`, { request: request || id, slug: content.form.slug }] as const])));
    const asked = new Map([...names].slice(0, NAMES).map(([key, { request, slug }]) => [key, this.names.isAnothers(request, slug)]));
    const records = ids.length === 0 ? [] : await this.recordsOf(ids);
    const states = ids.flatMap((id) => this.reader.stateOf(id, { drops: own.rows, records }, setting) ?? []);
    // Of older ones it is told where they are opened.
    const taken = (id: number) => async (slug: string) => asked.get(`${id} ${slug}`) ?? false;
    const opened = await Promise.all(states.map((state) => this.reader.opened(state, setting, { taken: taken(state.id) })));
    await Promise.allSettled(asked.values());
    return { sent: opened.filter(({ roles }) => roles.includes('requester')), invited: opened.filter(({ roles }) => roles.includes('animator')) };
  }

  public open(id: number): Promise<OpenedRequest> {
    return this.reader.open(id);
  }

  public async say({ state }: OpenedRequest, said: RequestSaid, clientKey: string): Promise<OpenedRequest> {
    if (state.isFiled) await this.reader.tables.files.addIn(folderOf(state.id), fileRow(state.id, said, state.newest), clientKey);
    else if (said.kind === 'corrected' || said.kind === 'withdrawn') await this.reader.tables.box.add({ request: state.id, content: said }, clientKey);
    else throw new DataError('notFound', folderOf(state.id));
    return this.reader.open(state.id);
  }

  private async recordsOf(ids: readonly number[]): Promise<readonly Stored<FileRow>[]> {
    return (await this.reader.tables.files.page({ where: [ids.map((value): Condition<FileRow> => ({ column: 'request', is: 'eq', value }))], size: 1000 })).rows;
  }
}

function draftFrom({ content: { form, step }, ...row }: Stored<{ readonly content: RequestDraft }>): StoredRequestDraft {
  return { ...row, form, step };
}
