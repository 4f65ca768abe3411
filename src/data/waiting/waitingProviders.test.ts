/** @jest-environment node */
import { CallsList } from '../../lists/calls';
import { CampaignsList } from '../../lists/ideas';
import { SESSIONS } from '../../lists/heads/registrations';
import { REQUEST_BOX } from '../../lists/heads/requests';
import { CHANGE_FILES } from '../../lists/heads/tariffs';
import { CALLS_URL, CAMPAIGNS_URL, CHANGE_FILES_URL, REQUEST_BOX_URL, SESSIONS_URL } from '../../lists/partAddresses';
import { PollRecordsList, PollsList } from '../../lists/polls';
import { answering, refused } from '../connection/testing/answering';
import { waitingProviders } from './waitingProviders';

const now = new Date('2026-11-23T10:00:00Z');
const reads = { fetch: <T>(_: readonly unknown[], read: () => Promise<T>): Promise<T> => read() };

describe('what awaits an agent', () => {
  it('is asked of the web that his connection leads to, topic by topic', async () => {
    const { connection, asked } = answering(({ path }) => (path.startsWith('EffectiveBasePermissions') ? { body: { High: '0', Low: '1' } } : { body: { value: [] } }), { userId: 7 });
    const providers = waitingProviders(connection, 'lea@ville.example');
    expect(providers.map(({ kind, topic }) => [kind, topic])).toEqual([['poll', 'polls'], ['call', 'calls'], ['campaign', 'ideas'], ['tarifffile', 'tariffs'], ['session', 'registrations'], ['request', 'requests']]);
    for (const provider of providers) expect(await provider.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    for (const { url } of [PollsList, PollRecordsList]) expect(asked.some(({ path }) => path.startsWith(`getList('/sites/intranet/${url}')`))).toBe(true);
  });

  it('is nothing where no topic is set up', async () => {
    const { connection } = answering(() => refused(404, '-2130575322'), { userId: 7 });
    for (const provider of waitingProviders(connection, 'lea@ville.example')) expect(await provider.waiting(now, reads, 'Europe/Paris')).toEqual([]);
  });

  it('costs nothing more where calls, brainstorms and tariffs are not set up: how the lists stand is read once for all', async () => {
    const { connection, asked } = answering(({ path }) => (path.startsWith('EffectiveBasePermissions') ? { body: { High: '0', Low: '1' } } : { body: { value: [] } }), { userId: 7 });
    const [, calls, ideas, tariffs, sessions, requests] = waitingProviders(connection, 'lea@ville.example');
    expect([CALLS_URL, CAMPAIGNS_URL, CHANGE_FILES_URL, SESSIONS_URL, REQUEST_BOX_URL]).toEqual([CallsList.url, CampaignsList.url, CHANGE_FILES.url, SESSIONS.url, REQUEST_BOX.url]);
    expect(await requests?.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    expect(await sessions?.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    expect(await calls?.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    expect(await ideas?.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    expect(await tariffs?.waiting(now, reads, 'Europe/Paris')).toEqual([]);
    expect(asked.map(({ path }) => path.split(/[?&]/)[0])).toEqual(['EffectiveBasePermissions', 'lists']);
  });
});
