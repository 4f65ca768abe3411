/** @jest-environment node */
import { defineList } from '../../lists/defineList';
import { rememberWebRights } from '../connection/webRights';
import type { Answer, Answering } from '../connection/testing/connectionTo';
import { connectionTo, json } from '../connection/testing/connectionTo';
import { Provisioner } from './Provisioner';
import { siteReader } from './SiteReader';

const Notes = defineList({
  // An address that the page asks for whatever it shows.
  url: 'Lists/ParvisSites',
  title: { fr: 'Notes', en: 'Notes' },
  description: { fr: '', en: '' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'contribute',
  fields: { Rank: { type: 'number', indexed: true, title: { fr: 'Rang', en: 'Rank' } } }
});
const MAY_ALL = { High: '2147483647', Low: '4294967295' };
const MAY_ADD = { High: '0', Low: '2' };
const column = (InternalName: string, TypeAsString: string) => ({ InternalName, Title: InternalName, TypeAsString, Required: false, Indexed: true, EnforceUniqueValues: true, CanBeDeleted: true });
const key = column('ClientKey', 'Text');

function list(columns: readonly object[]): object {
  return {
    ...{ Id: '1', Title: 'Notes', Description: '', EntityTypeName: 'ParvisSitesList', ReadSecurity: 1, WriteSecurity: 1, HasUniqueRoleAssignments: true, EffectiveBasePermissions: MAY_ALL },
    ...{ ItemCount: 0, LastItemModifiedDate: '2026-11-23T10:00:00Z', LastItemDeletedDate: '2026-11-23T10:00:00Z', EnableModeration: false, ValidationFormula: null },
    Views: [{ Title: 'Parvis 1', Hidden: true }],
    Fields: columns,
    RoleAssignments: []
  };
}

const isOfWeb = (url: string): boolean => url.includes('_api/web/roleAssignments');

/** A view of the page in the same tab. */
function view(columns: readonly object[], rights = MAY_ALL, readers: readonly object[] = []): Answering {
  const answer: Answer = ({ url }) => json({ value: isOfWeb(url) ? readers : [/Fields/.test(url) ? list(columns) : { ...list([]), Fields: undefined, RoleAssignments: undefined }] });
  const answering = connectionTo([answer, answer, answer]);
  rememberWebRights(answering.connection, rights);
  return answering;
}

async function faultsIn({ connection }: Answering): Promise<readonly string[]> {
  const { lists } = await new Provisioner(connection, [Notes]).status();
  return lists.flatMap(({ faults }) => faults.map(({ kind }) => kind));
}

const inspected = ({ sent }: Answering): readonly boolean[] => sent.filter(({ url }) => !isOfWeb(url)).map(({ url }) => /Fields/.test(url));
const asksWho = ({ sent }: Answering): number => sent.filter(({ url }) => isOfWeb(url)).length;

const session = new Map<string, string>();
beforeAll(() => {
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (name) => session.get(name) ?? null,
    setItem: (name, value) => void session.set(name, value),
    removeItem: (name) => void session.delete(name)
  };
  Object.assign(globalThis, { sessionStorage: storage });
});
afterAll(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'));
beforeEach(() => session.clear());
afterEach(() => jest.restoreAllMocks());

describe('lists that are loaded on demand', () => {
  const { url, version, read, write, access } = Notes;
  const statusOf = async ({ connection }: Answering) => {
    const load = jest.fn(async () => [Notes]);
    const status = await new Provisioner(connection, { heads: [{ url, version, read, write, access }], load }).status();
    return { status, loads: load.mock.calls.length };
  };

  test('are not loaded for agents, who are told the same of them', async () => {
    const { status, loads } = await statusOf(view([key], MAY_ADD));
    expect([status.state, status.lists.map((each) => each.state), loads]).toEqual(['current', ['current'], 0]);
  });

  test('are loaded for who may mend them, with what is wrong by name', async () => {
    const { status, loads } = await statusOf(view([key]));
    expect([status.state, status.lists.flatMap(({ faults }) => faults.map(({ list: { fr }, subject }) => [fr, subject?.fr])), loads]).toEqual(['broken', [['Notes', 'Rang']], 1]);
  });
});

describe('columns', () => {
  const sound = [column('Rank', 'Number'), key];

  test('that were sound are read by an owner once a quarter of an hour and tab', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const views = [view(sound), view(sound)] as const;
    for (const each of views) expect(await faultsIn(each)).toEqual([]);
    expect(views.map(inspected)).toEqual([[true], [false]]);
    now.mockReturnValue(1_000_000 + 15 * 60_000);
    const later = view([key]);
    expect(await faultsIn(later)).toEqual(['column']);
    expect(inspected(later)).toEqual([true]);
  });

  test('of what another part shares with one that is not there are that part’s: nothing is told of them, nor believed later', async () => {
    const begun = { ...Notes, url: 'Lists/ParvisNotYet' } as const;
    const other = async ({ connection }: Answering) => new Provisioner(connection, [begun, { ...Notes, isShared: true }]).status();
    expect(await other(view([key]))).toMatchObject({ state: 'missing', lists: [{ state: 'missing', faults: [] }, { state: 'missing', faults: [] }] });
    const own = view([key]);
    expect([await faultsIn(own), inspected(own)]).toEqual([['column'], [true]]);
  });

  test('that are damaged are read at each view until they are mended', async () => {
    for (const damaged of [view([key]), view([key])]) expect(await faultsIn(damaged)).toEqual(['column']);
    const mended = view(sound);
    expect(await faultsIn(mended)).toEqual([]);
    expect(inspected(mended)).toEqual([true]);
  });

  test('are read in the one operation, whoever asks first in the tick, and after it when the answer was shared without them', async () => {
    const together = view(sound);
    await Promise.all([siteReader(together.connection).facts(), faultsIn(together)]);
    expect(inspected(together)).toEqual([true]);
    session.clear();
    const after = view([key]);
    await siteReader(after.connection).facts();
    expect(await faultsIn(after)).toEqual(['column']);
    expect(inspected(after)).toEqual([false, true]);
  });

  test('are not for agents, whose reading stays the one that is shared', async () => {
    const agent = view([key], MAY_ADD);
    await siteReader(agent.connection).facts();
    expect(await faultsIn(agent)).toEqual([]);
    expect(inspected(agent)).toEqual([false]);
  });
});

describe('who has the site and nothing in a list', () => {
  const sound = [column('Rank', 'Number'), key];
  const level = (Low: number, RoleTypeKind = 0) => ({ Id: 1, Name: 'x', RoleTypeKind, BasePermissions: { High: '176', Low: String(Low) } });
  const reader = (id: number, levels: readonly object[] = [level(138612833, 2)]) => ({ PrincipalId: id, Member: { Title: `Groupe ${id}` }, RoleDefinitionBindings: levels });

  test('is named to an owner; not who has full control, nor who has less than Read', async () => {
    const less = [level(138612833 - 0x20), level(0x10000, 1), { ...level(138612833), BasePermissions: { High: '16', Low: '138612833' } }].map((each, index) => reader(20 + index, [each]));
    const seen = view(sound, MAY_ALL, [reader(5), reader(6, [level(138612833, 5)]), ...less, reader(7, [level(138612833 - 0x20), level(0x20)])]);
    const { lists, state } = await new Provisioner(seen.connection, [Notes]).status();
    expect([state, lists.flatMap(({ faults }) => faults.map(({ kind, subject, principal, blocks }) => [kind, subject?.fr, principal, blocks]))]).toEqual(['broken', [['undecided', 'Groupe 5', 5, false], ['undecided', 'Groupe 7', 7, false]]]);
  });

  test('is one operation a quarter of an hour and tab, for all parts of a page, also while something is to be mended', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const first = view([key], MAY_ALL, [reader(5)]);
    const parts = [new Provisioner(first.connection, [Notes]), new Provisioner(first.connection, [Notes])] as const;
    await Promise.all(parts.map((part) => part.status()));
    const second = view([key]);
    expect(await faultsIn(second)).toEqual(['undecided', 'column']);
    expect([first, second].map(asksWho)).toEqual([1, 0]);
    now.mockReturnValue(1_000_000 + 15 * 60_000);
    const later = view([key]);
    expect([await faultsIn(later), asksWho(later)]).toEqual([['column'], 1]);
  });

  test('is not asked by agents, and nobody is named where it cannot be read', async () => {
    const agent = view(sound, MAY_ADD);
    expect([await faultsIn(agent), asksWho(agent)]).toEqual([[], 0]);
    const refusedWho: Answer = ({ url }) => (isOfWeb(url) ? json({}, 403) : json({ value: [list(sound)] }));
    const owner = connectionTo([refusedWho, refusedWho]);
    rememberWebRights(owner.connection, MAY_ALL);
    expect(await faultsIn(owner)).toEqual([]);
  });
});
