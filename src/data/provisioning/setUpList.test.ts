/** @jest-environment node */
import type { Words } from '../../lists/defineList';
import { defineList } from '../../lists/defineList';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { setUpList } from './setUpList';
import type { ListFacts } from './SiteFacts';

const words = (fr: string): Words => ({ fr, en: `${fr} (en)` });
const Notes = defineList({ url: 'Lists/ParvisNotes', title: words('Notes'), description: words('Ce que chacun note'), version: 3, read: 'own', write: 'own', access: 'contribute', folders: true, fields: {} });
const Plain = defineList({ url: 'Lists/ParvisNotes', title: words('Notes'), description: words(''), version: 3, read: 'all', write: 'all', access: 'contribute', versions: true, searchable: true, fields: {} });
const LIST = "getList('/sites/intranet/Lists/ParvisNotes')";
const columns = [
  { InternalName: 'Title', Title: 'Titre', TypeAsString: 'Text', Required: false, Indexed: false, EnforceUniqueValues: false, CanBeDeleted: false, MaxLength: 255 },
  { InternalName: 'ClientKey', Title: 'ClientKey', TypeAsString: 'Text', Required: false, Indexed: true, EnforceUniqueValues: true, CanBeDeleted: true, MaxLength: 255 }
];
const sound: ListFacts = {
  ...{ id: '1', title: 'Notes', version: 3, partVersion: null, views: [], description: '', readSecurity: 2, writeSecurity: 2, hasOwnPermissions: true, permissions: { High: '0', Low: '0' }, itemCount: 0 },
  ...{ lastModified: '', lastDeleted: '', hasApproval: false, formula: '', fields: null, access: null }
};

interface Site {
  readonly schema?: typeof Notes | typeof Plain;
  readonly facts?: ListFacts;
  /** Titles of the other lists. */
  readonly others?: readonly string[];
  readonly description?: string;
  readonly views?: readonly object[];
  readonly signal?: AbortSignal;
  answer?(asked: Asked): Answered | undefined;
}

async function setUp({ schema = Notes, facts, others = [], description = 'À nous', views = [], signal, answer }: Site) {
  const { connection, asked } = answering((each) => {
    const { path, method } = each;
    const own = answer?.(each);
    if (own || method !== 'GET') return own;
    if (path.includes('/fields')) return { body: { value: columns } };
    if (path.includes('/views')) return { body: { value: views } };
    if (/\/roleassignments/i.test(path)) return { body: { value: [] } };
    if (path.startsWith('lists')) return { body: { value: [{ Id: '1', Title: 'Notes' }, ...others.map((Title, index) => ({ Id: `other ${index}`, Title }))] } };
    return { body: { Id: '1', Title: 'ParvisNotes', Description: description } };
  });
  const [changes, progress]: [string[], number[]] = [[], []];
  const done = setUpList({
    ...{ connection, schema, facts, levels: { read: 1, contribute: 2, append: 3, moderate: 4, govern: 5 }, groups: {}, language: 'fr', signal },
    report: (part) => void progress.push(Math.round(part * 10) / 10),
    changed: ({ fr }) => void changes.push(fr),
    leave: ({ fr }) => void changes.push(`left: ${fr}`)
  });
  return { done, asked, changes, progress };
}

async function whole(site: Site) {
  const { done, asked, changes, progress } = await setUp(site);
  await done;
  return { asked, changes, progress, writes: writesOf(asked).map((write) => write.replace(LIST, 'LIST')) };
}

describe('a list that is not there', () => {
  it('is made at the address of its schema, protected before it is named, and marked last', async () => {
    const { writes, changes, progress } = await whole({});
    expect(writes.map((write) => write.slice(0, 60))).toEqual([
      expect.stringMatching(/^POST lists /),
      expect.stringMatching(/^MERGE LIST\S* .*ReadSecurity/),
      expect.stringMatching(/^MERGE LIST\S* .*"Title":"Notes"/),
      expect.stringMatching(/^POST LIST\/breakroleinheritance/),
      expect.stringMatching(/^POST LIST\/views/),
      expect.stringMatching(/^MERGE LIST\S* .*"Description"/)
    ]);
    expect(writes[0]).toContain('"Title":"ParvisNotes"');
    expect(writes[0]).toMatch(/"BaseTemplate":100/);
    expect(writes[0]).toMatch(/"OnQuickLaunch":false/);
    expect(writes[0]).toMatch(/"ContentTypesEnabled":false/);
    expect(writes[0]).toMatch(/"Description":""/);
    expect(writes[2]).toContain('"Description":"Ce que chacun note"');
    expect(writes[4]).toContain('Parvis 3');
    expect(writes[5]).toContain('"Description":"À nous [Parvis 3]"');
    expect(changes).toEqual(['Liste « Notes » : créée et protégée.']);
    expect(progress).toEqual([0, 0.1, 0.4, 0.5, 0.6, 0.9, 1]);
  });

  it('is not named, nor said to be made, by the one of two owners who was slower', async () => {
    const { writes, changes } = await whole({ answer: ({ method, path }) => (method === 'POST' && path === 'lists' ? refused(500, '-2130575342') : undefined) });
    expect(writes.filter((write) => write.includes('"Title":"Notes"'))).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('that may not be made is an error, and nothing else is tried', async () => {
    const { done, asked } = await setUp({ answer: ({ method }) => (method === 'POST' ? refused(403, '-2147024891') : undefined) });
    expect(await codeOf(done)).toBe('forbidden');
    expect(asked).toHaveLength(1);
  });

  it('that lies at its address in no way is an error, even when its title was taken', async () => {
    const { done } = await setUp({ answer: ({ method, path }) => (method === 'POST' && path === 'lists' ? refused(500, '-2130575342') : path.startsWith(`${LIST}?`) ? refused(404, '-2147024894') : undefined) });
    expect(await codeOf(done)).toBe('notFound');
  });
});

describe('what a list promises', () => {
  const protection = async (schema: typeof Notes | typeof Plain): Promise<unknown> => {
    const { writes } = await whole({ schema, facts: sound });
    return new Response(writes[0]?.replace('MERGE LIST', '')).json();
  };

  it('is written whole each time, as the schema says', async () => {
    const off = { EnableAttachments: false, EnableModeration: false, ValidationFormula: '' };
    expect(await protection(Notes)).toEqual({ ...off, ReadSecurity: 2, WriteSecurity: 2, EnableFolderCreation: true, EnableVersioning: false, NoCrawl: true });
    expect(await protection(Plain)).toEqual({ ...off, ReadSecurity: 1, WriteSecurity: 1, EnableFolderCreation: false, EnableVersioning: true, NoCrawl: false });
  });

  it('is not spoken of where it was kept; its name and its mark stay', async () => {
    const { writes, changes } = await whole({ facts: sound });
    expect([writes.length, changes]).toEqual([1, []]);
  });

  it.each<readonly [Partial<ListFacts>, string]>([
    [{ readSecurity: 1 }, 'chacun voit de nouveau ce qu’il doit voir'],
    [{ writeSecurity: 1 }, 'règles de modification rétablies'],
    [{ hasApproval: true }, 'approbation des éléments retirée'],
    [{ formula: '=[Rang]>1' }, 'formule de validation retirée']
  ])('is mended and said, one sentence each: %j', async (fault, sentence) => {
    expect((await whole({ facts: { ...sound, ...fault } })).changes).toEqual([`Liste « Notes » : ${sentence}.`]);
    expect((await whole({ facts: { ...sound, ...fault, version: null } })).changes).toEqual([]);
  });
});

describe('the version of a list', () => {
  it('is told by its hidden view, which is renamed, and in its description; what came of it is said', async () => {
    const { writes, changes } = await whole({ facts: { ...sound, version: 1 }, description: 'À nous [Parvis 1]', views: [{ Id: 'other', Title: 'Tous', Hidden: false }, { Id: 'mark', Title: 'Parvis 1', Hidden: true }] });
    expect(writes.slice(1)).toEqual([expect.stringMatching(/^MERGE LIST\/views\('mark'\) .*"Title":"Parvis 3"/), expect.stringMatching(/^MERGE LIST\S* .*"Description":"À nous \[Parvis 3\]"/)]);
    expect(changes).toEqual(['Liste « Notes » : mise à jour depuis la version 1.']);
  });

  it('is hidden from people where there was none, and nothing is said of an upgrade', async () => {
    const { writes, changes } = await whole({ facts: { ...sound, version: null } });
    const mark = writes.find((write) => write.includes('/views'));
    expect(mark).toMatch(/"Hidden":true/);
    expect(mark).toMatch(/"RowLimit":1/);
    expect(mark).toMatch(/"PersonalView":false/);
    expect(changes).toEqual([]);
  });

  it('that is newer than this package is left alone', async () => {
    const { asked, progress } = await whole({ facts: { ...sound, version: 4 } });
    expect([asked, progress]).toEqual([[], [1]]);
  });
});

describe('the title of a list', () => {
  const titleAmong = async (...others: readonly string[]) => {
    const { writes, changes } = await whole({ others });
    return [/"Title":"(.*?)"/.exec(writes[2] ?? '')?.[1], changes.slice(1)];
  };

  it('is another one where a list of the site has it already, and that is said', async () => {
    expect(await titleAmong('Photos')).toEqual(['Notes', []]);
    expect(await titleAmong('NOTES')).toEqual(['Notes (Parvis)', [expect.stringContaining('la nôtre s’appelle « Notes (Parvis) »')]]);
    expect(await titleAmong('notes', 'notes (parvis)')).toEqual(['Notes (Parvis 2)', [expect.stringContaining('« Notes (Parvis 2) »')]]);
  });

  it('stays the one of its address when all are taken', async () => {
    const taken = ['Notes', 'Notes (Parvis)', ...Array.from({ length: 9 }, (_, index) => `Notes (Parvis ${index + 2})`)];
    expect((await titleAmong(...taken))[0]).toBe('ParvisNotes');
    expect((await titleAmong(...taken.slice(0, -1)))[0]).toBe('Notes (Parvis 10)');
  });

  it('is given to a list of ours that was never set up, and never changed after', async () => {
    const named = async (version: number | null) => (await whole({ facts: { ...sound, version } })).writes.some((write) => write.includes('"Title":"Notes"'));
    expect([await named(null), await named(1), await named(3)]).toEqual([true, false, false]);
  });
});

test('a set-up that is stopped writes nothing more', async () => {
  const stop = new AbortController();
  const { done, asked, progress } = await setUp({
    signal: stop.signal,
    answer: ({ method }) => {
      if (method === 'POST') stop.abort();
      return undefined;
    }
  });
  expect(await codeOf(done)).toBe('AbortError');
  expect([writesOf(asked).length, progress]).toEqual([1, [0]]);
});
