/** @jest-environment node */
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { ensureGroup } from './ensureGroup';

const OWNERS = { Id: 3, PrincipalType: 8 };
const PERSON = { Id: 20, PrincipalType: 1 };
const group = (Owner: object | null, AllowMembersEditMembership = false) => ({ Id: 9, Title: 'Animators of calls', AllowMembersEditMembership, Owner });

interface Site {
  readonly holders?: readonly number[];
  /** The group at each reading. */
  readonly groups?: readonly (object | null)[];
  readonly hasOwners?: boolean;
  answer?(asked: Asked): Answered | undefined;
}

async function run({ holders = [], groups = [group(OWNERS)], hasOwners = true, answer = () => undefined }: Site) {
  let reading = 0;
  const { connection, asked } = answering((each) => {
    const own = answer(each);
    if (own) return own;
    if (each.method !== 'GET') return /ProcessQuery/.test(each.path) ? { body: [{ ErrorInfo: null }] } : undefined;
    if (/^sitegroups/.test(each.path)) return { body: { value: [{ Id: 1, Title: 'Membres', AllowMembersEditMembership: true, Owner: PERSON }, groups[Math.min(reading++, groups.length - 1)]].filter(Boolean) } };
    return { body: /site\?/.test(each.path) ? { Id: 'the-site' } : { AssociatedOwnerGroup: hasOwners ? { Id: 3 } : null } };
  });
  const told: string[] = [];
  const id = await ensureGroup(connection, 'animators', holders, { changed: ({ fr }) => void told.push(fr), leave: ({ en }) => void told.push(en) });
  return { id, told, writes: writesOf(asked) };
}

describe('the group of animators', () => {
  it('is left as it is where it belongs to a group: the owners, or whom they put in charge', async () => {
    expect(await run({})).toEqual({ id: 9, told: [], writes: [] });
    expect(await run({ groups: [group({ Id: 12, PrincipalType: 8 })] })).toEqual({ id: 9, told: [], writes: [] });
  });

  it('is known by what it was given where an owner gave it another name, unless another has the name', async () => {
    const renamed = { ...group(OWNERS), Title: 'Équipe des consultations' };
    expect(await run({ holders: [5, 9], groups: [renamed] })).toEqual({ id: 9, told: [], writes: [] });
    expect((await run({ holders: [1], groups: [group(OWNERS)] })).id).toBe(9);
  });

  it('is made in the language of the site, and given to its owners', async () => {
    const { id, told, writes } = await run({ groups: [null, group(PERSON)] });
    expect([id, told]).toEqual([9, ['Groupe « Animateurs des appels » créé : ajoutez-y les personnes qui animeront.']]);
    expect(writes).toEqual([
      expect.stringMatching(/^POST sitegroups {"Title":"Animateurs des appels","Description":"Préparent/),
      expect.stringMatching(/^POST .*client\.svc\/ProcessQuery <Request .*Name="Owner"><Parameter ObjectPathId="4" \/>.*Name="Update" Id="2" ObjectPathId="3".*Id="3" Name="[\da-f-]+:site:the-site:g:9".*Id="4" Name="[\da-f-]+:site:the-site:g:3"/)
    ]);
  });

  it('stays with who made it on a site without a group of owners', async () => {
    expect((await run({ groups: [null, group(PERSON)], hasOwners: false })).writes).toHaveLength(1);
  });

  it.each([
    ['a person', group(PERSON)],
    ['itself', group({ Id: 9, PrincipalType: 8 })],
    ['nobody', group(null)]
  ])('is taken back from %s', async (_, taken) => {
    const { told, writes } = await run({ groups: [taken] });
    expect([told.length, writes.length]).toEqual([1, 1]);
  });

  it('does not let its members say who joins', async () => {
    const { told, writes } = await run({ groups: [group(OWNERS, true)] });
    expect([told, writes]).toEqual([[expect.stringContaining('appartient de nouveau')], ['MERGE sitegroups/getById(9) {"AllowMembersEditMembership":false}']]);
  });

  it('may have been made by another owner a moment ago', async () => {
    const { id, told } = await run({ groups: [null, group(OWNERS)], answer: ({ method, path }) => (method === 'POST' && path === 'sitegroups' ? refused(400, '-2130575293') : undefined) });
    expect([id, told]).toEqual([9, []]);
  });

  it('is somebody else’s to make for who may not, in words; the rest goes on', async () => {
    const making = await run({ groups: [null], answer: ({ method }) => (method === 'POST' ? refused(403, '-2147024891') : undefined) });
    expect([making.id, making.told]).toEqual([null, [expect.stringContaining('you may not make it')]]);
    const error = { ErrorMessage: 'no', ErrorTypeName: 'System.UnauthorizedAccessException' };
    const giving = await run({ groups: [group(PERSON)], answer: ({ path }) => (/ProcessQuery/.test(path) ? { body: [{ ErrorInfo: error }] } : undefined) });
    expect([giving.id, giving.told]).toEqual([9, [expect.stringContaining('you may not make it')]]);
  });

  it('tells any other failure', async () => {
    expect(await codeOf(run({ groups: [null], answer: ({ method }) => (method === 'POST' ? refused(500, '-1') : undefined) }))).toBe('unknown');
    const error = { ErrorMessage: 'no', ErrorTypeName: 'Microsoft.SharePoint.SPException' };
    expect(await codeOf(run({ groups: [group(PERSON)], answer: ({ path }) => (/ProcessQuery/.test(path) ? { body: [{ ErrorInfo: error }] } : undefined) }))).toBe('unknown');
  });
});
