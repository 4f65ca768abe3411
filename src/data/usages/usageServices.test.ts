/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { usageLists } from '../../lists/usages';
import { answering } from '../connection/testing/answering';
import { createUsageServices } from './usageServices';
import { linkColumns, usageTables } from './usageTables';

describe('what the screens of the usage map read and write through', () => {
  it('has a table for each of its lists', () => {
    const tables = usageTables(answering(() => undefined).connection);
    const lists = Object.values(tables).map((table) => ('schema' in table ? table.schema : null));
    expect(new Set(lists)).toEqual(new Set(usageLists));
    expect(lists).toHaveLength(usageLists.length);
  });

  it('stores a link under the name of its two ends', async () => {
    expect(linkColumns({ kind: 'possible', usageId: 3, toolId: 4, otherToolId: 0, why: '' })).toEqual({ LinkKey: 'u3-t4' });
    const { connection, asked } = answering(({ method }) => (method === 'POST' ? { body: { Id: 9 } } : { body: { value: [] } }));
    await usageTables(connection).links.addMany([{ values: { kind: 'worksWith', usageId: 0, toolId: 4, otherToolId: 2, why: '' }, clientKey: 'k' }]);
    expect(asked.map(({ body }) => body).join()).toContain('"LinkKey":"t2-t4"');
  });

  it('remembers in the browser that it was given what was opened last, and counts it', async () => {
    const local = memoryStorage();
    const { recents, countOpen } = createUsageServices(answering(() => undefined, { userId: 7 }).connection, { local, session: memoryStorage() });
    await recents.remember({ kind: 'tool', id: 3 });
    await countOpen({ kind: 'tool', id: 3 });
    expect([await recents.read(), local.length]).toEqual([[{ kind: 'tool', id: 3 }], 2]);
  });

  it('asks whether the lists of the map are set up', async () => {
    const { connection } = answering(({ path }) => ({ body: path.startsWith('lists?') ? { value: [] } : { High: '0', Low: '1' } }));
    const status = await createUsageServices(connection, { local: memoryStorage(), session: memoryStorage() }).setup.status();
    expect(status).toMatchObject({ state: 'missing', lists: usageLists.map(({ url }) => ({ url, state: 'missing' })) });
  });
});
