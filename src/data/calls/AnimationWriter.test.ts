/** @jest-environment node */
import { ContributionsList } from '../../lists/calls';
import { FolderTree } from '../append/FolderTree';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { broken, codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import { AnimationWriter } from './AnimationWriter';
import type { DecisionValues } from './callTables';

const ME = { id: 5, name: 'Inès Lopez' };
const LIST = '/sites/intranet/Lists/ParvisContributions';
const ITEM = `getFolderByServerRelativePath(decodedUrl='${LIST}/c-1')/ListItemAllFields`;
const GONE = refused(404, '-2147024894');
const decision: DecisionValues = { call: 12, scope: '12.one', contribution: 31, kind: 'disposed', reason: 'Retenu', content: { disposition: 'kept' }, targets: [] };

function animating(answer: (asked: Asked) => Answered | undefined) {
  const { connection, asked } = answering(answer);
  return { writer: new AnimationWriter(connection, new FolderTree(connection, ContributionsList.url), async () => ME), asked, writes: () => writesOf(asked) };
}

describe('a decision', () => {
  const created = { Id: 8, Created: '2026-03-05T09:00:00Z' };
  const standing = { Id: 7, Title: 'x', Call: 12, Scope: '12.one', Contribution: 31, Kind: 'disposed', Reason: 'Non', Content: '{"version":1,"value":{"disposition":"notKept"}}', Targets: null, ClientKey: 'k', Created: '2026-03-05T08:00:00Z', Modified: '2026-03-05T08:00:00Z', Author: { Id: 6, Title: 'B' }, Editor: { Id: 6, Title: 'B' } };

  it('is one operation, under its key, and is not read back', async () => {
    const { writer, asked } = animating(() => ({ body: created }));
    expect(await writer.decide(decision, 'k')).toEqual({ ...decision, id: 8, etag: '', created: new Date(created.Created), modified: new Date(created.Created), author: ME, editor: ME });
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ Title: '12.31 disposed', Scope: '12.one', Reason: 'Retenu', ClientKey: 'k' });
  });

  it('is what somebody decided under the key before, which is given back whoever it was', async () => {
    const { writer } = animating(({ method }) => (method === 'POST' ? refused(400, '-2130575169') : { body: { value: [standing] } }));
    expect(await writer.decide(decision, 'k')).toMatchObject({ id: 7, content: { disposition: 'notKept' }, author: { id: 6 } });
  });

  it('is told when it is refused, and when what stands under its key cannot be found', async () => {
    expect(await codeOf(animating(() => refused(403, '-2147024891')).writer.decide(decision, 'k'))).toBe('forbidden');
    expect(await codeOf(animating(({ method }) => (method === 'POST' ? refused(400, '-2130575169') : { body: { value: [] } })).writer.decide(decision, 'k'))).toBe('duplicate');
  });

  it('is sent once more where the answer was lost', async () => {
    const { connection, sent } = connectionTo([broken, () => json(created)]);
    expect((await new AnimationWriter(connection, new FolderTree(connection, ContributionsList.url), async () => ME).decide(decision, 'k')).id).toBe(8);
    expect(sent).toHaveLength(2);
  });
});

describe('texts', () => {
  it('have the beginning of their fingerprint in their name: another content is another file', async () => {
    const { writer, asked } = animating(() => undefined);
    expect(await writer.storeText('c-1-v1', '{}')).toMatchObject({ name: 'c-1-v1-44136fa355b3.json', hash: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' });
    expect(await writer.storeWork('k', '{}')).toBe('k-44136fa355b3.json');
    expect(asked.map(({ path }) => /Parvis\w+/.exec(path)?.[0])).toEqual(['ParvisCallTexts', 'ParvisCallWork']);
  });

  it('that are none are unreadable, those that are gone not found', async () => {
    const { connection } = connectionTo([() => new Response(Uint8Array.of(0xff)), () => error(404, '-2147024894'), () => new Response('{"a":1}')]);
    const writer = new AnimationWriter(connection, new FolderTree(connection, ContributionsList.url), async () => ME);
    expect([await codeOf(writer.readWork('a')), await codeOf(writer.readWork('a')), await writer.readWork('a')]).toEqual(['unreadable', 'notFound', '{"a":1}']);
  });

  it('in preparation go to the recycle bin', async () => {
    const { writer, writes } = animating(() => undefined);
    await writer.removeWork('k.json');
    expect(writes()).toEqual(["POST getFileByServerRelativePath(decodedUrl='/sites/intranet/ParvisCallWork/k.json')/recycle"]);
  });
});

describe('the folder of a call', () => {
  const breaks = (writes: readonly string[]): number => writes.filter((write) => write.includes('breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)')).length;
  const unique = (HasUniqueRoleAssignments: boolean) => ({ path }: Asked): Answered | undefined => (path.includes('HasUniqueRoleAssignments') ? { body: { HasUniqueRoleAssignments } } : path.includes('AddValidate') ? { body: { value: [] } } : undefined);
  const names = (writes: readonly string[]): readonly string[] => writes.flatMap((write) => /"LeafName":\{"DecodedUrl":"([^"]+)"/.exec(write)?.[1] ?? []);

  it('is made with its blocks; where an owner makes it, with rights of its own before anything lies in it', async () => {
    const owned = animating(unique(false));
    await owned.writer.makeBox('c-1', [0, 2], true);
    expect(names(owned.writes())).toEqual(['c-1', 'b0', 'b2']);
    expect(owned.writes().findIndex((write) => write.includes('breakRoleInheritance'))).toBe(1);
    const animated = animating(unique(false));
    await animated.writer.makeBox('c-1', [0], false);
    expect([names(animated.writes()), breaks(animated.writes())]).toEqual([['c-1', 'b0'], 0]);
    const again = animating(unique(true));
    await again.writer.makeBox('c-1', [0], true);
    expect(breaks(again.writes())).toBe(0);
  });

  it('has an id below which nothing of the call lies', async () => {
    const { writer, asked } = animating(() => ({ body: { Id: 40 } }));
    expect([await writer.firstId('c-1'), asked[0]?.path]).toEqual([40, `${ITEM}?$select=Id`]);
  });

  it('gets rights of its own before it is closed', async () => {
    const { writer, asked, writes } = animating(({ path }) =>
      path.includes('HasUniqueRoleAssignments') ? { body: { HasUniqueRoleAssignments: false } } : path.includes('getByType') ? { body: { Id: 3 } } : path.includes('roleAssignments?') ? { body: { value: [{ PrincipalId: 4, RoleDefinitionBindings: [{ Id: 9, Name: 'x', RoleTypeKind: 0, BasePermissions: { High: '0', Low: '2' } }] }] } } : undefined
    );
    expect(await writer.isLockedForOthers('c-1')).toBe(false);
    await writer.setLocked('c-1', true);
    expect(writes().map((write) => write.slice(write.lastIndexOf('/') + 1))).toEqual([
      'breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)', 'addRoleAssignment(principalId=4,roleDefId=3)', 'removeRoleAssignment(principalId=4,roleDefId=9)'
    ]);
    expect(asked.every(({ path }) => path.startsWith(ITEM) || /^(getList|roleDefinitions)/.test(path))).toBe(true);
  });
});

describe('what hangs on contributions', () => {
  const file = (name: string, author = 7) => ({ path: `/sites/intranet/ParvisCallFiles/${name}`, author });
  const recycled = (writes: readonly string[]): readonly string[] => writes.map((write) => /'([^']*)'/.exec(write)?.[1] ?? '');

  it('goes to the recycle bin: spaces of supports, and files that their author attached', async () => {
    const { writer, writes } = animating(({ method }) => (method === 'GET' ? { body: { AuthorId: 7 } } : undefined));
    await writer.removeAround(['c-1-0', 'c-1-3a'], [file('k-a%20b.pdf')]);
    expect(recycled(writes())).toEqual(['/sites/intranet/Lists/ParvisSupports/c-1-0', '/sites/intranet/Lists/ParvisSupports/c-1-3a', '/sites/intranet/ParvisCallFiles/k-a b.pdf']);
  });

  it('is nothing of somebody else: neither a file of another author, nor one that lies elsewhere', async () => {
    const { writer, writes, asked } = animating(({ method }) => (method === 'GET' ? { body: { AuthorId: 8 } } : undefined));
    const elsewhere = ['/sites/intranet/Documents/a.pdf', '/sites/intranet/ParvisCallFiles/../Documents/a.pdf', '/sites/intranet/ParvisCallFiles/dossier/a.pdf', '/autre/sites/intranet/ParvisCallFiles/a.pdf'].map((path) => ({ path, author: 7 }));
    await writer.removeAround([], [file('a.pdf'), ...elsewhere]);
    expect([writes(), asked.length]).toEqual([[], 1]);
  });

  it('that is gone is no failure; any other refusal is', async () => {
    await animating(() => GONE).writer.removeAround(['c-1-0'], [file('a.pdf')]);
    expect(await codeOf(animating(() => refused(403, '-2147024891')).writer.removeAround(['c-1-0'], []))).toBe('forbidden');
    expect(await codeOf(animating(() => refused(403, '-2147024891')).writer.removeAround([], [file('a.pdf')]))).toBe('forbidden');
  });
});
