/** @jest-environment node */
import { callWith } from '../../domain/calls/testing/callWith';
import { CallDecisionsList, CallsList, ContributionsList } from '../../lists/calls';
import type { ListSchema } from '../../lists/defineList';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf, connectionTo, error } from '../connection/testing/connectionTo';
import { rememberWebRights } from '../connection/webRights';
import { listRow } from '../provisioning/testing/listRow';
import { SharePointCallSite } from './SharePointCallSite';

const rights = (Low: string) => ({ EffectiveBasePermissions: { High: '0', Low } });
const [READ, ADD, FULL] = [rights('1'), rights('3'), rights(String(0x2000003))] as const;
type Changes = Readonly<Record<string, unknown>>;

function siteWith(answer: (asked: Asked) => Answered | undefined = () => undefined, ofWeb: { readonly EffectiveBasePermissions: { readonly High: string; readonly Low: string } } = READ) {
  const { connection, asked } = answering(answer, { userId: 5 });
  rememberWebRights(connection, ofWeb.EffectiveBasePermissions);
  return { site: new SharePointCallSite(connection, 'Nadia Benali'), connection, asked };
}
function factsOf(lists: ReadonlyArray<readonly [ListSchema, Changes]>, ofWeb = READ) {
  return siteWith(({ path }) => (path.startsWith('lists') ? { body: { value: lists.map(([schema, changes]) => listRow(schema, changes)) } } : undefined), ofWeb).site.facts();
}

describe('what is known of calls before any is read', () => {
  it('is who asks, without asking, and when', async () => {
    const { site, connection, asked } = siteWith();
    expect([await site.me(), asked.length]).toEqual([{ id: 5, name: 'Nadia Benali' }, 0]);
    const noon = new Date('2026-03-05T12:00:00Z');
    jest.spyOn(connection, 'serverNow').mockReturnValue(noon);
    expect(site.serverNow()).toBe(noon);
  });

  it.each<readonly [string, Changes, Changes, typeof READ, object]>([
    ['reads', READ, READ, READ, { mayContribute: false, mayAnimate: false, mayOwn: false }],
    ['contributes', ADD, READ, READ, { mayContribute: true, mayAnimate: false, mayOwn: false }],
    ['animates', READ, ADD, READ, { mayContribute: false, mayAnimate: true, mayOwn: false }],
    ['owns', ADD, ADD, FULL, { mayContribute: true, mayAnimate: true, mayOwn: true }]
  ])('is what the lists let him do who %s', async (_, ofContributions, ofDecisions, ofWeb, expected) => {
    expect((await factsOf([[CallsList, FULL], [ContributionsList, ofContributions], [CallDecisionsList, ofDecisions]], ofWeb)).rights).toEqual(expected);
  });

  it('is whether calls and decisions are as they were; nothing where either changed a moment ago', async () => {
    const stamp = async (calls: Changes, decisions: Changes) => (await factsOf([[CallsList, calls], [ContributionsList, {}], [CallDecisionsList, decisions]])).stamp;
    const settled = await stamp({}, {});
    expect(settled).toEqual(expect.any(String));
    expect([await stamp({ ItemCount: 4 }, {}), await stamp({}, { ItemCount: 4 })].every((other) => other !== null && other !== settled)).toBe(true);
    const moving = { LastItemModifiedDate: new Date().toISOString() };
    expect([await stamp(moving, {}), await stamp({}, moving)]).toEqual([null, null]);
  });

  it.each([CallsList, ContributionsList, CallDecisionsList])('is nothing where a list is missing', async (missing) => {
    expect(await codeOf(factsOf([CallsList, ContributionsList, CallDecisionsList].filter((list) => list !== missing).map((list) => [list, {}])))).toBe('notFound');
  });
});

describe('what is new', () => {
  it('is told by the counts of three lists, in whatever order they come, in one operation', async () => {
    const row = (EntityTypeName: string, ItemCount: number) => ({ EntityTypeName, ItemCount, LastItemModifiedDate: 'x' });
    const standingsOf = (...rows: readonly object[]) => siteWith(() => ({ body: { value: rows } })).site.newsStandings();
    const [one, two] = [row('ParvisContributionsList', 12), row('ParvisCallDecisionsList', 2)];
    const expected = { contributions: { count: 12, stamp: '12 x' }, hidden: { count: 0, stamp: '' }, decisions: { count: 2, stamp: '2 x' } };
    expect([await standingsOf(one, two), await standingsOf(two, one)]).toEqual([expected, expected]);
    const { site, asked } = siteWith(() => ({ body: { value: [] } }));
    await site.newsStandings();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.path).toContain("EntityTypeName eq 'ParvisContributionsList' or EntityTypeName eq 'ParvisHiddenContributionsList' or EntityTypeName eq 'ParvisCallDecisionsList'");
  });

  it('is what has a higher id, in its order, a thousand at most; or the newest so many', async () => {
    const { site, asked } = siteWith(() => ({ body: { value: [{ Id: 8, Call: 4, Passage: '4.1', Answers: 3 }, { Id: 9, Call: null, Passage: null, Answers: null }] } }));
    expect(await site.newContributions('contributions', { after: 7 })).toEqual([{ id: 8, call: 4, passage: '4.1', answers: 3 }, { id: 9, call: 0, passage: '', answers: 0 }]);
    expect(await site.newDecisions({ newest: 5 })).toEqual([{ id: 9, call: 0 }, { id: 8, call: 4 }]);
    await site.newContributions('hidden', { after: 7 });
    const queries = asked.map(({ path }) => {
      const { pathname, searchParams } = new URL(path, 'https://ville.example');
      return [/Parvis\w+/.exec(decodeURIComponent(pathname))?.[0], Object.fromEntries(searchParams)];
    });
    expect(queries).toEqual([
      ['ParvisContributions', { $select: 'Id,Call,Passage,Answers', $filter: 'ID gt 7', $orderby: 'ID asc', $top: '1000' }],
      ['ParvisCallDecisions', { $select: 'Id,Call', $orderby: 'ID desc', $top: '5' }],
      ['ParvisHiddenContributions', { $select: 'Id,Call,Passage,Answers', $filter: 'ID gt 7', $orderby: 'ID asc', $top: '1000' }]
    ]);
  });
});

describe('a published file', () => {
  it('is its text with its fingerprint; unreadable where it is no text, not found where it is gone', async () => {
    const { connection } = connectionTo([() => new Response('{}'), () => new Response(Uint8Array.of(0xff)), () => error(404, '-2147024894')]);
    const site = new SharePointCallSite(connection);
    expect(await site.readText('a.json')).toEqual({ content: '{}', hash: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' });
    expect([await codeOf(site.readText('a.json')), await codeOf(site.readText('a.json'))]).toEqual(['unreadable', 'notFound']);
  });
});

describe('whether a call is closed by the server', () => {
  const level = (Low: string) => ({ PrincipalId: 4, RoleDefinitionBindings: [{ Id: 9, Name: 'x', RoleTypeKind: 0, BasePermissions: { High: '0', Low } }] });
  const lockedFor = (own: string, others: string): Promise<boolean> =>
    siteWith(({ path }) => (path.includes('EffectiveBasePermissions') ? { body: { High: '0', Low: own } } : path.includes('roleAssignments') ? { body: { value: [level(others)] } } : undefined)).site.isLocked(callWith({ box: 'c-1' }));

  it('is what he may himself; for an owner, who may always, what others may', async () => {
    expect([await lockedFor('1', '3'), await lockedFor('3', '1'), await lockedFor(String(0x2000003), '1'), await lockedFor(String(0x2000003), '3')]).toEqual([true, false, true, false]);
  });

  it('is asked of the rule of their list where contributions are reserved, which names the calls that it refuses', async () => {
    const lockedBy = (ValidationFormula: string | null): Promise<boolean> => siteWith(({ path }) => (path.includes('ParvisHiddenContributions') ? { body: { ValidationFormula } } : undefined)).site.isLocked(callWith({ names: 'hidden' }));
    expect([await lockedBy('=1*([Appel]<>4)*([Appel]<>9)=1'), await lockedBy('=1*([Appel]<>44)=1'), await lockedBy(null), await lockedBy('=[Appel]<>4')]).toEqual([true, false, false, false]);
  });

  it('is asked of the folder of the call', async () => {
    const { site, asked } = siteWith(() => refused(404, '-2147024894'));
    expect(await codeOf(site.isLocked(callWith({ box: 'c-1' })))).toBe('notFound');
    expect(asked[0]?.path).toContain("/Lists/ParvisContributions/c-1')/ListItemAllFields/EffectiveBasePermissions");
  });
});

it('what is stored goes where it belongs: a folder with an owner’s own rights, counters of a block', async () => {
  const { site, asked } = siteWith(
    ({ path }) =>
      path.startsWith('lists?') ? { body: { value: [CallsList, ContributionsList, CallDecisionsList].map((list) => listRow(list)) } } : path.includes('AddValidate') ? { body: { value: [] } } : path.includes('/folders') ? { body: { value: [{ Name: '3-remark', ItemCount: 2 }] } } : path.includes('HasUnique') ? { body: { HasUniqueRoleAssignments: false } } : undefined,
    FULL
  );
  await site.makeBox('c-1', [0]);
  expect(asked.some(({ path }) => path.includes('breakRoleInheritance'))).toBe(true);
  expect(await site.folders(callWith({ box: 'c-1' }), 0)).toEqual([{ name: '3-remark', itemCount: 2 }]);
  await site.removeWork('a.json');
  expect(asked[asked.length - 1]?.path).toContain('ParvisCallWork/a.json');
});

describe('what it is asked for', () => {
  const open = callWith({ box: 'c-1' });
  const said = { id: 31, callId: 4, space: 0, kind: 'remark' as const, anchor: { version: 1, passage: 3, quote: '', before: '', after: '', start: 0, end: 0 } };
  const space = { box: 'c-1', windows: [{ from: new Date(0), to: null }] };

  it.each<readonly [string, (site: SharePointCallSite) => Promise<unknown>, RegExp]>([
    ['a published text', (site) => site.storeText('c-1-v1', '{}'), /ParvisCallTexts.*c-1-v1-44136fa355b3\.json/],
    ['a working file', (site) => site.storeWork('k', '{}'), /ParvisCallWork.*k-44136fa355b3\.json/],
    ['what stands in one', (site) => site.readWork('k.json'), /ParvisCallWork\/k\.json/],
    ['working files', (site) => site.workFiles('version-4-'), /ParvisCallWork.*version-4-/],
    ['a step of what is prepared', (site) => site.addWork('version-4-1.json', '{}'), /ParvisCallWork.*version-4-1\.json/],
    ['a file of somebody', (site) => site.attach(open, 'a.pdf', new Blob(['x']), '3f2504e0-4f89-41d3-9a0c-0305e82c3301'), /ParvisCallFiles.*a\.pdf/],
    ['the first row of a call', (site) => site.firstId('c-1'), /ParvisContributions\/c-1.*ListItemAllFields/],
    ['what hangs on contributions', (site) => site.removeAround(['c-1-3'], []), /ParvisSupports\/c-1-3.*recycle/],
    ['who may add to a call', (site) => site.setLocked(open, true), /ParvisContributions\/c-1.*ListItemAllFields/],
    ['the rule of reserved ones', (site) => site.setLocked(callWith({ names: 'hidden' }), true), /ParvisHiddenContributions/],
    ['supports', (site) => site.supports(space, [{ ...said, text: '', wording: '', answers: 0, files: [], direction: '', author: null, created: new Date(0), isAltered: false, isMisplaced: false }]), /ParvisSupports\/c-1-3/],
    ['a support', (site) => site.support(space, said, true), /ParvisSupports\/c-1-3/],
    ['what is supported most', (site) => site.ranked(space, 3, 0), /ParvisSupports\/c-1-3/],
    ['a decision', (site) => site.decide({ call: 4, scope: '4.call', contribution: 0, kind: 'closed', reason: '', content: {}, targets: [] }, 'k'), /ParvisCallDecisions/],
    ['a contribution', (site) => site.store(open, 'b0/3-remark', { call: 4, kind: 'remark', text: 'x', content: { anchor: said.anchor }, answers: 0, space: 0, passage: '4.3' }, 'k'), /ParvisContributions/]
  ])('%s lies where it belongs', async (_, ask, where) => {
    const { site, asked } = siteWith(() => ({ body: { value: [], Id: 3, ValidationFormula: '' } }));
    await ask(site).catch(() => undefined);
    expect(asked.map(({ path, body }) => `${path} ${body}`).join('\n')).toMatch(where);
  });
});

describe('what stores contributions', () => {
  const notLoaded = Object.assign(new Error('Loading chunk calls-writing failed.'), { name: 'ChunkLoadError' });
  const gone = (): void => {
    jest.resetModules();
    jest.doMock('./ContributionWriter', () => {
      throw notLoaded;
    });
  };
  afterEach(() => jest.dontMock('./ContributionWriter'));

  const store = (site: SharePointCallSite): Promise<unknown> => site.store(callWith(), 'b0/12-remark', { call: 4, kind: 'remark', text: 'x', content: {}, answers: 0, space: 0, passage: '4.12' }, 'key').catch((caught: unknown) => caught);

  it('that does not come is a part of the page that is missing, or the network where SharePoint cannot be reached either', async () => {
    gone();
    expect(await store(siteWith(() => ({ body: { value: [] } })).site)).toBe(notLoaded);
    const { site } = siteWith(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await store(site)).toMatchObject({ code: 'offline' });
  });

  it('can be asked for ahead, and fails nobody when it does not come', async () => {
    gone();
    siteWith().site.expectStore();
    await new Promise((resolve) => setTimeout(resolve));
  });
});
