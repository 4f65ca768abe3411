/** @jest-environment node */
import { SPQueryable } from '@pnp/sp';
import { batch, batchAll, both } from './batch';
import { chunksOf, isOfTheWay, webOf } from './BatchSender';
import { DataError } from '../DataError';
import { pathLiteral } from './pathLiteral';
import { permissionsOn } from './permissions';
import type { Sent } from './testing/connectionTo';
import { batchResponse, broken, codeOf, connectionTo, error, itemsOf, json, partsOf, reasonOf } from './testing/connectionTo';
import { rememberWebRights, webRights } from './webRights';
import { withSignal } from './withSignal';

const ok = (Id: number) => ({ status: '200 OK', body: { Id } });
const numbered = (sent: Sent): Response => batchResponse(...partsOf(sent).map((_, index) => ok(index + 1)));

describe('reads of one tick', () => {
  it('to two webs are two requests, each to its own web', async () => {
    const { connection, sent } = connectionTo([numbered, numbered]);
    const here = connection.sp.at('_api/web');
    const there = (path: string) => SPQueryable([here, `https://ville.example/sites/autre/_API/web/${path}`]);
    await Promise.all([here(), there('a')(), connection.sp.at('_api/site')(), there('b')()]);
    expect(sent.map((request) => [request.url, partsOf(request).length])).toEqual([['https://ville.example/sites/intranet/_api/$batch', 2], ['https://ville.example/sites/autre/_api/$batch', 2]]);
  });

  it('leave files and what is no REST out of their batch', async () => {
    const { connection, sent } = connectionTo([() => json({ Id: 1 }), () => json({ Id: 2 }), () => json({ Id: 3 })]);
    const file = connection.sp.at("_api/web/getFileByServerRelativePath(decodedurl='/a')/$value");
    await Promise.all([file(), SPQueryable([file, 'https://ville.example/sites/intranet/page'])(), connection.sp.at('_api/web')()]);
    expect(sent.map(({ method, url }) => [method, url.split('/').pop()])).toEqual([['GET', '$value'], ['GET', 'page'], ['GET', 'web']]);
  });

  it('leave out what nobody waits for any more', async () => {
    const { connection, sent } = connectionTo([() => json({ Id: 1 })]);
    const controller = new AbortController();
    const gone = codeOf(connection.sp.at('_api/site').using(withSignal(controller.signal))());
    const kept = connection.sp.at('_api/web')();
    controller.abort();
    expect([await gone, await kept]).toEqual(['AbortError', { Id: 1 }]);
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });

  it('that two ask for are given to the one who stayed', async () => {
    const { connection, sent } = connectionTo([() => json({ Id: 1 })]);
    const controller = new AbortController();
    const gone = codeOf(connection.sp.at('_api/web').using(withSignal(controller.signal))());
    const kept = connection.sp.at('_api/web')();
    controller.abort();
    expect([await gone, await kept, sent.length]).toEqual(['AbortError', { Id: 1 }, 1]);
  });

  it('of the same file, by who has it and by who has not, are two', async () => {
    const { connection, sent } = connectionTo([() => new Response(null, { status: 304 }), () => json({ Id: 1 })]);
    const read = (headers: Record<string, string>): Promise<unknown> => {
      const file = connection.sp.at("_api/web/getFileByServerRelativePath(decodedurl='/a')/$value");
      file.on.parse.replace(async (url, response) => [url, response, response.status]);
      return file({ headers });
    };
    expect(await Promise.all([read({ 'If-None-Match': '"1"' }), read({})])).toEqual([304, 200]);
    expect(sent.map(({ headers }) => headers.get('If-None-Match'))).toEqual(['"1"', null]);
  });

  it('serve who asks the same while they are on their way, until something is written', async () => {
    let answerFirst = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answerFirst = resolve));
    const earlier = { ready: () => undefined, stands: () => undefined, answer: () => undefined, keeper: () => undefined, wrote: jest.fn() };
    const { connection, sent } = connectionTo([() => slow.then(() => json({ Id: 1 })), () => json({ Id: 9 }), () => json({ Id: 2 })], { earlier: () => earlier });
    const read = (): Promise<unknown> => connection.sp.at('_api/web')();
    const early = [read()];
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve));
    early.push(read());
    expect(earlier.wrote).not.toHaveBeenCalled();
    await itemsOf(connection).add({ Title: 'x' });
    expect(earlier.wrote).toHaveBeenCalledTimes(1);
    expect(await read()).toEqual({ Id: 2 });
    answerFirst();
    expect([await Promise.all(early), sent.map(({ method }) => method)]).toEqual([[{ Id: 1 }, { Id: 1 }], ['GET', 'POST', 'GET']]);
  });

  it('in two forms are two, whatever their address', async () => {
    const { connection, sent } = connectionTo([numbered]);
    const read = (Accept: string): Promise<unknown> => {
      const query = connection.sp.at('_api/web');
      query.on.pre(async (url, init, result) => [url, { ...init, headers: { ...init.headers, Accept } }, result]);
      return query();
    };
    await Promise.all([read('application/json;odata=nometadata'), read('application/json;odata=minimalmetadata'), read('application/json;odata=nometadata')]);
    expect(partsOf(sent[0])).toHaveLength(2);
  });
});

describe('a batch on its way', () => {
  it('has a separator of its own, named in its head', async () => {
    const { connection, sent } = connectionTo([numbered, numbered]);
    const twice = (): Promise<unknown> => Promise.all([connection.sp.at('_api/web')(), connection.sp.at('_api/site')()]);
    await twice();
    await twice();
    const separators = sent.map(({ headers }) => /^multipart\/mixed; boundary=(batch_\d+_[0-9a-z]+)$/.exec(headers.get('Content-Type') ?? '')?.[1]);
    expect([new Set(separators).size, separators.every((one, index) => sent[index]?.body.startsWith(`--${one}\r\n`))]).toEqual([2, true]);
    expect(sent[0]?.headers.get('Accept')).toBe('multipart/mixed');
  });

  it('of more than a hundred writes is several, in their order; what was answered stays so when a later one fails', async () => {
    const { connection, sent } = connectionTo([numbered, broken]);
    const parts = await Promise.allSettled([
      batch(connection, (sp) => Array.from({ length: 130 }, (_, id) => sp.web.lists.add(`Liste ${id}`)))
    ]);
    expect(sent.map((request) => partsOf(request).length)).toEqual([100, 30]);
    expect(parts[0]).toMatchObject({ status: 'rejected', reason: { code: 'offline' } });
  });

  it('gives each part its own answer, and all that was wanted in their order', async () => {
    const { connection } = connectionTo([numbered, () => batchResponse(ok(1), { status: '404 Not Found', body: {} }), numbered]);
    const lists = (count: number) => (sp: typeof connection.sp) => Array.from({ length: count }, (_, id) => sp.web.lists.add(`Liste ${id}`).then((list) => list.Id));
    expect(await batchAll(connection, lists(3))).toEqual([1, 2, 3]);
    expect(await both(connection, (sp) => sp.web.lists.add('a').then(() => 'a'), (sp) => sp.web.lists.add('b').then(() => 1))).toMatchObject([{ status: 'fulfilled', value: 'a' }, { status: 'rejected', reason: { code: 'notFound' } }]);
    expect(await both(connection, async () => 'nothing asked', (sp) => sp.web.lists.add('b').then(() => 2))).toEqual([{ status: 'fulfilled', value: 'nothing asked' }, { status: 'fulfilled', value: 2 }]);
  });

  it('that fails as a whole fails both of two', async () => {
    const { connection } = connectionTo([() => error(403, '-2147024891')]);
    expect(await codeOf(both(connection, (sp) => sp.web.lists.add('a'), (sp) => sp.web.lists.add('b')))).toBe('forbidden');
  });
});

describe('what a batch is made of', () => {
  it('comes a hundred at a time', () => {
    const sizes = (count: number, size?: number): readonly number[] => chunksOf(Array.from({ length: count }, (_, index) => index), size).map(({ length }) => length);
    expect([sizes(0), sizes(1), sizes(100), sizes(201), sizes(5, 2)]).toEqual([[], [1], [100], [100, 100, 1], [2, 2, 1]]);
    expect(chunksOf(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
  });

  it('goes to the web of its address', () => {
    expect(['https://v.test/_api/web', 'https://v.test/sites/a/_API/web?x=/_api/', 'https://v.test/sites/a', '/_api/web', 'https://v.test/_apis/x'].map(webOf)).toEqual(['https://v.test', 'https://v.test/sites/a', undefined, '', undefined]);
  });

  it('failed on its way, or was refused', () => {
    const codes = ['offline', 'timeout', 'throttled', 'signedOut', 'forbidden', 'notFound', 'conflict', 'tooLarge', 'unknown'] as const;
    expect(codes.filter((code) => isOfTheWay(new DataError(code)))).toEqual(['offline', 'timeout', 'throttled', 'signedOut']);
    expect(isOfTheWay(new DOMException('', 'AbortError'))).toBe(true);
  });
});

describe('rights', () => {
  const NONE = { High: '0', Low: '0' };

  it('on something are asked of it', async () => {
    const { connection, sent } = connectionTo([() => json(NONE)]);
    expect(await permissionsOn(connection.sp.at('_api/web/lists'))).toEqual(NONE);
    expect(sent[0]?.url).toMatch(/\/_api\/web\/lists\/EffectiveBasePermissions$/);
  });

  it('on the web are asked for once, and again after a failure', async () => {
    const { connection, sent } = connectionTo([() => error(403, '-2147024891'), () => json(NONE)]);
    expect(await codeOf(webRights(connection))).toBe('forbidden');
    expect(await Promise.all([webRights(connection), webRights(connection)])).toEqual([NONE, NONE]);
    expect([await webRights(connection), sent.length, sent[1]?.url.split('/_api/')[1]]).toEqual([NONE, 2, 'web/EffectiveBasePermissions']);
  });

  it('that the page told are not asked for', async () => {
    const { connection, sent } = connectionTo([]);
    rememberWebRights(connection, { High: '1', Low: '2' });
    expect([await webRights(connection), sent]).toEqual([{ High: '1', Low: '2' }, []]);
  });
});

test('a path is text in an address, its quotes too', () => {
  expect(pathLiteral("/sites/l'été/d'ici & là")).toBe("%2Fsites%2Fl''%C3%A9t%C3%A9%2Fd''ici%20%26%20l%C3%A0");
});

test('rows can be filtered, sorted and cut', async () => {
  const { connection, sent } = connectionTo([() => json({ value: [{ Id: 1 }] })]);
  expect(await connection.sp.rows('_api/web/lists').filter('Hidden eq 0').orderBy('Title', false).top(2)()).toEqual([{ Id: 1 }]);
  expect(sent[0]?.url.replace(/\+/g, ' ')).toBe('https://ville.example/sites/intranet/_api/web/lists?$filter=Hidden eq 0&$orderby=Title desc&$top=2');
});

test('what is asked without a signal is asked as ever', async () => {
  const { connection } = connectionTo([() => json({ Id: 1 })]);
  expect(await reasonOf(connection.sp.at('_api/web').using(withSignal(undefined))())).toBe('none');
});
