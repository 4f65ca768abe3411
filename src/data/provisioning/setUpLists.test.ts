/** @jest-environment node */
import type { ListSchema, Words } from '../../lists/defineList';
import { defineList } from '../../lists/defineList';
import { rememberWebRights } from '../connection/webRights';
import type { Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { Provisioner } from './Provisioner';
import { ROLE } from './levels';
import type { SetUpProgress } from './SetUpReport';

const words = (fr: string, en = fr): Words => ({ fr, en });
const list = (name: string, since?: number) => defineList({ url: `Lists/Parvis${name}`, title: words(name, `${name} (en)`), description: words(''), version: 1, since, read: 'all', write: 'all', access: 'contribute', fields: {} });
const MAY_ALL = { High: '2147483647', Low: '4294967295' };
const column = (InternalName: string, isKey: boolean) => ({ InternalName, Title: InternalName, TypeAsString: 'Text', Required: false, Indexed: isKey, EnforceUniqueValues: isKey, CanBeDeleted: isKey, MaxLength: 255 });
const levels = [ROLE.administrator, ROLE.contributor, ROLE.reader].map((kind) => ({ Id: kind, Name: `${kind}`, RoleTypeKind: kind, BasePermissions: { High: '0', Low: '1' } }));

interface Site {
  readonly language?: 1033 | 1036;
  /** Names of the lists that are there, with the titles of their hidden views. */
  readonly there?: Readonly<Record<string, readonly string[]>>;
  refuses?(asked: Asked): boolean;
}

function row(name: string, views: readonly string[]): object {
  return {
    ...{ Id: name, Title: name, Description: '', EntityTypeName: `Parvis${name}List`, ReadSecurity: 1, WriteSecurity: 1, HasUniqueRoleAssignments: true, EffectiveBasePermissions: MAY_ALL },
    ...{ ItemCount: 0, LastItemModifiedDate: '', LastItemDeletedDate: '', EnableModeration: false, ValidationFormula: null, Fields: [], RoleAssignments: [] },
    Views: views.map((Title) => ({ Title, Hidden: true }))
  };
}

async function setUp(schemas: readonly ListSchema[], { there = {}, refuses = () => false }: Site = {}) {
  const { connection, asked } = answering((each) => {
    const { method, path } = each;
    if (refuses(each)) return refused(403, '-2147024891');
    if (method !== 'GET') return undefined;
    if (/EntityTypeName/.test(path)) return { body: { value: Object.entries(there).map(([name, views]) => row(name, views)) } };
    if (/\/fields/i.test(path)) return { body: { value: [column('Title', false), column('ClientKey', true)] } };
    if (/^roledefinitions/i.test(path)) return { body: { value: levels } };
    if (/^site\?/.test(path)) return { body: { Url: 'https://ville.example/sites/racine' } };
    return /(^|\/)(roleassignments|views)|^lists/i.test(path) ? { body: { value: [] } } : { body: { Id: '1', Title: 'x', Description: '' } };
  });
  rememberWebRights(connection, MAY_ALL);
  const progress: SetUpProgress[] = [];
  const report = await new Provisioner(connection, schemas).setUp({ onProgress: (each) => void progress.push(each) });
  return { report, progress, asked, writes: writesOf(asked) };
}

const named = (writes: readonly string[], title: string): number => writes.findIndex((write) => write.includes(`"Title":"${title}"`));

describe('the lists of a part', () => {
  it('are made in their order, told of as they go, and marked as a whole at the end, on the first one', async () => {
    const { report, progress, writes } = await setUp([list('Later', 2), list('Notes'), list('Photos')]);
    expect(['Later', 'Notes', 'Photos'].map((title) => named(writes, title))).toEqual([2, 8, 14]);
    expect(writes[writes.length - 1]).toMatch(/ParvisNotes'\)\/views\S* .*"Parvis part 2"/);
    expect(report).toEqual({ changes: ['Later', 'Notes', 'Photos'].map((name) => words(`Liste « ${name} » : créée et protégée.`, `List “${name} (en)”: made and protected.`)), left: [], request: null });
    expect(progress[0]).toEqual({ done: 0, list: words('Later', 'Later (en)') });
    expect(progress.filter(({ list: { fr } }) => fr === 'Photos').map(({ done }) => done)[0]).toBe(2 / 3);
    expect(progress[progress.length - 1]).toEqual({ done: 1, list: words('Photos', 'Photos (en)') });
  });

  it('that are there are not made again, and what their marks tell is not written again', async () => {
    const { report, writes } = await setUp([list('Notes'), list('Photos', 2)], { there: { Notes: ['Parvis 1', 'Parvis part 2'], Photos: ['Parvis 1'] } });
    expect([report.changes, writes.filter((write) => /^POST lists|views/.test(write))]).toEqual([[], []]);
  });

  it('of a part of the first version need no mark as a whole', async () => {
    expect((await setUp([list('Notes')])).writes.filter((write) => write.includes('Parvis part'))).toEqual([]);
    expect((await setUp([list('Photos', 2)])).writes.filter((write) => write.includes('Parvis part'))).toEqual([]);
  });

  it('are not touched before the levels that they rest on are there: who can make these is asked, in words', async () => {
    const notes = defineList({ ...list('Notes'), fields: {}, access: 'append' });
    const { report, writes } = await setUp([notes], { refuses: ({ method, path }) => method === 'POST' && /roledefinitions/i.test(path) });
    expect([report.changes, report.left, report.request?.address]).toEqual([[], [], 'https://ville.example/sites/racine']);
    expect(report.request?.message.fr).toMatch(/https:\/\/ville\.example\/sites\/intranet.*« Parvis : ajouter » \(Voir et ajouter/s);
    expect(report.request?.message.en).toMatch(/“Parvis: append” \(View and add/);
    expect(writes).toHaveLength(1);
  });
});
