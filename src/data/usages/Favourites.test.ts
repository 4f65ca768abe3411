/** @jest-environment node */
import type { Mark } from '../../domain/usages/agentMarks';
import { UsageFavouritesList } from '../../lists/usages';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { Favourites } from './Favourites';

const mail: Mark = { kind: 'tool', id: 3 };
const forms: Mark = { kind: 'usage', id: 12 };
const LEA = { id: 1, name: 'Léa Martin' };
const PAUL = { id: 2, name: 'Paul Roux' };

describe('favourites', () => {
  const table = () => new MemoryTable(UsageFavouritesList, { me: () => LEA });

  it('are kept in a row of the agent’s own, and nothing is written that is so already', async () => {
    const list = table();
    const favourites = new Favourites(list);
    expect(await favourites.read(LEA.id)).toEqual([]);
    expect(await favourites.set(LEA.id, mail, true)).toEqual([mail]);
    expect(await favourites.set(LEA.id, forms, true)).toEqual([mail, forms]);
    const [{ etag = '' } = {}] = list.peek();
    const page = jest.spyOn(list, 'page');
    expect(await favourites.set(LEA.id, mail, true)).toEqual([mail, forms]);
    expect(list.peek().map((row) => row.etag)).toEqual([etag]);
    expect(await favourites.set(LEA.id, mail, false)).toEqual([forms]);
    // One look before each change, and none after it.
    expect(page).toHaveBeenCalledTimes(2);
    expect(await favourites.read(LEA.id)).toEqual([forms]);
  });

  it('of somebody else are neither shown nor changed', async () => {
    const list = table();
    await new Favourites(list.as(PAUL)).set(PAUL.id, forms, true);
    const favourites = new Favourites(list);
    expect(await favourites.read(LEA.id)).toEqual([]);
    await favourites.set(LEA.id, mail, true);
    expect(await favourites.read(PAUL.id)).toEqual([forms]);
  });

  it('that another tab changed meanwhile are changed again, and none of the two is lost', async () => {
    const list = table();
    const favourites = new Favourites(list);
    await favourites.set(LEA.id, mail, true);
    const { update } = list;
    jest.spyOn(list, 'update').mockImplementationOnce((row) => {
      list.meddle(row.id, { marks: 't3 u9' });
      return update.call(list, row);
    });
    expect(await favourites.set(LEA.id, forms, true)).toEqual([mail, { kind: 'usage', id: 9 }, forms]);
  });

  it('that another tab began at the same moment are read and changed again', async () => {
    const list = table();
    const favourites = new Favourites(list);
    const { add } = list;
    jest.spyOn(list, 'add').mockImplementationOnce(async (values, clientKey) => {
      await add.call(list, { marks: 'u9' }, clientKey);
      return add.call(list, values, clientKey);
    });
    expect(await favourites.set(LEA.id, mail, true)).toEqual([{ kind: 'usage', id: 9 }, mail]);
    expect(list.peek()).toHaveLength(1);
  });

  it('are given up after seven conflicts, and at once for any other error', async () => {
    const list = table();
    const favourites = new Favourites(list);
    await favourites.set(LEA.id, mail, true);
    const update = jest.spyOn(list, 'update').mockRejectedValue(new DataError('conflict'));
    expect(await codeOf(favourites.set(LEA.id, forms, true))).toBe('conflict');
    expect(update).toHaveBeenCalledTimes(7);
    update.mockReset().mockRejectedValue(new DataError('forbidden'));
    expect(await codeOf(favourites.set(LEA.id, forms, true))).toBe('forbidden');
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('are given up when another tab’s row is answered each time', async () => {
    const list = table();
    jest.spyOn(list, 'page').mockResolvedValue({ rows: [], unreadable: [], next: null });
    await list.add({ marks: 'u9' }, 'other');
    const [other] = list.peek();
    const add = jest.spyOn(list, 'add').mockResolvedValue(other as NonNullable<typeof other>);
    expect(await codeOf(new Favourites(list).set(LEA.id, mail, true))).toBe('conflict');
    expect(add).toHaveBeenCalledTimes(7);
  });
});
