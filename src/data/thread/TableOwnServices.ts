import type { HelpRequest } from '../../domain/thread/help';
import { helpRequests } from '../../domain/thread/help';
import { foldSkill } from '../../domain/thread/Follow';
import { earliest } from '../../domain/calendar/extremes';
import type { Thanked, Thanks } from '../../domain/thread/thanks';
import { soundThanks, thanksKey } from '../../domain/thread/thanks';
import { everyRow } from '../append/windows';
import { DataError, hasCode } from '../DataError';
import type { IdeaValues } from '../ideas/ideaTables';
import { allRows } from '../items/allRows';
import type { Table } from '../items/Table';
import type { HelpValues, ThanksValues } from './ownRows';
import { toHelp, toThanks } from './ownRows';
import type { HelpDraft, HelpPage, OwnIdea, OwnServices, ProfileValues, StoredProfile } from './OwnServices';

export interface OwnTables {
  readonly profiles: Table<ProfileValues>;
  readonly thanks: Table<ThanksValues>;
  readonly help: Table<HelpValues>;
  readonly ideas: Pick<Table<IdeaValues>, 'page'>;
}

export interface OwnSite {
  userId(): Promise<number>;
  serverNow(): Date;
  /** Deletes a row for good. */
  erase(id: number, etag: string): Promise<void>;
}

const SHOWN = 50;
const PAGE = 30;

/** Pages of agents, thanks and help, on the tables of a site. */
export class TableOwnServices implements OwnServices {
  public readonly profiles: Table<ProfileValues>;

  public constructor(
    private readonly tables: OwnTables,
    private readonly site: OwnSite
  ) {
    this.profiles = tables.profiles;
  }

  public userId(): Promise<number> {
    return this.site.userId();
  }

  public serverNow(): Date {
    return this.site.serverNow();
  }

  public async profileOf(person: number): Promise<StoredProfile | null> {
    const { rows } = await this.tables.profiles.page({ where: [{ column: 'author', is: 'eq', value: person }], size: SHOWN });
    return rows[0] ?? null;
  }

  public async purgeProfile({ id, etag }: Pick<StoredProfile, 'id' | 'etag'>): Promise<void> {
    await this.site.erase(id, etag);
    // Two tabs can have stored two: nothing of him stays.
    const { rows } = await this.tables.profiles.page({ where: [{ column: 'author', is: 'eq', value: await this.site.userId() }], size: SHOWN });
    for (const row of rows) await this.site.erase(row.id, row.etag);
  }

  public async myIdeas(): Promise<readonly OwnIdea[]> {
    try {
      const { rows } = await this.tables.ideas.page({ where: [{ column: 'author', is: 'eq', value: await this.site.userId() }], descending: true, size: SHOWN });
      return rows.map(({ id, title }) => ({ id, title }));
    } catch (error) {
      // A site without brainstorms.
      if (hasCode(error, 'notFound')) return [];
      throw error;
    }
  }

  public async thanksTo(person: number): Promise<readonly Thanks[]> {
    return soundThanks((await everyRow(this.tables.thanks, [{ column: 'person', is: 'eq', value: person }])).map(toThanks));
  }

  public async thank(thanked: Thanked, words: string): Promise<Thanks> {
    const me = await this.site.userId();
    const { kind, id, person, what } = thanked;
    const stored = toThanks(await this.tables.thanks.add({ what, person: person.id, thingKind: kind, thing: id, words }, thanksKey(me, thanked)));
    // Somebody else took the key: nothing of mine is stored.
    if (stored.author.id !== me) throw new DataError('duplicate', thanksKey(me, thanked));
    return stored;
  }

  public async help(before: number | null): Promise<HelpPage> {
    const { rows, next } = await this.tables.help.page({ where: [{ column: 'request', is: 'eq', value: 0 }, ...(before === null ? [] : [{ column: 'id', is: 'lt', value: before } as const])], descending: true, size: PAGE });
    const ids = rows.map(({ id }) => id);
    const others = ids.length === 0 ? [] : await allRows(this.tables.help, { where: [ids.map((value) => ({ column: 'request', is: 'eq', value }) as const)], size: 1000 });
    return { requests: helpRequests([...rows, ...others].map(toHelp)), next: next === null ? null : Math.min(...ids) };
  }

  public async request(id: number): Promise<HelpRequest> {
    const rows = await allRows(this.tables.help, { where: [[{ column: 'id', is: 'eq', value: id }, { column: 'request', is: 'eq', value: id }]], size: 1000 });
    const [request] = helpRequests(rows.map(toHelp)).filter((each) => each.request.id === id);
    if (!request) throw new DataError('notFound', `request ${id}`);
    return request;
  }

  public async ask({ title, text, skill, until }: HelpDraft, clientKey: string): Promise<number> {
    const { id } = await this.tables.help.add({ ...NOTHING, kind: 'asked', title, text, skill, skillKey: foldSkill(skill), until }, clientKey);
    return id;
  }

  public async reply(request: number, text: string, clientKey: string): Promise<void> {
    await this.tables.help.add({ ...NOTHING, kind: 'replied', request, text }, clientKey);
  }

  public async close({ request }: HelpRequest, helpers: readonly Thanked[], clientKey: string): Promise<void> {
    // Thanks first: each is stored once, however often the whole is begun.
    for (const helper of helpers) await this.thank(helper, '');
    await this.tables.help.add({ ...NOTHING, kind: 'closed', request: request.id, content: { helpers: helpers.map(({ person }) => person) } }, clientKey);
  }

  public async withdraw({ request }: HelpRequest, clientKey: string): Promise<void> {
    await this.tables.help.add({ ...NOTHING, kind: 'withdrawn', request: request.id }, clientKey);
  }

  public async overBefore(day: Date): Promise<{ readonly count: number; readonly oldest: Date | null }> {
    const { help, thanks, ends } = await this.over(day);
    return { count: help.length + thanks.length, oldest: earliest(ends) };
  }

  public async purgeBefore(day: Date): Promise<number> {
    const { help, thanks } = await this.over(day);
    await this.tables.help.removeMany(help);
    await this.tables.thanks.removeMany(thanks);
    return help.length + thanks.length;
  }

  private async over(day: Date): Promise<{ readonly help: readonly number[]; readonly thanks: readonly number[]; readonly ends: readonly Date[] }> {
    const rows = (await everyRow(this.tables.help, [{ column: 'id', is: 'gt', value: 0 }])).map(toHelp);
    const gone = helpRequests(rows).filter((each) => endOf(each) < day);
    // Nobody is shown what was changed: it goes by its own age.
    const changed = rows.filter(({ request, isAltered, created }) => request === 0 && isAltered && created < day);
    const ids = new Set([...gone.map(({ request }) => request.id), ...changed.map(({ id }) => id)]);
    const thanks = await everyRow(this.tables.thanks, [{ column: 'created', is: 'lt', value: day }]);
    return { help: rows.filter(({ id, request }) => ids.has(id) || ids.has(request)).map(({ id }) => id), thanks: thanks.map(({ id }) => id), ends: [...gone.map(endOf), ...changed.map(({ created }) => created), ...thanks.map(({ created }) => created)] };
  }
}

const NOTHING: HelpValues = { title: '', request: 0, kind: 'replied', skillKey: '', skill: '', text: '', until: null, content: { helpers: [] } };

/** When it was over, or will be; without an end, when somebody last said something: what nobody answers is not kept for ever. */
function endOf({ request, closed, replies }: HelpRequest): Date {
  return closed?.created ?? request.until ?? replies[replies.length - 1]?.created ?? request.created;
}
