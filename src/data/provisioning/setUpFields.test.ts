/** @jest-environment node */
import type { Words } from '../../lists/defineList';
import { defineList } from '../../lists/defineList';
import type { Answer, Sent } from '../connection/testing/connectionTo';
import { codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import type { ListSetUp } from './ListSetUp';
import { partVersion, storedPartVersion } from './partVersion';
import { setUpFields } from './setUpFields';
import type { FieldFacts, ListFacts } from './SiteFacts';

const words = (fr: string): Words => ({ fr, en: fr });
const Notes = defineList({
  url: 'Lists/Notes', title: words('Notes'), description: words(''), version: 2, read: 'all', write: 'all', access: 'contribute', indexes: ['Author'],
  fields: { Title: { type: 'title', required: true, title: words('Note') }, Rank: { type: 'number', indexed: true, title: words('Rang') }, Later: { type: 'number', since: 2, title: words('Plus tard') } }
});
const column = (InternalName: string, TypeAsString: string, changes: Partial<FieldFacts> = {}): FieldFacts => ({ InternalName, Title: InternalName, TypeAsString, Required: false, Indexed: true, EnforceUniqueValues: false, CanBeDeleted: true, ...changes });
type TextColumn = FieldFacts & { readonly MaxLength: number };
const title = (changes: Partial<TextColumn> = {}): TextColumn => ({ ...column('Title', 'Text', { Title: 'Note', Required: true, CanBeDeleted: false, Indexed: false }), MaxLength: 255, ...changes });
const key = (changes: Partial<FieldFacts> = {}): TextColumn => ({ ...column('ClientKey', 'Text', { EnforceUniqueValues: true, ...changes }), MaxLength: 255 });
const sound = [title(), column('Rank', 'Number'), column('Later', 'Number', { Indexed: false }), key()];

interface Done {
  /** What was written, column by column. */
  readonly writes: readonly string[];
  readonly changes: readonly string[];
  readonly left: readonly string[];
}

const write = ({ url, body }: Sent): string => `${/getByInternalNameOrTitle\('(\w+)'\)/.exec(url)?.[1] ?? /Name=\\?"(\w+)/.exec(body)?.[1]} ${/createFieldAsXml/i.test(url) ? 'added' : body}`;

/** Sets a list up that has these columns. @param version of the list as it is; null: new */
async function setUp(columns: readonly FieldFacts[], version: number | null = 2, after = columns, added: Answer = () => json({})): Promise<Done> {
  const missing = Object.keys(Notes.fields).filter((name) => !columns.some(({ InternalName }) => InternalName === name));
  const read = (value: readonly FieldFacts[]): Answer => () => json({ value });
  const answers = [read(columns), ...missing.map(() => added), ...(missing.length > 0 ? [read(after)] : []), ...Array.from({ length: 9 }, (): Answer => () => json({}))];
  const { connection, sent } = connectionTo(answers);
  const [changes, left]: [string[], string[]] = [[], []];
  const facts = version === null ? null : ({ version } as ListFacts);
  await setUpFields({ connection, schema: Notes, facts, language: 'fr', changed: ({ fr }: Words) => void changes.push(fr), leave: ({ fr }: Words) => void left.push(fr) } as unknown as ListSetUp);
  return { writes: sent.filter(({ method }) => method !== 'GET').map(write), changes, left };
}

const without = (name: string, instead?: FieldFacts): readonly FieldFacts[] => [...sound.filter(({ InternalName }) => InternalName !== name), ...(instead ? [instead] : [])];

describe('the columns of a list', () => {
  it('stay as they are when they are right', async () => {
    expect(await setUp(sound)).toEqual({ writes: [], changes: [], left: [] });
  });

  it('are added where they are missing; a repair says which, a first set-up and an upgrade do not', async () => {
    const repair = await setUp(without('Rank'), 2, sound);
    expect(repair.writes).toEqual(['Rank added']);
    expect(repair.changes).toEqual([expect.stringContaining('Rang')]);
    expect(await setUp(without('Later'), 1, sound)).toEqual({ writes: ['Later added'], changes: [], left: [] });
    expect((await setUp(without('Rank'), 1, sound)).changes).toHaveLength(1);
    const first = await setUp([title()], null, sound);
    expect([[...first.writes].sort(), first.changes]).toEqual([['ClientKey added', 'Later added', 'Rank added'], []]);
  });

  it('that another owner adds at the same moment are there; any other refusal is an error', async () => {
    expect((await setUp(without('Rank'), 2, sound, () => error(400, '-2130575169'))).writes).toEqual(['Rank added']);
    expect(await codeOf(setUp(without('Rank'), 2, sound, () => error(403, '-2147024891')))).toBe('forbidden');
  });

  it('are read again after some were added, and brought up to date', async () => {
    expect((await setUp(without('Rank'), 2, without('Rank', column('Rank', 'Number', { Indexed: false })))).writes).toEqual(['Rank added', 'Rank {"Indexed":true}']);
  });

  it('are indexed and made unique again, in that order, and it is said once', async () => {
    const rank = await setUp(without('Rank', column('Rank', 'Number', { Indexed: false })));
    expect([rank.writes, rank.changes.length]).toEqual([['Rank {"Indexed":true}'], 1]);
    const unique = await setUp(without('ClientKey', key({ Indexed: false, EnforceUniqueValues: false })));
    expect([unique.writes, unique.changes.length]).toEqual([['ClientKey {"Indexed":true}', 'ClientKey {"EnforceUniqueValues":true}'], 1]);
    const upgraded = await setUp(without('Rank', column('Rank', 'Number', { Indexed: false })), 1);
    expect([upgraded.writes, upgraded.changes]).toEqual([['Rank {"Indexed":true}'], []]);
  });

  it('of SharePoint’s own are indexed where the schema wants it', async () => {
    const author = column('Author', 'User', { Title: 'Créé par', CanBeDeleted: false });
    expect((await setUp([...sound, author])).writes).toEqual([]);
    const repaired = await setUp([...sound, { ...author, Indexed: false }]);
    expect([repaired.writes, repaired.changes]).toEqual([['Author {"Indexed":true}'], [expect.stringContaining('Créé par')]]);
    expect((await setUp([...sound, { ...author, Indexed: false }], 1)).changes).toEqual([]);
  });

  it('that somebody made required refuse nothing any more; those of ours are as the schema says', async () => {
    const foreign = await setUp([...sound, column('Budget', 'Number', { Required: true })]);
    expect([foreign.writes, foreign.changes]).toEqual([['Budget {"Required":false}'], [expect.stringContaining('Budget')]]);
    expect((await setUp(without('Rank', column('Rank', 'Number', { Required: true })))).writes).toEqual(['Rank {"Required":false}']);
  });

  it('have the limits of the schema, and a repair says so', async () => {
    const limits = 'Title {"odata.type":"SP.FieldText","MaxLength":255}';
    const repaired = await setUp(without('Title', title({ MaxLength: 50 })));
    expect([repaired.writes, repaired.changes]).toEqual([[limits], [expect.stringContaining('réglages')]]);
    expect(await setUp(without('Title', title({ MaxLength: 50 })), 1)).toEqual({ writes: [limits], changes: [], left: [] });
  });

  it('of another type are left, and said', async () => {
    const { writes, left } = await setUp(without('Rank', column('Rank', 'Text', { Indexed: false })));
    expect([writes, left]).toEqual([[], [expect.stringContaining('Rank')]]);
  });

  it('have the title that an owner chose; the first set-up gives the one of SharePoint its own', async () => {
    expect((await setUp(without('Title', title({ Title: 'Titre' })))).writes).toEqual([]);
    expect((await setUp(without('Title', title({ Title: 'Titre' })), null)).writes).toEqual(['Title {"Title":"Note","Required":true}']);
    expect((await setUp(without('Title', title()), null)).writes).toEqual([]);
    expect((await setUp(without('Title', title({ Required: false })))).writes).toEqual(['Title {"Required":true}']);
  });
});

test('a part is of the version of the list that joined it last, and was made up to the highest that one of its lists tells', () => {
  expect([partVersion([]), partVersion([{}, { since: 3 }, { since: 2 }])]).toEqual([1, 3]);
  const lists = new Map([['Lists/A', { partVersion: 2 } as ListFacts], ['Lists/B', { partVersion: null } as ListFacts]]);
  expect([storedPartVersion([{ url: 'Lists/A' }, { url: 'Lists/B' }], { lists }), storedPartVersion([{ url: 'Lists/B' }, { url: 'Lists/C' }], { lists })]).toEqual([2, 1]);
});
