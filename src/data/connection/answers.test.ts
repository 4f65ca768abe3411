/** @jest-environment node */
import { DataError } from '../DataError';
import { correlationId, errorFromResponse, isInvalidDigest, isSignIn, retryAfterSeconds } from './errorFromResponse';
import { jsonOf } from './jsonOf';
import { batchAnswers, batchBody, isGet } from './multipart';
import { pause, unlessAborted } from './pause';
import { hasRight } from './permissions';
import { ServerClock } from './ServerClock';
import { codeOf } from './testing/connectionTo';
import { isLost, tryTwice } from './tryTwice';

const answer = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status: status === 200 ? 200 : status, headers });
const numbered = (code: string): string => JSON.stringify({ 'odata.error': { code, message: { value: 'Refusé' } } });

describe('what an answer means', () => {
  it.each([
    [400, 'unknown'], [401, 'signedOut'], [403, 'forbidden'], [404, 'notFound'], [408, 'timeout'], [409, 'conflict'], [412, 'conflict'], [413, 'tooLarge'],
    [429, 'throttled'], [500, 'unknown'], [502, 'timeout'], [503, 'throttled'], [504, 'timeout'], [302, 'signedOut'], [301, 'signedOut'], [303, 'signedOut'], [307, 'signedOut'], [308, 'signedOut']
  ])('is said by status %d: %s', (status, code) => {
    expect(errorFromResponse(answer(status), '')).toMatchObject({ code, status });
  });

  it.each([
    ['-2130575169', 'duplicate'], ['-2130575257', 'duplicate'], ['-2130575245', 'duplicate'], ['-2130575342', 'duplicate'], ['-2130575324', 'duplicate'], ['-2130575293', 'duplicate'],
    ['-2130575305', 'conflict'], ['-2130575339', 'conflict'], ['-2130575338', 'notFound'], ['-2130575322', 'notFound'], ['-2147024894', 'notFound'], ['-2147024893', 'notFound'],
    ['-2147024860', 'tooLarge'], ['-2147024749', 'tooLarge'], ['-2147024891', 'forbidden'], ['-2130575251', 'signedOut'], ['-2130575252', 'signedOut'], ['-1', 'unknown']
  ])('is said by SharePoint’s own number, whatever the status: %s is %s', (number, code) => {
    expect(errorFromResponse(answer(500), numbered(`${number}, Microsoft.SharePoint.SPException`)).code).toBe(code);
    expect(errorFromResponse(answer(400), `{"error":{"code" : "${number}"}}`).code).toBe(code);
  });

  it('is “sign in” before anything that the body says', () => {
    expect(errorFromResponse(answer(401), numbered('-2130575169')).code).toBe('signedOut');
    expect(isSignIn(answer(403))).toBe(false);
    expect(isSignIn(answer(403, { 'X-Forms_Based_Auth_Required': 'https://x' }))).toBe(true);
    expect(isSignIn(answer(404, { 'X-Forms_Based_Auth_Required': 'https://x' }))).toBe(false);
    expect([isSignIn(answer(200, { 'Content-Type': 'Text/HTML; charset=utf-8' })), isSignIn(answer(500, { 'Content-Type': 'text/html' })), isSignIn(answer(200, { 'Content-Type': 'application/json' })), isSignIn(answer(200)), isSignIn(answer(304))]).toEqual([true, false, false, false, false]);
    expect(isSignIn(answer(200, { 'Content-Type': 'application/text/html' }))).toBe(false);
  });

  it('is an old digest only where the digest is refused', () => {
    const body = numbered('-2130575251, Microsoft.SharePoint.SPException');
    expect([isInvalidDigest(403, body), isInvalidDigest(403, numbered('-2130575252')), isInvalidDigest(400, body), isInvalidDigest(403, numbered('-2147024891'))]).toEqual([true, true, false, false]);
  });

  it('carries what support asks for, and not the whole body', () => {
    const error = errorFromResponse(answer(429, { 'Retry-After': '17', SPRequestGuid: 'a', 'request-id': 'b' }), 'x'.repeat(5000));
    expect(error).toMatchObject({ name: 'DataError', message: 'SharePoint: throttled', retryAfterSeconds: 17, correlationId: 'a', status: 429, cause: { status: 429, body: 'x'.repeat(2000) } });
    expect([correlationId(new Headers({ 'request-id': 'b' })), correlationId(new Headers())]).toEqual(['b', undefined]);
  });

  it('asks to wait in seconds or until a date, never less than no time', () => {
    expect([null, '', '  ', '0', '17', '2.5', '-5', 'soon', 'Wed, 01 Jan 2020 00:00:00 GMT'].map((header) => retryAfterSeconds(header))).toEqual([undefined, undefined, undefined, 0, 17, 2.5, 0, undefined, 0]);
    const inAMinute = retryAfterSeconds(new Date(Date.now() + 60_000).toUTCString()) ?? 0;
    expect(inAMinute > 50 && inAMinute <= 60).toBe(true);
  });

  it('is JSON, nothing, cut off or something else', () => {
    const read = (text: string): unknown => jsonOf(answer(200, { SPRequestGuid: 'a' }), text);
    expect([read('{"a":1}'), read('null'), read(' \n'), read('')]).toEqual([{ a: 1 }, null, {}, {}]);
    for (const text of ['{"a":', ' [1,', '[']) expect(() => read(text)).toThrow(expect.objectContaining({ code: 'offline', status: 200, correlationId: 'a' }));
    expect(() => read('a'.repeat(3000))).toThrow(expect.objectContaining({ cause: expect.objectContaining({ body: 'a'.repeat(2000) }) }));
    for (const text of ['<html>', 'a{', 'undefined']) expect(() => read(text)).toThrow(expect.objectContaining({ code: 'unknown', cause: expect.objectContaining({ message: 'not JSON', body: text }) }));
  });
});

describe('many requests in one', () => {
  const get = (url: string, headers = {}) => ({ url, init: { headers } });
  const post = (url: string, body = '{}', headers = {}) => ({ url, init: { method: 'POST', body, headers } });

  it('are reads on their own and writes in one set, in their order', () => {
    const body = batchBody([get('u1', { Accept: 'a', Cookie: 'x' }), post('u2', '{"n":1}', { 'X-HTTP-Method': 'MERGE', 'IF-Match': '"3"', 'Content-Type': 'c' }), post('u3'), get('u4'), post('u5')], 'b');
    const lines = body.split('\r\n');
    expect(lines.filter((line) => line.startsWith('--'))).toEqual(['--b', '--b', '--changeset_b', '--changeset_b', '--changeset_b--', '--b', '--b', '--changeset_b', '--changeset_b--', '--b--']);
    expect(lines.filter((line) => line.endsWith('HTTP/1.1'))).toEqual(['GET u1 HTTP/1.1', 'MERGE u2 HTTP/1.1', 'POST u3 HTTP/1.1', 'GET u4 HTTP/1.1', 'POST u5 HTTP/1.1']);
    expect(lines.slice(0, 7)).toEqual(['--b', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', 'GET u1 HTTP/1.1', 'Accept: a', '']);
    expect(body).toContain('MERGE u2 HTTP/1.1\r\nContent-Type: c\r\nIf-Match: "3"\r\n\r\n{"n":1}\r\n\r\n--changeset_b\r\n');
    expect(body).toContain('--b\r\nContent-Type: multipart/mixed; boundary="changeset_b"\r\n\r\n--changeset_b\r\n');
    expect(body).not.toContain('Cookie');
    expect(batchBody([get('u')], 'b').endsWith('\r\n\r\n--b--\r\n')).toBe(true);
    const http = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''];
    const change = ['--b', 'Content-Type: multipart/mixed; boundary="changeset_b"', '', '--changeset_b', ...http];
    expect(batchBody([post('u1', '1'), get('u2'), { url: 'u3', init: { method: 'DELETE' } }], 'b').split('\r\n')).toEqual([
      ...change, 'POST u1 HTTP/1.1', '', '1', '', '--changeset_b--', '', '--b', ...http, 'GET u2 HTTP/1.1', '', ...change, 'DELETE u3 HTTP/1.1', '', '--changeset_b--', '', '--b--', ''
    ]);
    expect([isGet({}), isGet({ method: 'GET' }), isGet({ method: 'POST' })]).toEqual([true, true, false]);
  });

  const part = (status: string, body = '', headers = ''): string => `--r\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status}\r\n${headers}\r\n${body}\r\n`;

  it('are answered each for itself', async () => {
    const answers = batchAnswers(`${part('200 OK', '{"a":\n1}', 'Content-Type: application/json \r\nRetry-After:3\r\n')}${part('204 No Content', 'x')}${part('404 Not Found')}--r--\r\n`, 3);
    expect(answers.map(({ status }) => status)).toEqual([200, 204, 404]);
    expect([answers[0]?.headers.get('content-type'), answers[0]?.headers.get('retry-after')]).toEqual(['application/json', '3']);
    expect(await Promise.all(answers.map((each) => each.text()))).toEqual(['{"a":\n1}', '', '']);
  });

  it('are answered in whatever form the answer has', async () => {
    const loose = ['', '--r  ', 'Content-Type: application/http', '', 'HTTP/2  201 Created', 'X-One:  1 ', 'no header', '', '', '{"Id":1}', '', '--r', '', 'HTTP/1.1 205 Reset', '', 'x', '--r', 'HTTP/1.1 500 Error', 'Retry-After: 1', 'Retry-After: 2', '', 'a', '', 'b', '--r-- ', ''].join('\n');
    const answers = batchAnswers(loose, 3);
    expect(answers.map(({ status }) => status)).toEqual([201, 205, 500]);
    expect([[...(answers[0]?.headers ?? [])].filter(([name]) => name !== 'content-type'), answers[2]?.headers.get('retry-after')]).toEqual([[['x-one', '1']], '1, 2']);
    expect(await Promise.all(answers.map((each) => each.text()))).toEqual(['{"Id":1}', '', 'a\n\nb']);
  });

  it('whose answer is none say in the developer’s words what it was', () => {
    const causeOf = (text: string, count: number): unknown => {
      try {
        return batchAnswers(text, count);
      } catch (error) {
        return Reflect.get(Object(error), 'cause');
      }
    };
    expect(causeOf(part('200 OK', '{}'), 1)).toBe('the answer to a batch was cut off');
    expect(causeOf(`${part('200 OK', '{}')}--r--`, 2)).toBe('1 answers to 2 requests');
    expect(causeOf('x'.repeat(3000), 1)).toBe('x'.repeat(2000));
    expect(causeOf(`--r\nHTTP/1.1 100 Continue\n${'y'.repeat(3000)}\n--r--`, 1)).toBe(`HTTP/1.1 100 Continue\n${'y'.repeat(2000 - 22)}`);
  });

  it.each([
    ['cut off', `${part('200 OK', '{}')}`, 1, 'offline'],
    ['cut off in a separator', `${part('200 OK', '{}')}--r-`, 1, 'offline'],
    ['no answer of a batch', '<html>--r\r\n', 1, 'unknown'],
    ['without a separator', '--\r\n', 1, 'unknown'],
    ['empty', '', 0, 'unknown'],
    ['short of one', `${part('200 OK', '{}')}--r--`, 2, 'unknown'],
    ['one too many', `${part('200 OK')}${part('200 OK')}--r--`, 1, 'unknown'],
    ['no status', `${part('OK')}--r--`, 1, 'unknown'],
    ['a status that is none of an answer', `${part('100 Continue')}--r--`, 1, 'unknown']
  ])('whose answer is %s are no answer', (_, text, count, code) => {
    expect(() => batchAnswers(text, count)).toThrow(expect.objectContaining({ code }));
  });
});

describe('waiting', () => {
  it('ends after its time, or at once when nobody waits any more', async () => {
    jest.useFakeTimers();
    try {
      let isOver = false;
      const second = pause(1).then(() => (isOver = true));
      await jest.advanceTimersByTimeAsync(999);
      expect(isOver).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect([isOver, await second, jest.getTimerCount()]).toEqual([true, true, 0]);
      const stopped = new AbortController();
      const late = codeOf(pause(60, stopped.signal));
      stopped.abort();
      // Nothing of it is left.
      expect([await late, jest.getTimerCount()]).toEqual(['AbortError', 0]);
    } finally {
      jest.useRealTimers();
    }
    const controller = new AbortController();
    const removed = jest.spyOn(controller.signal, 'removeEventListener');
    await pause(0.001, controller.signal);
    expect(removed).toHaveBeenCalledTimes(1);
    const long = codeOf(pause(3600, controller.signal));
    controller.abort();
    expect([await long, await codeOf(pause(3600, controller.signal))]).toEqual(['AbortError', 'AbortError']);
  });

  it('for what others wait for too leaves it to them', async () => {
    let done: (value: string) => void = () => undefined;
    const shared = new Promise<string>((resolve) => (done = resolve));
    const controller = new AbortController();
    const given = codeOf(unlessAborted(shared, controller.signal));
    const others = unlessAborted(shared, new AbortController().signal);
    controller.abort();
    expect([await given, await codeOf(unlessAborted(shared, controller.signal))]).toEqual(['AbortError', 'AbortError']);
    done('here');
    expect([await others, await unlessAborted(shared), await unlessAborted(shared, null)]).toEqual(['here', 'here', 'here']);
    const kept = new AbortController();
    const removed = jest.spyOn(kept.signal, 'removeEventListener');
    expect(await codeOf(unlessAborted(Promise.reject(new DataError('conflict')), kept.signal))).toBe('conflict');
    await Promise.resolve();
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it('for an answer that was lost is done once more, and only then', async () => {
    for (const [code, times] of [['offline', 2], ['timeout', 2], ['conflict', 1], ['throttled', 1]] as const) {
      const operation = jest.fn().mockRejectedValue(new DataError(code));
      expect(await codeOf(tryTwice(operation))).toBe(code);
      expect(operation).toHaveBeenCalledTimes(times);
    }
    expect(await tryTwice(jest.fn().mockRejectedValueOnce(new DataError('offline')).mockResolvedValue('done'))).toBe('done');
    expect([isLost({ code: 'offline' }), isLost(new DataError('timeout'))]).toEqual([false, true]);
  });
});

describe('the server’s clock at its edges', () => {
  const at = Date.parse('2031-02-03T04:05:06Z');
  const told = (...ahead: readonly number[]): number => {
    const clock = new ServerClock(() => 0, () => at);
    for (const milliseconds of ahead) clock.sawAnswer(new Date(at + milliseconds));
    return clock.now() - at;
  };

  it('believes the first answer, however little behind, and later ones that are two seconds behind', () => {
    expect([told(-1), told(0, -1999), told(0, -2000), told(0, 1), told(5000, 5000)]).toEqual([-1, 0, -2000, 1, 5000]);
  });

  it('believes a record up to a minute ahead', () => {
    const seen = (ahead: number): number => {
      const clock = new ServerClock(() => 0, () => at);
      clock.sawRecord(new Date(at + ahead));
      return clock.now() - at;
    };
    expect([seen(0), seen(1), seen(60_000), seen(60_001), seen(-5)]).toEqual([0, 1, 60_000, 0, 0]);
  });
});

test('rights are bits of the low half, whether it comes as number or text', () => {
  const all = { High: '2147483647', Low: '4294967295' };
  const rights = ['addListItems', 'editListItems', 'manageLists', 'managePermissions'] as const;
  expect(rights.filter((right) => hasRight(all, right))).toEqual([...rights]);
  expect(rights.filter((right) => hasRight({ High: 0, Low: 0x2 }, right))).toEqual(['addListItems']);
  expect(rights.filter((right) => hasRight({ High: '0', Low: String(0x4 | 0x800) }, right))).toEqual(['editListItems', 'manageLists']);
  expect(rights.filter((right) => hasRight({ High: '4294967295', Low: '0' }, right))).toEqual([]);
});
