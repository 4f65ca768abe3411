/** @jest-environment node */
import { CallTextsLibrary, CallWorkLibrary } from '../../lists/callLibraries';
import type { ListSchema } from '../../lists/defineList';
import { ConfidentialBallotsList, OpenBallotsList, pollLists, PollRecordsList, PollsList } from '../../lists/polls';
import { SupportsList } from '../../lists/supports';
import { checkLists as compareLists } from './checkLists';
import { columnType, inspector } from './inspectList';
import { APPEND_LEVEL, MODERATE_LEVEL, ROLE } from './levels';
import { listStamp } from './listStamp';
import { isUsable } from './SetUpStatus';
import type { FieldFacts, LevelFacts, ListFacts, SiteFacts } from './SiteFacts';
import { missingRights } from './siteRights';
import { standingsOf } from './standingsOf';
import { TAKEOVER } from './takeoverMark';
import { isMark, markDescription, markTitle, readMark, readVersion } from './versionMark';

const OWNER = { High: '2147483647', Low: '4294967295' };

describe('the stamp of a list', () => {
  const now = new Date('2026-03-01T08:00:10Z');
  const facts = { lastModified: '2026-03-01T08:00:00Z', lastDeleted: '2026-02-01T08:00:00Z', itemCount: 3 };

  it('is another one after a change, a deletion and an addition', () => {
    const stamps = [facts, { ...facts, lastModified: '2026-03-01T07:00:00Z' }, { ...facts, lastDeleted: '2026-02-01T09:00:00Z' }, { ...facts, itemCount: 4 }].map((each) => listStamp(each, now));
    expect(new Set(stamps).size).toBe(4);
    expect(stamps).not.toContain(null);
    expect(listStamp({ ...facts }, now)).toBe(stamps[0]);
  });

  it('is none while a change may still come under the same one: ten seconds', () => {
    expect(listStamp(facts, new Date(now.getTime() - 1))).toBeNull();
    expect(listStamp({ ...facts, lastModified: facts.lastDeleted, lastDeleted: facts.lastModified }, new Date(now.getTime() - 1))).toBeNull();
    expect(listStamp({ ...facts, lastModified: 'x' }, now)).toBeNull();
  });
});

describe('how lists stand, so that what was read of them may serve again', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const standing = (changes: Changes = {}, permissions = OWNER) => standingsOf(site(changes, permissions), now);

  it('is their stamp; votes have none, and what each reads of his own is marked', () => {
    const { lists } = standing({ [PollsList.url]: { readSecurity: 2 } });
    const { lists: all } = site();
    expect([...lists.keys()]).toEqual([...all.keys()]);
    const polls = all.get(PollsList.url);
    expect(lists.get(PollsList.url)).toEqual({ stamp: polls && listStamp(polls, now), isOwn: true, isCounted: false });
    expect(lists.get(PollRecordsList.url)).toMatchObject({ stamp: expect.any(String), isOwn: false });
    for (const { url } of [OpenBallotsList, ConfidentialBallotsList]) expect(lists.get(url)).toMatchObject({ stamp: null, isCounted: true });
  });

  it('is another where the person’s rights on the site or on one list are others', () => {
    const reader = { High: '0', Low: '1' };
    const all = [standing(), standing({}, reader), standing({ [PollsList.url]: { permissions: reader } }), standing({ [PollRecordsList.url]: { permissions: reader } })].map(({ rights }) => rights);
    expect(new Set(all).size).toBe(all.length);
    expect(standing({}).rights).toBe(all[0]);
  });
});

describe('the version of a list', () => {
  const view = (Title: string, Hidden = true) => ({ Title, Hidden });

  it('is told by the name of a hidden view, the highest of several', () => {
    expect(readMark('Parvis', [view('Parvis 2'), view('Parvis 10'), view('Parvis part 30'), view('Tous')])).toBe(10);
    expect(readMark('Parvis part', [view('Parvis 2'), view('Parvis part 3')])).toBe(3);
    expect([readMark('Parvis', []), readMark('Parvis', [view('Parvis 2', false)]), readMark('Parvis', [view('Parvis 2 bis'), view('x Parvis 2'), view('Parvis')])]).toEqual([null, null, null]);
    expect([isMark('Parvis', view(markTitle('Parvis', 4))), isMark('Parvis', view(markTitle('Parvis part', 4)))]).toEqual([true, false]);
  });

  it('of the first packages is told at the end of its description', () => {
    expect(readVersion([], 'Les votes. [Parvis 1]')).toBe(1);
    expect(readVersion([view('Parvis 2')], 'Les votes. [Parvis 1]')).toBe(2);
    expect([readVersion([], null), readVersion([], 'Les votes.'), readVersion([], '[Parvis 1] Les votes.'), readVersion([], 'Les votes.  [Parvis 12]  ')]).toEqual([null, null, null, 12]);
    expect([markDescription('Les votes.', 2), markDescription('Les votes. [Parvis 1]', 2), markDescription('', 2)]).toEqual(['Les votes. [Parvis 2]', 'Les votes. [Parvis 2]', ' [Parvis 2]']);
  });
});

/** What is there of a list just after its set-up. */
function soundFacts(schema: (typeof pollLists)[number]): ListFacts {
  const fields = Object.entries(schema.fields).map(([name, field]): FieldFacts => ({
    InternalName: name,
    Title: field.title.fr,
    TypeAsString: columnType(field),
    Required: 'required' in field && field.required === true,
    Indexed: true,
    EnforceUniqueValues: 'unique' in field && field.unique === true,
    CanBeDeleted: true
  }));
  return {
    id: 'x',
    title: schema.title.fr,
    version: schema.version,
    description: '',
    partVersion: Math.max(...pollLists.map((list) => ('since' in list ? Number(list.since) : 1))),
    views: [],
    readSecurity: schema.read === 'own' ? 2 : 1,
    writeSecurity: schema.write === 'all' ? 1 : 2,
    hasOwnPermissions: true,
    permissions: OWNER,
    itemCount: 0,
    lastModified: '2026-03-01T08:00:00Z',
    lastDeleted: '2026-03-01T08:00:00Z',
    hasApproval: false,
    formula: '',
    fields,
    access: []
  };
}

const checkLists = (schemas: readonly ListSchema[], facts: SiteFacts) => compareLists(schemas, facts, inspector(schemas, facts));

type Changes = Readonly<Record<string, Partial<ListFacts> | null>>;

function site(changes: Changes = {}, permissions = OWNER): SiteFacts {
  const lists = pollLists.flatMap((schema): [string, ListFacts][] => (changes[schema.url] === null ? [] : [[schema.url, { ...soundFacts(schema), ...changes[schema.url] }]]));
  return { permissions, lists: new Map(lists) };
}

describe('the lists of a part', () => {
  const faultsWith = (changes: Partial<ListFacts>, url: string = PollsList.url) => checkLists(pollLists, site({ [url]: changes })).lists.flatMap(({ faults }) => faults.map(({ kind, subject, blocks }) => [kind, subject?.fr, blocks]));
  const withField = (name: string, changes: Partial<FieldFacts>) => faultsWith({ fields: (soundFacts(PollsList).fields ?? []).map((field) => (field.InternalName === name ? { ...field, ...changes } : field)) });

  it('are current when all is as the schema says', () => {
    const status = checkLists(pollLists, site());
    expect(status).toMatchObject({ state: 'current', missingRights: [], mayRepair: true });
    expect(status.lists.every(({ state, faults }) => state === 'current' && faults.length === 0)).toBe(true);
    expect(isUsable(status)).toBe(true);
  });

  it('are missing when none is there, and broken when one of them was deleted', () => {
    const none = checkLists(pollLists, site(Object.fromEntries(pollLists.map(({ url }) => [url, null]))));
    expect([none.state, none.lists.every(({ state, faults }) => state === 'missing' && faults.length === 0), isUsable(none)]).toEqual(['missing', true, false]);
    const one = checkLists(pollLists, site({ [PollsList.url]: null }));
    expect([one.state, one.lists.find(({ url }) => url === PollsList.url)?.faults.map(({ kind }) => kind), isUsable(one)]).toEqual(['broken', ['missing'], false]);
  });

  it('are missing where there is only what they share with another part, whatever is wrong with that; broken when one of their own is there', () => {
    const lists = [CallTextsLibrary, SupportsList, CallWorkLibrary] as const;
    const facts = (changes: Partial<ListFacts> = {}): ListFacts => ({ ...soundFacts(PollsList), version: 1, partVersion: null, fields: null, access: null, ...changes });
    const seen = (...there: readonly (readonly [string, ListFacts])[]) => compareLists(lists, { permissions: OWNER, lists: new Map(there) });
    for (const shared of [facts({ writeSecurity: 2 }), facts({ hasOwnPermissions: false })]) {
      const status = seen([SupportsList.url, shared]);
      expect([status.state, status.lists.flatMap(({ faults }) => faults), isUsable(status)]).toEqual(['missing', [], false]);
    }
    const begun = seen([SupportsList.url, facts({ hasOwnPermissions: false })], [CallTextsLibrary.url, facts()]);
    expect([begun.state, begun.lists.map(({ faults }) => faults.map(({ kind }) => kind))]).toEqual(['broken', [[], ['permissions', 'writeSecurity'], ['missing']]]);
  });

  it('are older or newer with one that is; older comes first, since it is what set-up mends', () => {
    const stateWith = (changes: Changes): string => checkLists(pollLists, site(changes)).state;
    const [first, second] = [PollsList.url, ConfidentialBallotsList.url];
    expect(stateWith({ [first]: { version: PollsList.version + 1 } })).toBe('newer');
    expect(stateWith({ [first]: { version: PollsList.version - 1 } })).toBe('older');
    expect(stateWith({ [first]: { version: PollsList.version + 1 }, [second]: { version: ConfidentialBallotsList.version - 1 } })).toBe('older');
    expect(isUsable(checkLists(pollLists, site({ [first]: { version: PollsList.version - 1 } })))).toBe(true);
  });

  it.each<[string, Partial<ListFacts>, string]>([
    ['nobody secured', { version: null }, 'notSetUp'],
    ['shows other items than it should', { readSecurity: 2 }, 'readSecurity'],
    ['lets other items be changed than it should', { writeSecurity: 4 }, 'writeSecurity'],
    ['has the permissions of the site', { hasOwnPermissions: false }, 'permissions'],
    ['waits for approval', { hasApproval: true }, 'approval'],
    ['has a formula', { formula: '=[Rang]>1' }, 'formula']
  ])('are broken when one %s', (_, changes, kind) => expect(faultsWith(changes)).toEqual([[kind, undefined, true]]));

  it('of another version are judged by what every version keeps', () => {
    const other = { version: PollsList.version - 1, writeSecurity: 4, fields: [], access: [] };
    expect(faultsWith(other)).toEqual([]);
    expect(faultsWith({ ...other, readSecurity: 2, hasApproval: true })).toEqual([['readSecurity', undefined, true], ['approval', undefined, true]]);
  });

  it('are broken while one that lost its permissions takes over those of the site: not each has the list’s own level yet', () => {
    expect(faultsWith({ views: [{ Title: TAKEOVER, Hidden: true }] })).toEqual([['permissions', undefined, true]]);
    expect(faultsWith({ views: [{ Title: TAKEOVER, Hidden: false }, { Title: 'Parvis 2', Hidden: true }] })).toEqual([]);
  });

  it('are judged by their columns where somebody may see them', () => {
    const options = PollsList.fields.Options.title.fr;
    expect(faultsWith({ fields: null, access: null })).toEqual([]);
    expect(faultsWith({ fields: (soundFacts(PollsList).fields ?? []).filter(({ InternalName }) => InternalName !== 'Options') })).toEqual([['column', options, true]]);
    expect(withField('Options', { TypeAsString: 'Number' })).toEqual([['columnType', options, true]]);
    expect(withField('ClientKey', { EnforceUniqueValues: false })).toEqual([['unique', 'Clé d’envoi', true]]);
  });

  it('lose speed, not their promise, with an index', () => {
    const ballots = soundFacts(ConfidentialBallotsList).fields ?? [];
    const author: FieldFacts = { InternalName: 'Author', Title: 'Créé par', TypeAsString: 'User', Required: false, Indexed: true, EnforceUniqueValues: false, CanBeDeleted: false };
    const withAuthor = (Indexed: boolean) => ({ fields: [...ballots, { ...author, Indexed }] });
    const status = checkLists(pollLists, site({ [ConfidentialBallotsList.url]: withAuthor(false) }));
    const isIndexed = ('indexes' in ConfidentialBallotsList ? ConfidentialBallotsList.indexes : []).some((name) => name === 'Author');
    expect(status.state).toBe(isIndexed ? 'broken' : 'current');
    expect(isUsable(status)).toBe(true);
    expect(faultsWith(withAuthor(true), ConfidentialBallotsList.url)).toEqual([]);
  });

  it('refuse our items when somebody requires a column of his own', () => {
    const foreign: FieldFacts = { InternalName: 'Budget', Title: 'Budget', TypeAsString: 'Number', Required: true, Indexed: false, EnforceUniqueValues: false, CanBeDeleted: true };
    const fields = soundFacts(PollsList).fields ?? [];
    expect(faultsWith({ fields: [...fields, foreign] })).toEqual([['required', 'Budget', true]]);
    expect(faultsWith({ fields: [...fields, { ...foreign, Required: false }] })).toEqual([]);
    expect(faultsWith({ fields: [...fields, { ...foreign, CanBeDeleted: false }] })).toEqual([]);
  });

  describe('rest on who was given what', () => {
    const level = (Low: number | string, changes = {}) => ({ Id: 9, Name: 'Niveau', RoleTypeKind: 0, BasePermissions: { High: '0', Low: String(Low) }, ...changes });
    const given = (Low: number | string, changes = {}) => faultsWith({ access: [{ principalId: 3, principal: 'Membres', levels: [level(Low, changes)] }] }, ConfidentialBallotsList.url).map(([kind, subject]) => `${String(kind)} ${String(subject)}`);
    const VIEW = 0x1;

    it('nobody may change or delete votes, nor be exempt from reading his own only', () => {
      for (const bit of [0x4, 0x8, 0x800, 0x100]) expect(given(VIEW | bit)).toEqual(['level Membres']);
    });

    it('what only adds, or is ours to moderate with, breaks nothing', () => {
      expect([given(VIEW | 0x2), given(APPEND_LEVEL.permissions.Low, { BasePermissions: APPEND_LEVEL.permissions }), given(0, { BasePermissions: MODERATE_LEVEL.permissions })]).toEqual([[], [], []]);
    });

    it('full control is the site’s own', () => expect(given(OWNER.Low, { RoleTypeKind: ROLE.administrator })).toEqual([]));
  });

  describe('name animators', () => {
    const libraries = [CallTextsLibrary, CallWorkLibrary] as const;
    const facts = (access: ListFacts['access'], changes: Partial<ListFacts> = {}): ListFacts => ({ ...soundFacts(PollsList), version: 1, partVersion: null, fields: [], access, ...changes });
    const kinds = (access: ListFacts['access'], work: ListFacts['access'] = null) => checkLists(libraries, { permissions: OWNER, lists: new Map([[CallTextsLibrary.url, facts(access)], [CallWorkLibrary.url, facts(work)]]) }).lists[0]?.faults.map(({ kind, blocks }) => [kind, blocks]);
    const group = (principal: string, permissions: LevelFacts['BasePermissions']) => [{ principalId: 9, principal, levels: [{ Id: 20, Name: 'x', RoleTypeKind: 0, BasePermissions: permissions }] }];

    it('who need their level, in whichever language their group was made; agents go on without them', () => {
      for (const principal of ['Animateurs des appels', 'Animators of calls']) expect(kinds(group(principal, APPEND_LEVEL.permissions))).toEqual([]);
      expect(kinds(group('Autres', APPEND_LEVEL.permissions))).toEqual([['animators', false]]);
      expect(kinds(group('Animateurs des appels', { High: '0', Low: '1' }))).toEqual([['animators', false]]);
      expect([kinds([]), kinds(null)]).toEqual([[['animators', false]], []]);
    });

    it('and are known by what most lists gave them, whatever their group is called', () => {
      const contributor: LevelFacts = { Id: 30, Name: 'x', RoleTypeKind: ROLE.contributor, BasePermissions: { High: '0', Low: '7' } };
      const holding = group('Équipe', APPEND_LEVEL.permissions);
      expect(kinds(holding, [{ principalId: 9, principal: 'Équipe', levels: [contributor] }])).toEqual([]);
      expect(kinds(holding, [{ principalId: 8, principal: 'Autres', levels: [contributor] }])).toEqual([['animators', false]]);
    });

    it('and have libraries, which know no own items', () => {
      const status = checkLists(libraries, { permissions: OWNER, lists: new Map(libraries.map(({ url }) => [url, facts(null, { writeSecurity: 1 })])) });
      expect(status.state).toBe('current');
    });

    it('and hide from agents what is theirs and the owners’: it is not missing', () => {
      const seen = (permissions: SiteFacts['permissions']) => compareLists(libraries, { permissions, lists: new Map([[CallTextsLibrary.url, facts(null)]]) }).state;
      expect([seen({ High: '0', Low: '1' }), seen(OWNER)]).toEqual(['current', 'broken']);
      expect(compareLists(libraries, { permissions: { High: '0', Low: '1' }, lists: new Map() }).state).toBe('missing');
    });
  });

  it('are repaired by who may manage lists and permissions', () => {
    const with_ = (Low: number) => missingRights({ High: '0', Low });
    expect([with_(0), with_(0x800), with_(0x2000000), with_(0x2000800)]).toEqual([['manageLists', 'managePermissions'], ['managePermissions'], ['manageLists'], []]);
    expect(checkLists(pollLists, site({}, { High: '0', Low: '0' }))).toMatchObject({ mayRepair: false, missingRights: ['manageLists', 'managePermissions'] });
  });

  it('have other versions in one text when anything was upgraded', () => {
    const before = checkLists(pollLists, site({ [PollsList.url]: { version: PollsList.version - 1 } })).versions;
    expect(before).not.toBe(checkLists(pollLists, site()).versions);
    expect(checkLists(pollLists, site()).versions).toMatch(/^\d+(\.\d+)+$/);
  });
});
