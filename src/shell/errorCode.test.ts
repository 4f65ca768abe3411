import { DataError } from '../data/DataError';
import { errorCode, isChunkLoadError, isPassing, isTransient, retryAfter } from './errorCode';

const withStatus = (status: number): DataError => new DataError('unknown', undefined, undefined, { status });

describe('what an error says', () => {
  it('is its code, whoever made it, and “unknown” of anything else', () => {
    expect([new DataError('conflict'), { code: 'offline' }, { code: 404 }, new Error('?'), undefined, null, 'text'].map(errorCode)).toEqual(['conflict', 'offline', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('is worth another try by itself when network or server stumbled', () => {
    const codes = ['throttled', 'timeout', 'offline', 'signedOut', 'forbidden', 'notFound', 'conflict', 'duplicate', 'tooLarge', 'unknown'] as const;
    expect(codes.filter((code) => isTransient(new DataError(code)))).toEqual(['throttled', 'timeout', 'offline']);
    expect(codes.filter((code) => isPassing(new DataError(code)))).toEqual(['throttled', 'timeout', 'offline', 'signedOut']);
    expect(isPassing(Object.assign(new Error(), { name: 'ChunkLoadError' }))).toBe(true);
  });

  it('passes when the server is broken, not when it understood and refused', () => {
    expect([499, 500, 503].map((status) => isPassing(withStatus(status)))).toEqual([false, true, true]);
    expect([isPassing({ status: '500' }), isPassing({ code: 'forbidden', status: 500 }), isPassing(undefined), isPassing(null)]).toEqual([false, false, false, false]);
  });

  it('tells how long to wait only when the server said so', () => {
    expect([retryAfter(new DataError('throttled', undefined, 17)), retryAfter(new DataError('throttled', undefined, 0)), retryAfter(new DataError('throttled')), retryAfter({ retryAfterSeconds: '5' }), retryAfter(undefined), retryAfter(null)]).toEqual([17_000, 0, undefined, undefined, undefined, undefined]);
  });

  it('tells a chunk that is gone from all else', () => {
    expect([Object.assign(new Error(), { name: 'ChunkLoadError' }), new Error('ChunkLoadError'), null, undefined].map(isChunkLoadError)).toEqual([true, false, false, false]);
  });
});
