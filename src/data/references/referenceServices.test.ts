/** @jest-environment node */
import type { NamedThing } from '../../domain/references/Reference';
import { CallsList } from '../../lists/calls';
import { PollsList } from '../../lists/polls';
import { ReferencesList } from '../../lists/references';
import { UsagesList } from '../../lists/usages';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { Provisioner } from '../provisioning/Provisioner';
import { UNPUBLISHED } from '../polls/unpublished';
import { createReferenceServices } from './referenceServices';

const webPath = '/sites/intranet';
const usage: NamedThing = { kind: 'usage', id: 3, webPath, title: 'partager un fichier' };
const poll: NamedThing = { kind: 'poll', id: 12, webPath, title: 'Quel outil ?' };
const MISSING = refused(404, '-2130575322');
const listRow = (itemCount: number, low = '3') => ({ EntityTypeName: `${ReferencesList.leaf}List`, Views: [], Description: '', ItemCount: itemCount, EffectiveBasePermissions: { High: '0', Low: low } });
const ROW = { Id: 1, Title: usage.title, Thing: 'poll-12', Direction: 'from', Other: 'usage-3' };

/** A site in which references stand, or none; `answer` says the rest. */
function site(itemCount: number | null, answer: (asked: Asked) => Answered | undefined = () => ({ body: { value: [ROW] } })) {
  const { connection, asked } = answering((one) => {
    if (one.path.startsWith('EffectiveBasePermissions')) return { body: { High: '0', Low: '1' } };
    if (one.path.startsWith('lists?')) return { body: { value: itemCount === null ? [] : [listRow(itemCount)] } };
    return answer(one);
  });
  return { services: createReferenceServices(connection), asked, items: () => asked.filter(({ path }) => path.includes('/items')) };
}

afterEach(() => jest.restoreAllMocks());

describe('references of the things of a web', () => {
  it('are read where there are any', async () => {
    const { services, items } = site(2);
    expect(await services.of(poll)).toEqual([{ thing: { kind: 'poll', id: 12, webPath }, direction: 'from', other: usage }]);
    expect(await services.of(usage)).toEqual([]);
    expect(items()).toHaveLength(2);
  });

  it('that are asked for in one tick are read in one request', async () => {
    const { services, items } = site(2);
    await Promise.all([poll, usage].map((thing) => services.of(thing)));
    expect(items()).toHaveLength(1);
  });

  it.each([null, 0])('cost nothing of their own where there are none: %s items', async (count) => {
    const { services, items } = site(count);
    expect([await services.of(poll), items()]).toEqual([[], []]);
  });

  it.each([['1', false], ['3', true]])('are kept by who may add to their list: %s', async (low, mayKeep) => {
    const { connection } = answering(({ path }) => (path.startsWith('EffectiveBasePermissions') ? { body: { High: '0', Low: '1' } } : { body: { value: [listRow(1, low)] } }));
    expect(await createReferenceServices(connection).mayKeep()).toBe(mayKeep);
  });

  it('are kept by owners where there is no list of them yet', async () => {
    for (const low of ['1', '33554432']) {
      const { connection } = answering(({ path }) => (path.startsWith('EffectiveBasePermissions') ? { body: { High: '0', Low: low } } : { body: { value: [] } }));
      expect(await createReferenceServices(connection).mayKeep()).toBe(low !== '1');
    }
  });

  it('are read after the first was added, though the page saw none', async () => {
    const { services, asked } = site(0, ({ method }) => (method === 'POST' ? { body: { Id: 1 } } : { body: { value: [ROW] } }));
    await services.add(poll, usage);
    expect(await services.of(poll)).toHaveLength(1);
    expect(asked.some(({ path }) => path.startsWith('lists?'))).toBe(false);
  });

  it('make their list when the first is added to a site that has none; any other failure makes nothing', async () => {
    const setUp = jest.spyOn(Provisioner.prototype, 'setUp').mockResolvedValue(Object.create(null));
    const { services, asked } = site(null, ({ method }) => (method !== 'POST' ? undefined : setUp.mock.calls.length === 0 ? MISSING : { body: { Id: 1 } }));
    await services.add(poll, usage);
    expect(setUp).toHaveBeenCalledTimes(1);
    expect(writesOf(asked).map((write) => /"Thing":"(.*?)"/.exec(write)?.[1])).toEqual(['poll-12', 'usage-3', 'poll-12', 'usage-3']);
    expect(await codeOf(site(1, () => refused(403, '-2147024891')).services.add(poll, usage))).toBe('forbidden');
    expect(setUp).toHaveBeenCalledTimes(1);
  });

  it('are forgotten', async () => {
    const { services, asked } = site(2, ({ path }) => ({ body: /items\(1\)\?/.test(path) ? { ...ROW, 'odata.etag': '"1"', Author: {}, Editor: {} } : { value: [ROW] } }));
    await services.remove({ thing: poll, direction: 'from', other: usage });
    expect(asked.some(({ path, method }) => method === 'POST' && path.endsWith('/items(1)/recycle'))).toBe(true);
  });
});

describe('things that another can come from', () => {
  const answer = (of: Readonly<Record<string, Answered>>) => ({ path }: Asked) => Object.entries(of).find(([url]) => path.startsWith(`getList('${webPath}/${url}')`))?.[1];
  const polls: Answered = { body: { value: [{ Id: 12, Title: 'Quel outil ?' }, { Id: 11, Title: UNPUBLISHED }] } };
  const calls: Answered = { body: { value: [{ Id: 5, Title: 'Charte', Kind: 'text', Box: 'c-5' }, { Id: 6, Title: 'Un article', Kind: 'article', Box: 'c-6' }] } };
  const usages: Answered = { body: { value: [{ Id: 3, Title: 'partager un fichier' }] } };

  it('are the newest polls that are published, calls on texts, and usages', async () => {
    const { services, items } = site(1, answer({ [PollsList.url]: polls, [CallsList.url]: calls, [UsagesList.url]: usages }));
    expect(await services.candidates()).toEqual([poll, { kind: 'call', id: 5, webPath, title: 'Charte' }, usage]);
    for (const { path } of items()) expect([path.includes('$orderby=ID desc'), path.includes('$top=500')]).toEqual([true, true]);
  });

  it('are those of the parts that are set up', async () => {
    expect(await site(1, answer({ [PollsList.url]: polls, [CallsList.url]: MISSING, [UsagesList.url]: MISSING })).services.candidates()).toEqual([poll]);
    expect(await site(1, answer({ [PollsList.url]: MISSING, [CallsList.url]: MISSING, [UsagesList.url]: usages })).services.candidates()).toEqual([usage]);
    expect(await codeOf(site(1, answer({ [PollsList.url]: refused(403, '-2147024891'), [CallsList.url]: calls, [UsagesList.url]: usages })).services.candidates())).toBe('forbidden');
  });
});
