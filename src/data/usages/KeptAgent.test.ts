/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { KeptAgent } from './KeptAgent';

describe('the profile of an agent', () => {
  const stores = { direction: 'Finances', profession: 'Comptable' };
  let now = Date.parse('2026-11-25T08:00:00Z');
  const open = (storage: Storage) => {
    const kept = new KeptAgent(storage, () => new Date(now));
    const read = jest.fn(async () => stores);
    return { read, of: (owner: string) => kept.readThrough(owner, read), renewed: (owner: string) => kept.renewed(owner, read) };
  };
  const DAY = 24 * 60 * 60_000;

  it('is read once for each person; for the first view of a tab, one of the last month will do', async () => {
    const { read, of } = open(memoryStorage());
    expect([await of('lea'), await of('lea'), read.mock.calls.length]).toEqual([stores, stores, 1]);
    await of('paul');
    expect(read).toHaveBeenCalledTimes(2);
    now += 30 * DAY - 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(2);
    now += 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('is of today by the browser’s own clock', async () => {
    const kept = new KeptAgent(memoryStorage());
    const read = jest.fn(async () => stores);
    for (let view = 0; view < 2; view += 1) await kept.readThrough('lea', read);
    expect([read.mock.calls.length, await kept.renewed('lea', read)]).toEqual([1, undefined]);
  });

  it('is renewed at a later view, once a day', async () => {
    const { read, of, renewed } = open(memoryStorage());
    expect(await renewed('lea')).toBeUndefined();
    await of('lea');
    now += DAY - 1;
    expect([await renewed('lea'), read.mock.calls.length]).toEqual([undefined, 1]);
    now += 1;
    const other = { direction: 'Culture', profession: 'Bibliothécaire' };
    read.mockResolvedValueOnce(other);
    expect([await renewed('lea'), await renewed('lea'), await of('lea'), read.mock.calls.length]).toEqual([other, undefined, other, 2]);
  });

  it('is asked for again when it could not be read, or the computer’s clock was set back', async () => {
    const { read, of } = open(memoryStorage());
    read.mockRejectedValueOnce(new Error('no profile'));
    await expect(of('lea')).rejects.toThrow('no profile');
    await expect(of('lea')).resolves.toEqual(stores);
    now -= 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(3);
  });
});
