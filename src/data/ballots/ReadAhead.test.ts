/** @jest-environment node */
import { DataError } from '../DataError';
import { ReadAhead } from './ReadAhead';

describe('what was read ahead', () => {
  let writes = 0;
  let now = 50_000;
  const ahead = (): ReadAhead<string> => new ReadAhead({ writes: () => writes });
  beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  it('is given once', async () => {
    const read = jest.fn(async () => 'lu');
    const one = ahead();
    expect(await one.take()).toBeUndefined();
    one.begin(read);
    expect(await one.take()).toBe('lu');
    expect(await one.take()).toBeUndefined();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    [9_999, 'lu'],
    [10_000, undefined]
  ])('is given for ten seconds: after %d ms', async (later, expected) => {
    const one = ahead();
    one.begin(async () => 'lu');
    now += later;
    expect(await one.take()).toBe(expected);
  });

  it('is not given when something was written since, even while it came', async () => {
    const one = ahead();
    let answer: (text: string) => void = () => undefined;
    one.begin(() => new Promise((resolve) => (answer = resolve)));
    const taken = one.take();
    writes += 1;
    answer('lu');
    expect(await taken).toBeUndefined();
  });

  it('that failed is nothing: who needs it asks again', async () => {
    const one = ahead();
    one.begin(() => Promise.reject(new DataError('offline')));
    expect(await one.take()).toBeUndefined();
  });
});
