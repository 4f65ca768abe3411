/** @jest-environment node */
import { readKnown } from './knownMark';
import { newcomersTo } from './newcomers';
import { knownTitles } from './rememberKnown';
import type { AccessFacts } from './SiteFacts';
import { readMark } from './versionMark';

const reader = (id: number) => ({ id, name: `Groupe ${id}` });
const given = (principalId: number, RoleTypeKind = 2): AccessFacts => ({ principalId, principal: '', levels: [{ Id: 1, Name: '', RoleTypeKind, BasePermissions: { High: '0', Low: '1' } }] });
const ids = (access: 'append' | 'owners', having: readonly AccessFacts[], known: readonly number[] | null) => {
  const { came, undecided } = newcomersTo({ access }, having, known, [reader(1), reader(2), reader(3)]);
  return [came.map(({ id }) => id), undecided.map(({ id }) => id)];
};

describe('who has the site and nothing in a list', () => {
  it('came later where no set-up dealt with him, and was left out where one did', () => expect(ids('append', [given(1)], [1, 2])).toEqual([[3], []]));

  it('is the owner’s to decide where no set-up kept with whom it dealt', () => expect(ids('append', [given(1)], null)).toEqual([[], [2, 3]]));

  it('has nothing with Limited Access either', () => expect(ids('append', [given(1, 1), given(2)], [2])).toEqual([[1, 3], []]));

  it('is nobody in a list of owners', () => expect(ids('owners', [], null)).toEqual([[], []]));
});

describe('with whom a set-up dealt', () => {
  it('is told by names of hidden views, as many as it takes, and by no other', () => {
    const many = Array.from({ length: 200 }, (_, index) => index * 7 + 1);
    const views = knownTitles(many).map((Title) => ({ Title, Hidden: true }));
    expect(views.length).toBeGreaterThan(2);
    expect(Math.max(...views.map(({ Title }) => Title.length))).toBeLessThanOrEqual(255);
    expect(readKnown(views)).toEqual(many);
    expect([readKnown([]), readKnown([{ Title: 'Parvis known 4', Hidden: false }, { Title: 'Parvis known', Hidden: true }, { Title: 'Parvis known 4 x', Hidden: true }])]).toEqual([null, null]);
    expect([readMark('Parvis', views), readMark('Parvis part', views), readKnown([{ Title: 'Parvis 4', Hidden: true }])]).toEqual([null, null, null]);
  });
});
