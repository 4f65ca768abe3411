/** @jest-environment node */
import type { Answer } from '../connection/testing/connectionTo';
import { codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import { ensureLevels } from './ensureLevels';
import { APPEND_LEVEL, forbiddenLevels, hasPermissionsOf, isAdministrator, isEffective, isLevel, isLevelOf, levelsFor, MODERATE_LEVEL, ROLE } from './levels';
import type { LevelFacts } from './SiteFacts';

const level = (Id: number, Name: string, RoleTypeKind = 0, BasePermissions = { High: '0', Low: '1' }): LevelFacts => ({ Id, Name, RoleTypeKind, BasePermissions });
const append = (name = APPEND_LEVEL.name.fr): LevelFacts => level(20, name, 0, APPEND_LEVEL.permissions);
const moderate = (): LevelFacts => level(21, MODERATE_LEVEL.name.en, 0, MODERATE_LEVEL.permissions);
const usual = [level(1, 'Contrôle total', ROLE.administrator), level(2, 'Collaboration', ROLE.contributor), level(3, 'Lecture', ROLE.reader), level(4, 'Accès limité', ROLE.guest)];

describe('a level of our own', () => {
  it('is wanted where a list rests on it', () => {
    expect(levelsFor({ access: 'append', read: 'own' })).toEqual([APPEND_LEVEL, MODERATE_LEVEL]);
    expect(levelsFor({ access: 'append', read: 'all' })).toEqual([APPEND_LEVEL]);
    expect(levelsFor({ access: 'contribute', read: 'own' })).toEqual([MODERATE_LEVEL]);
    expect(levelsFor({ access: 'owners', read: 'all' })).toEqual([]);
    expect(levelsFor({ access: 'read', read: 'all', animators: 'append' })).toEqual([APPEND_LEVEL]);
    expect(levelsFor({ access: 'read', read: 'all', animators: 'moderate' })).toEqual([MODERATE_LEVEL]);
    expect(levelsFor({ access: 'read', read: 'all', animators: 'contribute' })).toEqual([]);
  });

  it('is known by its name in either language, and right when both halves of its permissions are', () => {
    expect(['Parvis : ajouter', 'Parvis: append', 'Ajouter'].map((Name) => isLevel(APPEND_LEVEL, { Name }))).toEqual([true, true, false]);
    const { High, Low } = APPEND_LEVEL.permissions;
    expect([{ High, Low }, { High: '0', Low }, { High, Low: '1' }].map((BasePermissions) => hasPermissionsOf(APPEND_LEVEL, { BasePermissions }))).toEqual([true, false, false]);
  });

  it('adds and moderates, and neither changes nor deletes', () => {
    const has = (low: string, bit: number): boolean => (Number(low) & bit) !== 0;
    const bits = { view: 0x1, add: 0x2, edit: 0x4, delete: 0x8, open: 0x20, manageLists: 0x800, override: 0x100 };
    const of = ({ permissions }: typeof APPEND_LEVEL): readonly string[] => Object.entries(bits).flatMap(([name, bit]) => (has(permissions.Low, bit) ? [name] : []));
    expect(of(APPEND_LEVEL)).toEqual(['view', 'add', 'open']);
    expect(of(MODERATE_LEVEL)).toEqual(['view', 'add', 'open', 'manageLists', 'override']);
    expect([APPEND_LEVEL, MODERATE_LEVEL].map(({ permissions }) => permissions.High)).toEqual(['48', '48']);
  });
});

describe('who was given what', () => {
  const given = (...levels: readonly LevelFacts[]) => ({ principalId: 3, principal: 'Membres', levels });
  const low = (bits: number): LevelFacts => level(9, 'Niveau', 0, { High: '0', Low: String(bits) });

  it('is not judged of administrators, nor of what SharePoint gives by itself', () => {
    expect([isAdministrator(given(...usual)), isAdministrator(given(level(2, 'Collaboration', ROLE.contributor)))]).toEqual([true, false]);
    expect(usual.map(isEffective)).toEqual([true, true, true, false]);
    expect(forbiddenLevels({ access: 'append', read: 'all' }, [given(level(1, 'Contrôle total', ROLE.administrator), low(0xf))])).toEqual([]);
    expect(forbiddenLevels({ access: 'append', read: 'all' }, [given({ ...low(0xf), RoleTypeKind: ROLE.guest })])).toEqual([]);
  });

  it.each<readonly ['append' | 'contribute', 'all' | 'own', number, boolean]>([
    ['append', 'all', 0x3, false],
    ['append', 'all', 0x4, true],
    ['append', 'all', 0x8, true],
    ['append', 'all', 0x800, true],
    ['append', 'all', 0x100, true],
    ['contribute', 'own', 0xf, false],
    ['contribute', 'own', 0x800, true],
    ['contribute', 'own', 0x100, true],
    ['contribute', 'all', 0xfff, false]
  ])('breaks the promise of a list or not: %s, read %s, %d', (access, read, bits, isForbidden) => {
    const all = given(low(1), low(bits));
    expect(forbiddenLevels({ access, read }, [all])).toEqual(isForbidden ? [{ ...all, levels: [low(bits)] }] : []);
  });

  it('is judged where animators only add, too', () => {
    expect(forbiddenLevels({ access: 'read', read: 'all', animators: 'append' }, [given(low(0x4))])).toHaveLength(1);
    expect(forbiddenLevels({ access: 'read', read: 'all', animators: 'contribute' }, [given(low(0x4))])).toHaveLength(0);
  });

  it('is the level of animators or not', () => {
    const [contribute] = usual.filter(({ RoleTypeKind }) => RoleTypeKind === ROLE.contributor);
    const all = [contribute ?? low(0), append(), moderate()];
    expect((['contribute', 'append', 'moderate'] as const).map((animators) => all.map((each) => isLevelOf(animators, each)))).toEqual([[true, false, false], [false, true, false], [false, false, true]]);
  });

  it('may be our own level to moderate', () => {
    expect(forbiddenLevels({ access: 'append', read: 'own' }, [given(moderate())])).toEqual([]);
  });
});

describe('the set-up of levels', () => {
  const levels = (...own: readonly LevelFacts[]): Answer => () => json({ value: [...usual, ...own] });
  const done: Answer = () => json({});
  const run = (...answers: readonly Answer[]) => {
    const { connection, sent } = connectionTo(answers);
    return { ensured: ensureLevels(connection, [APPEND_LEVEL, MODERATE_LEVEL]), sent };
  };

  it('does nothing where they are right, and tells their ids', async () => {
    const { ensured, sent } = run(levels(append(), moderate()));
    expect(await ensured).toEqual({ levels: { read: 3, contribute: 2, append: 20, moderate: 21, govern: 3 }, changes: [], request: null });
    expect(sent).toHaveLength(1);
  });

  it('makes what is missing in the root web, in the language of the web, and reads them again', async () => {
    const { ensured, sent } = run(levels(), done, done, levels(append(), moderate()));
    const { levels: ids, changes } = await ensured;
    expect([ids.append, changes.length]).toEqual([20, 2]);
    const [, first, second] = sent;
    expect(first?.url).toMatch(/_api\/site\/rootWeb\/roleDefinitions$/i);
    const { fr } = APPEND_LEVEL.description;
    expect(first?.body).toBe(JSON.stringify({ Name: 'Parvis : ajouter', Description: fr, Order: 80, BasePermissions: APPEND_LEVEL.permissions }));
    expect(second?.body).toMatch(/"Name":"Parvis : modérer",.*"Order":72,/);
  });

  it('puts right what somebody changed, and only that', async () => {
    const changed = { ...append(APPEND_LEVEL.name.en), BasePermissions: { High: '0', Low: '15' } };
    const { ensured, sent } = run(levels(changed, moderate()), done, levels(append(), moderate()));
    expect((await ensured).changes.map(({ fr }) => fr)).toEqual([expect.stringContaining('Parvis : ajouter')]);
    expect(sent[1]?.url).toMatch(/roleDefinitions\/getById\(20\)$/i);
    expect([sent[1]?.headers.get('X-HTTP-Method'), sent[1]?.body]).toEqual(['MERGE', JSON.stringify({ BasePermissions: APPEND_LEVEL.permissions })]);
  });

  it('takes a level that another owner made at the same moment', async () => {
    const { ensured } = run(levels(moderate()), () => error(400, '-2130575169'), levels(append(), moderate()));
    expect((await ensured).levels.append).toBe(20);
  });

  it('gives who may not make them the words for who may, and any other error as it is', async () => {
    const { ensured } = run(levels(moderate()), () => error(403, '-2147024891'), () => json({ Url: 'https://ville.example/sites/intranet' }));
    expect(await ensured).toMatchObject({ changes: [], levels: { append: 3 }, request: { address: 'https://ville.example/sites/intranet', message: { fr: expect.stringContaining('Parvis : ajouter') } } });
    expect(await codeOf(run(levels(), () => error(404, '-2147024894')).ensured)).toBe('notFound');
  });

  it('cannot go on in a site without the usual levels', async () => {
    const { ensured } = run(() => json({ value: [append(), moderate(), level(3, 'Lecture', ROLE.reader)] }));
    expect(await codeOf(ensured)).toBe('notFound');
  });
});
