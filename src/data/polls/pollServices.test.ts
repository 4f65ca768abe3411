/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { PollDraftsList } from '../../lists/pollOwners';
import { pollLists, PollRecordsList, PollsList } from '../../lists/polls';
import type { Asked } from '../connection/testing/answering';
import { answering, writesOf } from '../connection/testing/answering';
import { rememberWebRights } from '../connection/webRights';
import { listRow } from '../provisioning/testing/listRow';
import { createPollServices, pollServicesOf } from './pollServices';
import { pollTables } from './pollTables';

function site() {
  const answer = ({ path }: Asked): { readonly body: unknown } | undefined => {
    if (path.startsWith('lists?')) return { body: { value: pollLists.map((list) => listRow(list)) } };
    if (path.startsWith('siteusers')) return { body: { value: [{ Id: 7, Title: 'Léa' }] } };
    if (path.includes('/Files?')) return { body: { value: [{ Name: 'a.png', ServerRelativeUrl: '/a.png' }] } };
    return { body: { value: [] } };
  };
  const { connection, asked } = answering(answer, { userId: 5 });
  rememberWebRights(connection, { High: '0', Low: '1' });
  return { connection, asked };
}

describe('the services of polls', () => {
  it('are the same ones for all that a page shows of a site, and others for another', () => {
    const { connection } = site();
    expect(pollServicesOf(connection)).toBe(pollServicesOf(connection));
    expect(pollServicesOf(site().connection)).not.toBe(pollServicesOf(connection));
  });

  it('know who asks, the server’s time, names, and the state of the lists', async () => {
    const { connection } = site();
    const services = createPollServices(connection);
    expect(await services.userId()).toBe(5);
    expect(await services.names([7])).toEqual({ 7: 'Léa' });
    expect(services.serverNow()).toEqual(connection.serverNow());
    expect((await services.setup.status()).state).toBe('current');
    expect(await services.ballots.myVotes([])).toEqual({});
  });

  it('list the pictures of the site, and add to them', async () => {
    const { connection, asked } = site();
    const { pictures } = createPollServices(connection);
    expect(await pictures.list()).toEqual([{ path: '/a.png', name: 'a.png' }]);
    expect(await pictures.add('b.png', new Blob(['x']))).toBe('/sites/intranet/SiteAssets/Parvis/b.png');
    expect(writesOf(asked)).toEqual(expect.arrayContaining([expect.stringContaining("AddUsingPath(decodedurl='b.png'")]));
  });

  it('keep the polls that they read for the tab', async () => {
    const session = memoryStorage();
    const { connection } = site();
    expect(await createPollServices(connection, { session }).polls.list()).toEqual([]);
    expect(await createPollServices(connection, { session }).polls.cached()).toEqual([]);
    expect(await createPollServices(connection, { session: memoryStorage() }).polls.cached()).toBeUndefined();
  });
});

describe('the lists of polls', () => {
  it('are read each from its own address; a decision has a title for people who look there', async () => {
    const { connection, asked } = site();
    const { polls, records, drafts } = pollTables(connection);
    await Promise.all([polls, records, await drafts()].map((table) => table.page({})));
    expect(asked.map(({ path }) => /getList\('\/sites\/intranet\/([^']*)'\)/.exec(path)?.[1])).toEqual([PollsList, PollRecordsList, PollDraftsList].map(({ url }) => url));
    await records.add({ poll: 12, kind: 'closed', content: {} }, 'key').catch(() => undefined);
    expect(writesOf(asked)).toEqual([expect.stringContaining('"Title":"12 closed"')]);
  });
});
