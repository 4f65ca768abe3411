/** @jest-environment node */
import { ContributionsList } from '../../lists/calls';
import { FolderTree } from '../append/FolderTree';
import { anchorIn, contribution } from '../../../tests/contract/callTexts';
import { callWith } from '../../domain/calls/testing/callWith';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { fromContribution } from './callRows';
import { ContributionWriter } from './ContributionWriter';

const ME = { id: 5, name: 'Nadia Benali' };
const BOX = 'c-1';
const call = callWith({ box: BOX });
const ADD = 'AddValidateUpdateItemUsingPath';
const values = fromContribution(12, contribution(3, 'Dit', { anchor: anchorIn(3, 'jours') }), 2);
const added = (id: number): Answered => ({ body: { value: [{ FieldName: 'Text', FieldValue: 'Dit', HasException: false }, { FieldName: 'Id', FieldValue: String(id), HasException: false }] } });
const failed = (FieldName: string): Answered => ({ body: { value: [{ FieldName, FieldValue: '', HasException: true, ErrorMessage: 'Refusé' }] } });
const GONE = refused(404, '-2147024894');
const rowOf = (AuthorId: number): Answered => ({
  body: { value: [{ Id: 9, Title: 'x', Call: 12, Kind: 'remark', Text: 'Dit', Content: JSON.stringify({ version: 1, value: { anchor: anchorIn(3) } }), Answers: 0, Space: 2, Passage: '12.3', ClientKey: 'k', Created: '2026-03-05T09:00:00Z', Modified: '2026-03-05T09:00:00Z', Author: { Id: AuthorId, Title: 'A' }, Editor: { Id: AuthorId, Title: 'A' } }] }
});

function writing(answer: (asked: Asked, count: number) => Answered | undefined, isLocked = false) {
  const counts = new Map<string, number>();
  const { connection, asked, sent } = answering((one) => {
    const count = (counts.get(one.path) ?? 0) + 1;
    counts.set(one.path, count);
    return answer(one, count);
  });
  const folders = new FolderTree(connection, ContributionsList.url);
  const writer = new ContributionWriter(connection, folders, { me: async () => ME, isLocked: async () => isLocked });
  return { folders, asked, sent, store: () => writer.store(call, 'b0/3-remark', values, 'k'), writer };
}
const isAdd = ({ path, body }: Asked): boolean => path.includes(ADD) && !body.includes('LeafName');
const isFolder = ({ path, body }: Asked): boolean => path.includes(ADD) && body.includes('LeafName');

describe('what an agent says', () => {
  it('is stored in the folder of its passage under its key, in one operation, and is not read back', async () => {
    const { store, asked } = writing((one) => (isAdd(one) ? added(31) : undefined));
    expect(await store()).toMatchObject({ ...values, id: 31, author: ME, editor: ME });
    expect(asked).toHaveLength(1);
    const { listItemCreateInfo, formValues } = JSON.parse(asked[0]?.body ?? '') as { readonly listItemCreateInfo: { readonly FolderPath: object }; readonly formValues: readonly { readonly FieldName: string; readonly FieldValue: string }[] };
    expect(listItemCreateInfo.FolderPath).toEqual({ DecodedUrl: '/sites/intranet/Lists/ParvisContributions/c-1/b0/3-remark' });
    const written = Object.fromEntries(formValues.map(({ FieldName, FieldValue }) => [FieldName, FieldValue]));
    expect(written).toMatchObject({ Title: '12.3 remark', Call: '12', Kind: 'remark', Text: 'Dit', Answers: '0', Space: '2', Passage: '12.3', ClientKey: 'k' });
    // What is empty is not sent: a form would say of some columns that they are wrong.
    expect(Object.values(written)).not.toContain('');
  });

  it('makes its folder in the same request where none is known to be there, whoever else made it meanwhile', async () => {
    for (const made of [added(30), failed('Title')]) {
      const { store, folders, asked, sent } = writing((one) => (/folders/.test(one.path) ? { body: { value: [{ Name: '3-question', ItemCount: 1 }] } } : isFolder(one) ? made : isAdd(one) ? added(31) : undefined));
      await folders.read(BOX, 0);
      expect(folders.isMissing(BOX, 'b0/3-remark')).toBe(true);
      expect((await store()).id).toBe(31);
      expect([asked.filter(isFolder).length, asked.filter(isAdd).length, sent.length]).toEqual([1, 1, 2]);
      expect(folders.isMissing(BOX, 'b0/3-remark')).toBe(false);
    }
  });

  it('makes block and folder where they turn out to be gone', async () => {
    const { store, asked } = writing((one, count) => (isAdd(one) && count === 1 ? GONE : isAdd(one) ? added(31) : isFolder(one) ? added(2) : undefined));
    expect((await store()).id).toBe(31);
    const made = asked.filter(isFolder).map(({ body }) => JSON.parse(body) as { readonly listItemCreateInfo: { readonly FolderPath: { readonly DecodedUrl: string }; readonly LeafName: { readonly DecodedUrl: string } } });
    expect(made.map(({ listItemCreateInfo: { FolderPath, LeafName } }) => `${FolderPath.DecodedUrl.split('/c-1')[1]}/${LeafName.DecodedUrl}`)).toEqual(['/b0', '/b0/3-remark']);
  });

  it('is what stands under its key already where he stored it before; of somebody else the key is taken', async () => {
    for (const refusal of [failed('ClientKey'), refused(400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException')]) {
      const own = writing((one) => (isAdd(one) ? refusal : /items/.test(one.path) ? rowOf(5) : undefined));
      expect(await own.store()).toMatchObject({ id: 9, text: 'Dit' });
      expect(own.asked.some(({ path }) => path.includes("ClientKey eq 'k'"))).toBe(true);
      expect(await codeOf(writing((one) => (isAdd(one) ? refusal : /items/.test(one.path) ? rowOf(6) : undefined)).store())).toBe('duplicate');
    }
  });

  it('is read back by its key where the answer has no id', async () => {
    for (const value of [[], [{ FieldName: 'Id', FieldValue: '0', HasException: false }]]) {
      expect(await writing((one) => (isAdd(one) ? { body: { value } } : /items/.test(one.path) ? rowOf(5) : undefined)).store()).toMatchObject({ id: 9 });
    }
  });

  it('is told when it is refused: a column that takes no such value, a closed folder', async () => {
    expect(await codeOf(writing((one) => (isAdd(one) ? failed('Text') : undefined)).store())).toBe('unknown');
    const closed = writing((one) => (isAdd(one) ? refused(403, '-2147024891') : undefined));
    expect([await codeOf(closed.store()), closed.asked.length]).toEqual(['forbidden', 1]);
  });

  it('is looked up first where each reads only his own, and no column can be unique', async () => {
    const store = ({ writer }: ReturnType<typeof writing>) => writer.store(call, null, values, 'k');
    const fresh = writing(({ method }) => (method === 'GET' ? { body: { value: [] } } : { body: { Id: 4, Created: '2026-03-05T09:00:00Z' } }));
    expect(await store(fresh)).toMatchObject({ id: 4, created: new Date('2026-03-05T09:00:00Z'), author: ME });
    const [, add] = fresh.asked.filter(({ path }) => path.includes('ParvisHiddenContributions'));
    expect(JSON.parse(add?.body ?? '')).toMatchObject({ Title: '12.3 remark', ClientKey: 'k', Text: 'Dit' });
    const again = writing(({ method, path }) => (method === 'GET' && path.includes('items') ? rowOf(5) : method === 'GET' ? { body: { Id: 5 } } : undefined));
    expect(await store(again)).toMatchObject({ id: 9 });
    expect(again.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('is refused as by a closed folder where the list refuses what is said in its call, and told otherwise where it does not', async () => {
    const refusing = ({ method }: Asked): Answered => (method === 'GET' ? { body: { value: [] } } : refused(400, '-2130575163'));
    expect(await codeOf(writing(refusing, true).writer.store(call, null, values, 'k'))).toBe('forbidden');
    expect(await codeOf(writing(refusing, false).writer.store(call, null, values, 'k'))).toBe('unknown');
  });

  it('names its space only where it is not the first', async () => {
    const first = writing((one) => (isAdd(one) ? added(4) : undefined));
    await first.writer.store(call, 'b0/3-remark', { ...values, space: 0 }, 'k');
    expect(first.asked[0]?.body).not.toContain('Space');
  });

  it('has its files under names of their own', async () => {
    const { writer, asked } = writing(() => undefined);
    const file = await writer.attach('l’été.pdf', new Blob(['abc']), 'k');
    expect(file).toMatchObject({ name: 'l’été.pdf', size: 3 });
    expect(asked[0]?.path).toMatch(/ParvisCallFiles.*addUsingPath\(decodedurl='k-/);
    expect(file.path).toMatch(/^\/sites\/intranet\/ParvisCallFiles\/k-/);
  });
});
