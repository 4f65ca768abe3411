/** @jest-environment node */
import { addLatest } from './addLatest';
import { keyWithin } from './keyWithin';
import { newClientKey } from './newClientKey';

interface Note {
  readonly title: string;
  readonly days: readonly number[];
}

describe('what was typed after a try whose answer was lost', () => {
  const stored = { title: 'Un', days: [1, 2], id: 7, etag: '"3"' };
  const table = { add: jest.fn(async () => stored), update: jest.fn(async (row: Note & { id: number; etag: string }) => ({ ...row, etag: '"4"' })) };
  beforeEach(() => jest.clearAllMocks());

  it('is brought to what the earlier try stored', async () => {
    expect(await addLatest<Note, Note & { readonly id: number; readonly etag: string }>(table, { title: 'Un', days: [1, 3] }, 'key')).toEqual({ title: 'Un', days: [1, 3], id: 7, etag: '"4"' });
    expect(table.add).toHaveBeenCalledWith({ title: 'Un', days: [1, 3] }, 'key');
    expect(table.update).toHaveBeenCalledWith({ title: 'Un', days: [1, 3], id: 7, etag: '"3"' });
  });

  it('costs nothing when nothing was', async () => {
    expect(await addLatest<Note, Note & { readonly id: number; readonly etag: string }>(table, { title: 'Un', days: [1, 2] }, 'key')).toBe(stored);
    expect(table.update).not.toHaveBeenCalled();
  });
});

describe('a client key', () => {
  const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('is a GUID of its own each time', () => {
    const keys = Array.from({ length: 20 }, newClientKey);
    expect(keys.filter((key) => !GUID.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(20);
  });

  it.each([
    [0x00, '00000000-0000-4000-8000-000000000000'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    [0x07, '07070707-0707-4707-8707-070707070707']
  ])('is one too on a page that is not served over TLS, whatever the chance: %d', (byte, expected) => {
    const { crypto } = globalThis;
    const getRandomValues = <T extends ArrayBufferView | null>(bytes: T): T => {
      if (bytes instanceof Uint8Array) bytes.fill(byte);
      return bytes;
    };
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { getRandomValues } });
    try {
      expect(newClientKey()).toBe(expected);
    } finally {
      Object.defineProperty(globalThis, 'crypto', { configurable: true, value: crypto });
    }
  });
});

test('a row of many has the same key in the same run, and another one in another row or run', () => {
  const keys = [['a', '1'], ['a', '1'], ['a', '2'], ['b', '1'], ['a|1', ''], ['', 'a|1']].map(([run = '', row = '']) => keyWithin(run, row));
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect([keys[0] === keys[1], new Set(keys).size]).toEqual([true, 5]);
});
