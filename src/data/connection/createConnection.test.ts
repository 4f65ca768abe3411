/** @jest-environment node */
import { createConnection, languageOfWeb } from './createConnection';
import { batch } from './batch';
import { broken, codeOf, connectionTo, digest, error, itemsOf, json, reasonOf } from './testing/connectionTo';

describe('a connection', () => {
  it('knows its web, however its address was written', () => {
    const { connection } = connectionTo([]);
    expect([connection.webUrl, connection.webPath, connection.listPath('Lists/A')]).toEqual(['https://ville.example/sites/intranet', '/sites/intranet', '/sites/intranet/Lists/A']);
    const root = createConnection({ webUrl: 'https://ville.example//', webPath: '//' });
    expect([root.webUrl, root.webPath, root.listPath('Lists/A'), root.language]).toEqual(['https://ville.example', '', '/Lists/A', null]);
  });

  it('speaks the nearer of two languages', () => {
    expect([1036, 3084, 2060, 1033, 2057, 1031, 12].map(languageOfWeb)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en', 'fr']);
  });

  it('asks once who the person is, again after a failure, and never where it was told', async () => {
    const { connection, sent } = connectionTo([() => error(404, '-1'), () => json({ Id: 7 })]);
    expect(await codeOf(connection.userId())).toBe('notFound');
    expect(await Promise.all([connection.userId(), connection.userId()])).toEqual([7, 7]);
    expect([await connection.userId(), sent.length, sent[1]?.url.split('/_api/')[1]]).toEqual([7, 2, 'web/currentuser?$select=Id']);
    const told = connectionTo([], { userId: 9 });
    expect([await told.connection.userId(), told.sent]).toEqual([9, []]);
  });

  it('counts what was written, when it was sent and when it was answered, whatever became of it; reads count nothing', async () => {
    let during = -1;
    const { connection } = connectionTo([() => json({ value: [] }), () => ((during = connection.writes()), json({ Id: 1 })), broken, () => json({ value: [] })]);
    await itemsOf(connection)();
    expect(connection.writes()).toBe(0);
    await itemsOf(connection).add({ Title: 'a' });
    expect([during, connection.writes()]).toEqual([1, 2]);
    expect(await codeOf(batch(connection, (sp) => [itemsOf(connection, sp).add({ Title: 'a' })]))).toBe('offline');
    expect(connection.writes()).toBe(4);
  });

  it('sends the person’s session to the site alone, and takes nothing from the browser’s cache unasked', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      inits.push(init);
      return String(input).endsWith('contextinfo') ? digest('d') : json({ Id: 1 });
    };
    const connection = createConnection({ webUrl: 'https://ville.example', webPath: '', fetch });
    await connection.userId();
    await itemsOf(connection).add({ Title: 'a' });
    expect(inits.map((init) => [init?.credentials, init?.redirect])).toEqual(Array.from({ length: 3 }, () => ['same-origin', 'manual']));
    expect([inits[0]?.cache, inits[2]?.cache]).toEqual(['no-cache', 'no-cache']);
    expect([new Headers(inits[2]?.headers).get('Content-Type'), new Headers(inits[1]?.headers).get('Accept')]).toEqual(['application/json;charset=utf-8', 'application/json;odata=nometadata']);
    expect(inits[1]?.method).toBe('POST');
    await Promise.allSettled([connection.sp.at('_api/web')(), connection.sp.at('_api/site')()]);
    expect([inits[3]?.method, inits[3]?.credentials]).toEqual(['POST', 'same-origin']);
  });

  it('uses the page’s own fetch where none is given', async () => {
    const fetch = jest.spyOn(globalThis, 'fetch').mockResolvedValue(json({ Id: 12 }));
    expect(await createConnection({ webUrl: 'https://ville.example', webPath: '' }).userId()).toBe(12);
    expect(fetch).toHaveBeenCalledTimes(1);
    fetch.mockRestore();
  });

  it('takes an empty answer for a lost one only where SharePoint says some JSON', async () => {
    const answer = (status: number, type: string): (() => Response) => () => new Response(status === 204 ? null : '', { status, headers: { 'Content-Type': type } });
    const read = (status: number, type: string): Promise<unknown> => connectionTo([answer(status, type)], { tries: 1 }).connection.sp.at('_api/web')();
    expect(await reasonOf(read(200, 'Application/JSON'))).toMatchObject({ code: 'offline', cause: 'empty', status: 200 });
    expect(await read(200, 'text/plain')).toEqual({});
    expect(await read(204, 'application/json')).toEqual({});
    expect(await codeOf(read(404, 'application/json'))).toBe('notFound');
    // A file of nothing is one that was written half.
    const files = [answer(200, 'application/json')];
    expect(await connectionTo(files, { tries: 1 }).connection.sp.at("_api/web/getFileByServerRelativePath(decodedUrl='/a.json')/$value")()).toEqual({});
  });

  it('tells an answer that PnPjs cannot take apart', async () => {
    const { connection } = connectionTo([() => new Response('null', { headers: { 'Content-Type': 'application/json' } })]);
    expect(await codeOf(connection.sp.at('_api/web')())).toBe('unknown');
  });

  it('waits half a minute for an answer, and tells of what it did not come', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance'] });
    try {
      const { connection, sent } = connectionTo([() => new Promise(() => undefined)]);
      const reason = reasonOf(connection.userId());
      let isOver = false;
      void reason.then(() => (isOver = true));
      await jest.advanceTimersByTimeAsync(1000);
      expect(sent).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(28_000);
      expect(isOver).toBe(false);
      await jest.advanceTimersByTimeAsync(2000);
      expect(await reason).toMatchObject({ code: 'timeout', cause: '30000 ms: https://ville.example/sites/intranet/_api/web/currentuser?%24select=Id' });
    } finally {
      jest.useRealTimers();
    }
  });
});
