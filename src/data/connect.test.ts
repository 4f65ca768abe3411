/** @jest-environment node */
import { spPost } from '@pnp/sp';
import { webRights } from './connection/webRights';
import { connect, connectTo } from './connect';
import { batchResponse, codeOf, digest, json, reasonOf } from './connection/testing/connectionTo';

const context = (loginName = 'lea', site = 'intranet', page: object = {}): Parameters<typeof connect>[0] => ({
  pageContext: {
    web: { absoluteUrl: `https://ville.test/sites/${site}`, serverRelativeUrl: `/sites/${site}`, language: 1036 },
    user: { loginName },
    legacyPageContext: { userId: 7, formDigestValue: 'd', ...page }
  }
});

describe('the page’s connection', () => {
  it('is one for a person in a web', async () => {
    const connection = connect(context());
    expect(connect(context())).toBe(connection);
    expect(connect(context('paul'))).not.toBe(connection);
    expect(connect(context('lea', 'sports'))).not.toBe(connection);
    expect([await connection.userId(), connection.language, connection.listPath('Lists/A')]).toEqual([7, 'fr', '/sites/intranet/Lists/A']);
  });

  it('knows what the person may do there where the page says so', async () => {
    const page = context('nadia');
    const value = { High: '1', Low: '2' };
    expect(await webRights(connect({ pageContext: { ...page.pageContext, web: { ...page.pageContext.web, permissions: { value } } } }))).toBe(value);
  });

  it('asks for what the page does not say', async () => {
    const answers = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => json(String(input).includes('currentuser') ? { Id: 12 } : { High: '0', Low: '1' }));
    const { pageContext } = context('zoe');
    const connection = connect({ pageContext: { web: pageContext.web, user: pageContext.user } });
    expect([await connection.userId(), await webRights(connection), answers.mock.calls.length]).toEqual([12, { High: '0', Low: '1' }, 2]);
    answers.mockRestore();
  });

  it('signs what it writes with the digest that the page brought, for as long as that is good', async () => {
    const sent: string[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      sent.push(`${String(input).split('/_api/')[1]} ${new Headers(init?.headers).get('X-RequestDigest')}`);
      return String(input).endsWith('/contextinfo') ? digest('new') : json({});
    });
    await spPost(connect(context('ida')).sp.at('_api/web/x'));
    await spPost(connect(context('max', 'intranet', { formDigestTimeoutSeconds: 30 })).sp.at('_api/web/x'));
    expect(sent).toEqual(['web/x d', 'contextinfo null', 'web/x new']);
    jest.restoreAllMocks();
  });
});

describe('a connection to another web', () => {
  const asked: string[] = [];
  let answer: () => Response;
  beforeEach(() => {
    asked.length = 0;
    answer = () => batchResponse({ status: '200 OK', body: { Language: 1033, EffectiveBasePermissions: { High: '0', Low: '1' } } }, { status: '200 OK', body: { Id: 42 } });
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      asked.push(String(input));
      return String(input).endsWith('/contextinfo') ? digest('other') : answer();
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('asks that web who the person is there and which language it speaks, once', async () => {
    const [other, same] = await Promise.all([connectTo(context(), '/sites/Piscine%20et%20plages/'), connectTo(context(), 'https://ville.test/sites/piscine et plages')]);
    expect(same).toBe(other);
    expect([await other.userId(), other.language, other.webUrl, other.webPath]).toEqual([42, 'en', 'https://ville.test/sites/Piscine%20et%20plages', '/sites/Piscine et plages']);
    expect(await webRights(other)).toEqual({ High: '0', Low: '1' });
    expect(asked).toEqual(['https://ville.test/sites/Piscine%20et%20plages/_api/contextinfo', 'https://ville.test/sites/Piscine%20et%20plages/_api/$batch']);
  });

  it('is one web, however its address ends or is written', async () => {
    const [one, ...same] = await Promise.all(['/sites/mer', '/Sites/Mer//', 'https://VILLE.test/sites/m%65r/'].map((url) => connectTo(context(), url)));
    expect(same).toEqual([one, one]);
    expect(asked).toHaveLength(2);
    expect(await connectTo(context(), '/sites/mer/plage')).not.toBe(one);
  });

  it('asks that web for its language and the person’s rights in one operation', async () => {
    const bodies = jest.spyOn(globalThis, 'fetch');
    await connectTo(context(), '/sites/lac');
    const body = decodeURIComponent(String(bodies.mock.calls[1]?.[1]?.body));
    expect(body.match(/GET \S+/g)).toEqual(['GET https://ville.test/sites/lac/_api/web?$select=Language,EffectiveBasePermissions', 'GET https://ville.test/sites/lac/_api/web/currentuser?$select=Id']);
  });

  it('is another for another person', async () => {
    expect(await connectTo(context('paul'), '/sites/dg')).not.toBe(await connectTo(context('lea'), '/sites/dg'));
  });

  it('is the page’s own when it is the page’s web, whatever its capitals', async () => {
    expect(await connectTo(context(), 'https://ville.test/Sites/Intranet/')).toBe(connect(context()));
    expect(asked).toEqual([]);
  });

  it('never leaves the page’s host', async () => {
    expect(await reasonOf(connectTo(context(), 'https://ailleurs.test/sites/intranet'))).toMatchObject({ code: 'forbidden', cause: 'another host: https://ailleurs.test' });
    expect(await codeOf(connectTo(context(), '//ailleurs.test/sites/intranet'))).toBe('forbidden');
    expect(asked).toEqual([]);
  });

  it('that failed is tried again', async () => {
    answer = () => batchResponse({ status: '404 Not Found', body: {} }, { status: '200 OK', body: { Id: 42 } });
    expect(await codeOf(connectTo(context(), '/sites/nouveau'))).toBe('notFound');
    answer = () => batchResponse({ status: '200 OK', body: { Language: 1036, EffectiveBasePermissions: { High: '0', Low: '1' } } }, { status: '200 OK', body: { Id: 3 } });
    expect((await connectTo(context(), '/sites/nouveau')).language).toBe('fr');
  });
});
