import { Log } from '@microsoft/sp-core-library';
import { DataError } from '../data/DataError';
import { report } from './report';

describe('a report', () => {
  const log = jest.spyOn(Log, 'error');
  const console_ = jest.spyOn(console, 'error');
  beforeEach(() => {
    log.mockReset();
    console_.mockReset().mockImplementation(() => undefined);
  });

  it('holds what a developer and SharePoint’s own logs need', () => {
    const cause = Object.assign(new TypeError('fetch failed'), { cause: { errno: 'ECONNRESET' } });
    const code = report(new DataError('throttled', cause, 3, { status: 429, correlationId: '8a7b-1' }), 'read polls');
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);
    const [source, error] = log.mock.calls[0] ?? [];
    expect(source).toBe('Parvis');
    for (const part of [`[${code}] read polls`, 'DataError: SharePoint: throttled', 'at ', 'status 429', 'correlationId 8a7b-1', 'caused by TypeError: fetch failed', 'caused by {"errno":"ECONNRESET"}']) {
      expect(error?.message).toContain(part);
    }
    expect(console_).toHaveBeenCalledWith(expect.stringContaining(code), expect.any(DataError));
  });

  it('of the same error is written once, under one code; another error has another', () => {
    const error = new Error('?');
    const code = report(error, 'here');
    expect(report(error, 'there')).toBe(code);
    expect(log).toHaveBeenCalledTimes(1);
    expect(report(new Error('?'), 'here')).not.toBe(code);
  });

  it('is not written of what was given up', () => {
    report(new DOMException('Aborted', 'AbortError'), 'read');
    expect(log).not.toHaveBeenCalled();
  });

  it('takes anything that was thrown', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const thrown of ['text', undefined, null, 12, circle]) expect(report(thrown, 'somewhere')).toMatch(/-/);
    expect(log).toHaveBeenCalledTimes(5);
  });
});
