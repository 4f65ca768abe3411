/** @jest-environment node */
import type { ListSchema, Words } from '../../lists/defineList';
import { defineList } from '../../lists/defineList';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { APPEND_LEVEL, ROLE } from './levels';
import { setUpAccess } from './setUpAccess';
import type { LevelFacts, ListFacts } from './SiteFacts';

const words = (fr: string): Words => ({ fr, en: fr });
const listOf = (access: 'append' | 'contribute' | 'owners' | 'read') => defineList({ url: 'Lists/ParvisNotes', title: words('Notes'), description: words(''), version: 1, read: 'all', write: 'all', access, fields: {} });
const level = (Id: number, RoleTypeKind: number, Low = '1'): LevelFacts => ({ Id, Name: `Niveau ${Id}`, RoleTypeKind, BasePermissions: { High: '0', Low } });
const [full, contribute, read, limited] = [level(11, ROLE.administrator), level(12, ROLE.contributor, '15'), level(13, ROLE.reader), level(14, ROLE.guest)];
const append: LevelFacts = { Id: 20, Name: APPEND_LEVEL.name.fr, RoleTypeKind: 0, BasePermissions: APPEND_LEVEL.permissions };
const kept = { version: 1, hasOwnPermissions: true, views: [] as ListFacts['views'] } as ListFacts;

type Given = Readonly<Record<string, readonly LevelFacts[]>>;

/** @param given to whom; their ids are 1, 2 and so on */
async function setUp(access: Parameters<typeof listOf>[0], facts: ListFacts | undefined, given: Given, answer: (asked: Asked) => Answered | undefined = () => undefined, animators: ListSchema['animators'] = undefined, group: number | null = null) {
  const rows = Object.entries(given).map(([Title, RoleDefinitionBindings], index) => ({ PrincipalId: index + 1, Member: { Title }, RoleDefinitionBindings }));
  const { connection, asked } = answering((each) => answer(each) ?? (each.method === 'GET' ? { body: { value: rows } } : undefined));
  const changes: string[] = [];
  await setUpAccess({
    ...{ connection, schema: { ...listOf(access), animators }, facts, levels: { read: 13, contribute: 12, append: 20, moderate: 21, govern: 22 }, groups: group === null ? {} : { animators: group }, language: 'fr' },
    report: () => undefined,
    changed: ({ fr }) => void changes.push(fr.replace('Liste « Notes » : ', '')),
    leave: () => undefined
  });
  const writes = writesOf(asked).map((write) => write.replace(/^POST .*Notes'\)\/(roleassignments\/)?/i, ''));
  return { writes, changes, read: asked.find(({ method }) => method === 'GET')?.path };
}

const people = { Propriétaires: [full], Membres: [contribute, limited], Visiteurs: [read] };
const BREAK = expect.stringMatching(/^breakroleinheritance\(copyroleassignments=true, clearsubscopes=false\)/);

describe('who may do what in a new list', () => {
  it('is what its schema says for all but the owners; nobody loses the list in between', async () => {
    const { writes, changes, read: query } = await setUp('append', undefined, people);
    expect(writes).toEqual([
      BREAK,
      expect.stringMatching(/^addroleassignment\(principalid=2, ?roledefid=20\)/i),
      expect.stringMatching(/^removeroleassignment\(principalid=2, ?roledefid=12\)/i),
      expect.stringMatching(/^addroleassignment\(principalid=3, ?roledefid=20\)/i),
      expect.stringMatching(/^removeroleassignment\(principalid=3, ?roledefid=13\)/i)
    ]);
    expect(changes).toEqual([]);
    for (const column of ['PrincipalId', 'Member/Title', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind', 'RoleDefinitionBindings/BasePermissions', 'RoleDefinitionBindings/Name']) expect(query).toMatch(new RegExp(`[=,]${column}(,|&|$)`));
    expect(query).toMatch(/\$expand=Member,RoleDefinitionBindings/);
  });

  it('is left where they have it already', async () => {
    expect((await setUp('contribute', undefined, { Membres: [contribute, limited] })).writes).toEqual([BREAK]);
    expect((await setUp('contribute', undefined, { Autres: [limited] })).writes).toEqual([BREAK]);
  });

  it('is nothing for anybody but the owners where it is theirs', async () => {
    expect((await setUp('owners', undefined, people)).writes).toEqual([BREAK, expect.stringMatching(/^remove.*=2,.*=12/), expect.stringMatching(/^remove.*=3,.*=13/)]);
  });

  it('is set again for a list that was never set up, without a word, or that took the rights of its site again, with one', async () => {
    const never = await setUp('append', { ...kept, version: null }, { Membres: [contribute] });
    expect([never.writes.length, never.changes]).toEqual([3, []]);
    const neverAlone = await setUp('append', { ...kept, version: null, hasOwnPermissions: false }, {});
    expect([neverAlone.writes, neverAlone.changes]).toEqual([[BREAK], []]);
    const reset = await setUp('append', { ...kept, hasOwnPermissions: false }, { Membres: [contribute] });
    // With a view that stands until the last level is given.
    expect([reset.writes.length, reset.writes[0], reset.changes]).toEqual([4, expect.stringMatching(/Parvis access/), ['autorisations propres rétablies.']]);
  });
});

describe('what an owner granted later', () => {
  it('stays, unless it breaks the promise of the list', async () => {
    expect(await setUp('append', kept, { Membres: [append], Visiteurs: [read], Autres: [limited] })).toMatchObject({ writes: [], changes: [] });
    const { writes, changes } = await setUp('append', kept, { Membres: [append, contribute], Visiteurs: [read] });
    expect(writes).toEqual([expect.stringMatching(/^add.*=1,.*=20/), expect.stringMatching(/^remove.*=1,.*=12/)]);
    expect(changes).toEqual(['droits de « Membres » ramenés à ce qu’il faut.']);
  });
});

describe('animators', () => {
  const none = (): undefined => undefined;
  const asked = async (...given: Parameters<typeof setUp>) => (await setUp(...given)).writes.map((write) => write.trim());

  it('are given the level that the list says, beside what everybody has', async () => {
    for (const [animators, id] of [['contribute', 12], ['append', 20], ['moderate', 21]] as const) {
      expect(await asked('read', undefined, {}, none, animators, 9)).toEqual([BREAK, expect.stringMatching(new RegExp(`^addroleassignment\\(principalid=9, ?roledefid=${id}\\)`, 'i'))]);
    }
    expect((await setUp('read', undefined, {}, none, 'append', 9)).changes).toEqual([]);
  });

  it('get it back when it was taken from them, and that is said', async () => {
    expect(await setUp('read', kept, { Animateurs: [append] }, none, 'append', 1)).toMatchObject({ writes: [], changes: [] });
    const { writes, changes } = await setUp('read', kept, { Animateurs: [read] }, none, 'append', 1);
    expect([writes, changes]).toEqual([[expect.stringMatching(/^add.*=1,.*=20/)], ['droits des animateurs rétablis.']]);
  });

  it('are nobody where the group could not be made, and where the list does not name them', async () => {
    expect(await asked('read', kept, {}, none, 'append', null)).toEqual([]);
    expect(await asked('read', kept, {}, none, undefined, 9)).toEqual([]);
  });

  it('may not rewrite what they only add', async () => {
    const { writes } = await setUp('read', kept, { Animateurs: [append, contribute] }, none, 'append', 1);
    expect(writes).toEqual([expect.stringMatching(/^add.*=1,.*=13/), expect.stringMatching(/^remove.*=1,.*=12/)]);
  });
});

describe('another owner who sets up at the same moment', () => {
  it('may have removed a level before', async () => {
    const { writes } = await setUp('append', undefined, people, ({ path }) => (/removerole/i.test(path) ? refused(404, '-2147024894') : undefined));
    expect(writes).toHaveLength(5);
  });

  it('is no reason to go on after a refusal', async () => {
    expect(await codeOf(setUp('append', undefined, people, ({ path }) => (/removerole/i.test(path) ? refused(403, '-2147024891') : undefined)))).toBe('forbidden');
  });
});
