/** @jest-environment node */
import { DataError, hasCode, isAbort, toDataError } from './DataError';

describe('the error of the data layer', () => {
  it('says what went wrong, and keeps what helps whoever looks into it', () => {
    const cause = new Error('?');
    const error = new DataError('throttled', cause, 17, { status: 429, correlationId: 'a-b' });
    expect(error).toMatchObject({ name: 'DataError', message: 'SharePoint: throttled', code: 'throttled', retryAfterSeconds: 17, status: 429, correlationId: 'a-b' });
    expect([Reflect.get(error, 'cause'), error instanceof Error]).toEqual([cause, true]);
    const bare = new DataError('offline');
    expect([bare.retryAfterSeconds, bare.status, bare.correlationId, Reflect.get(bare, 'cause')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is known by its code, whatever else looks like it', () => {
    const conflict = new DataError('conflict');
    expect([hasCode(conflict, 'conflict'), hasCode(conflict, 'notFound'), hasCode({ code: 'conflict' }, 'conflict'), hasCode(null, 'conflict')]).toEqual([true, false, false, false]);
  });

  it('is what anything else becomes, but for the caller’s own end', () => {
    const own = new DataError('conflict');
    const abort = new DOMException('', 'AbortError');
    expect([toDataError(own), toDataError(abort)]).toEqual([own, abort]);
    expect(toDataError('x')).toMatchObject({ code: 'unknown', cause: 'x' });
    expect([isAbort(abort), isAbort({ name: 'AbortError' }), isAbort(new Error('AbortError')), isAbort(null), isAbort('AbortError'), isAbort({})]).toEqual([true, true, false, false, false, false]);
  });
});
