/** @jest-environment node */
import { SPQueryable } from '@pnp/sp';
import { ContributionsList } from '../../lists/calls';
import type { Answered } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { mayOthersAdd, setFolderAccess } from './setFolderAccess';

const level = (Id: number, RoleTypeKind: number, Low: string) => ({ Id, Name: `n${Id}`, RoleTypeKind, BasePermissions: { High: '0', Low } });
const [full, limited, read, append, contribute] = [level(1, 5, '2'), level(2, 1, '0'), level(3, 2, '1'), level(20, 0, '3'), level(4, 3, '7')] as const;
const [owners, agents, animators] = [11, 12, 13] as const;
type Given = readonly (readonly [principal: number, ...levels: readonly object[]])[];
const rows = (given: Given): Answered => ({ body: { value: given.map(([PrincipalId, ...RoleDefinitionBindings]) => ({ PrincipalId, RoleDefinitionBindings })) } });
const inList: Given = [[owners, full], [agents, append, limited], [animators, append]];

function folder(given: Given, answer: (path: string) => Answered | undefined = () => undefined) {
  const { connection, asked } = answering(({ method, path }) => {
    if (method !== 'GET') return answer(path);
    if (path.includes('getByType')) return { body: { Id: 3 } };
    return rows(path.startsWith('getList') ? inList : given);
  });
  const item = SPQueryable(connection.sp.at('_api/web/thing'), 'item');
  return { set: (isClosed: boolean) => setFolderAccess(connection, ContributionsList, item, isClosed), may: () => mayOthersAdd(item), asked, writes: () => writesOf(asked).map((write) => write.replace(/.*\/(add|remove)RoleAssignment\(principalId=(\d+),roleDefId=(\d+)\)/, '$1 $2 $3')) };
}

describe('who may do what in the folder of a call', () => {
  it('is only to read once it is closed, for all but those who have full control', async () => {
    const { set, writes, asked } = folder(inList);
    await set(true);
    expect(writes()).toEqual([`add ${agents} 3`, `add ${animators} 3`, `remove ${agents} 20`, `remove ${animators} 20`]);
    expect(asked.some(({ path }) => path === 'roleDefinitions/getByType(2)?$select=Id')).toBe(true);
  });

  it('is what the list gives once it is opened again', async () => {
    const { set, writes, asked } = folder([[owners, full], [agents, read, limited], [animators, read]]);
    await set(false);
    expect(writes()).toEqual([`add ${agents} 20`, `add ${animators} 20`, `remove ${agents} 3`, `remove ${animators} 3`]);
    expect(asked.some(({ path }) => path.includes('getByType'))).toBe(false);
  });

  it('is asked for with the levels of each', async () => {
    const { set, asked } = folder(inList);
    await set(false);
    const select = ['Id', 'Name', 'RoleTypeKind', 'BasePermissions'].map((name) => `RoleDefinitionBindings/${name}`).join();
    const questions = asked.filter(({ path, method }) => method === 'GET' && path.includes('roleAssignments')).map(({ path }) => decodeURIComponent(path).replace(/.*roleAssignments\?/, ''));
    expect(questions).toEqual(Array(2).fill(`$select=PrincipalId,${select}&$expand=RoleDefinitionBindings`));
  });

  it('is looked at person by person: what one has says nothing of another', async () => {
    const { set, writes } = folder([[owners, full], [agents, read], [animators, append]]);
    await set(true);
    expect(writes()).toEqual([`add ${animators} 3`, `remove ${animators} 20`]);
  });

  it('is not touched where it is right already', async () => {
    const closed = folder([[owners, full], [agents, read, limited], [animators, read]]);
    await closed.set(true);
    expect(closed.writes()).toEqual([]);
  });

  it('is taken from whom the list gives nothing', async () => {
    const { set, writes } = folder([[agents, append], [animators, append], [99, contribute]]);
    await set(false);
    expect(writes()).toEqual(['remove 99 4']);
  });

  it('may be changed by two owners at once: what is gone already is gone, what cannot be given is told', async () => {
    const gone = folder(inList, (path) => (path.includes('remove') ? refused(404, '-2147024894') : undefined));
    await gone.set(true);
    expect(gone.writes()).toHaveLength(4);
    expect(await codeOf(folder(inList, (path) => (path.includes('add') ? refused(404, '-2147024894') : undefined)).set(true))).toBe('notFound');
    expect(await codeOf(folder(inList, (path) => (path.includes('remove') ? refused(403, '-2147024891') : undefined)).set(true))).toBe('forbidden');
  });

  it('says whether anybody without full control may add', async () => {
    expect([await folder(inList).may(), await folder([[owners, full], [agents, read, limited]]).may(), await folder([[agents, read, contribute]]).may()]).toEqual([true, false, true]);
  });
});
