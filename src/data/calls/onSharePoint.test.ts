/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { anchorIn, callDraft } from '../../../tests/contract/callTexts';
import { callWith } from '../../domain/calls/testing/callWith';
import type { ContributionsList } from '../../lists/calls';
import { callLists } from '../../lists/callLists';
import { CallsList, ContributionsList as Contributions } from '../../lists/calls';
import type { EntityOf } from '../../lists/defineList';
import type { Answered, Asked } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { rememberWebRights } from '../connection/webRights';
import { RowFormat } from '../items/RowFormat';
import { listRow } from '../provisioning/testing/listRow';
import type { SharedReads } from '../waiting/Waiting';
import { assignedToMe } from './AssignedToMe';
import { fromCallDraft, fromContribution } from './callRows';
import { callServicesOf, createCallServices } from './callServicesOf';
import { mentionKey } from './mentionKey';
import { mentionsOfMe } from './MentionsOfMe';
import { openOutputs } from './openOutputs';
import { seenAnswersOf } from '../kept/SeenAnswers';
import { SharePointCallSite } from './SharePointCallSite';
import { waitingCallsOf } from './waitingCalls';

const LOGIN = 'nadia.benali@ville.example';
const mention = { login: `i:0#.f|membership|${LOGIN}`, name: 'Nadia Benali' };
const PAGE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const person = (Id: number) => ({ Author: { Id, Title: `Agent ${Id}` }, Editor: { Id, Title: `Agent ${Id}` }, Created: '2026-03-05T09:00:00Z', Modified: '2026-03-05T09:00:00Z', ClientKey: 'k' });
const said: EntityOf<typeof ContributionsList> = { ...fromContribution(4, { kind: 'remark', anchor: anchorIn(0), text: '@Nadia Benali ?', wording: '', answers: 0, files: [], direction: '', mentions: [mention] }, 0) };
const rows = {
  record: { Id: 32, ...new RowFormat(Contributions).write({ ...said, kind: 'mentioned', answers: 31, passage: mentionKey(LOGIN) }), ...person(8) },
  contribution: { Id: 31, ...new RowFormat(Contributions).write(said), ...person(8) },
  call: { Id: 4, ...new RowFormat(CallsList).write({ ...fromCallDraft(callDraft({ kind: 'article', page: PAGE, title: 'Le vélo' })), box: 'c-1' }), ...person(9) }
};
const lists = { body: { value: callLists.map((list) => listRow(list)) } };

/** A site on which somebody named the reader under an article. */
function site(answer: (asked: Asked) => Answered | undefined = () => undefined) {
  const { connection, asked } = answering(
    (one) => {
      const own = answer(one);
      if (own) return own;
      const { path } = one;
      if (path.startsWith('lists?')) return lists;
      if (path.includes('getFileById')) return { body: { ServerRelativeUrl: '/sites/intranet/SitePages/velo.aspx' } };
      if (path.includes("/ParvisContributions')")) return { body: { value: path.includes(encodeURIComponent(mentionKey(LOGIN))) || path.includes(mentionKey(LOGIN)) ? [rows.record] : [rows.contribution] } };
      return { body: { value: path.includes("/ParvisCalls')") ? [rows.call] : [] } };
    },
    { userId: 5 }
  );
  rememberWebRights(connection, { High: '0', Low: '1' });
  jest.spyOn(connection, 'serverNow').mockReturnValue(new Date('2026-03-10T09:00:00Z'));
  return { connection, asked };
}
const mentioned = { contribution: 31, by: 'Agent 8', what: 'Le vélo', page: '/sites/intranet/SitePages/velo.aspx', isComment: true };
beforeEach(() => Object.assign(globalThis, { localStorage: memoryStorage(), sessionStorage: memoryStorage() }));

describe('mentions of the reader on a site', () => {
  it('are found under his own key, with the page that they stand under, which is asked for by its id', async () => {
    const { connection, asked } = site();
    expect(await mentionsOfMe(connection, LOGIN).newest()).toMatchObject([mentioned]);
    expect(asked.some(({ path }) => path === `getFileById('${PAGE}')?$select=ServerRelativeUrl`)).toBe(true);
    const before = asked.length;
    expect(await mentionsOfMe(connection, LOGIN).newest()).toMatchObject([mentioned]);
    expect(asked.slice(before).filter(({ path }) => path.includes('items'))).toEqual([]);
  });

  it('are kept apart for each person and site', async () => {
    const { connection } = site();
    await mentionsOfMe(connection, LOGIN).newest();
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
    expect(keys).toEqual(['parvis-call-mentions|https://ville.example/sites/intranet|5']);
  });

  it('are not found where nobody set calls up', async () => {
    expect(await codeOf(mentionsOfMe(site(({ path }) => (path.startsWith('lists?') ? { body: { value: [] } } : undefined)).connection, LOGIN).newest())).toBe('notFound');
  });
});

it('what is assigned to the reader is asked of the list of decisions, by his key', async () => {
  const { connection, asked } = site();
  expect(await assignedToMe(connection, LOGIN).among([{ id: 4 }])).toEqual([]);
  expect(asked.map(({ path }) => /Parvis\w+/.exec(path)?.[0])).toEqual(['ParvisCallDecisions']);
  expect(decodeURIComponent(asked[0]?.path ?? '')).toContain(mentionKey(LOGIN));
});

it('what the reader saw is kept for him and his site', async () => {
  const { connection } = site();
  expect([await seenAnswersOf(connection).see([{ contribution: 1, decision: 2 }]), await seenAnswersOf(connection).see([{ contribution: 1, decision: 2 }])]).toEqual([true, false]);
  expect(localStorage.key(0)).toBe('parvis-call-answers|https://ville.example/sites/intranet|5');
});

it('what awaits the reader is read with the services of his connection, under the path of its web', async () => {
  const reads: SharedReads = { fetch: (_, read) => read() };
  expect(await waitingCallsOf(site().connection, LOGIN).waiting(new Date('2026-03-10T09:00:00Z'), reads, 'Europe/Paris')).toEqual([
    { what: 'Le vélo', by: 'Agent 8', until: null, asks: 'commentMentioned', address: { kind: 'contribution', id: 31, webPath: '/sites/intranet' }, page: '/sites/intranet/SitePages/velo.aspx' }
  ]);
  expect([waitingCallsOf(site().connection, LOGIN).kind, waitingCallsOf(site().connection, LOGIN).topic]).toEqual(['call', 'calls']);
});

describe('the services of calls', () => {
  it('are the same for all that a page shows of a web', () => {
    const [{ connection }, other] = [site(), site()];
    expect(callServicesOf(connection)).toBe(callServicesOf(connection));
    expect(callServicesOf(other.connection)).not.toBe(callServicesOf(connection));
  });

  it('know who reads and when, and what was seen', async () => {
    const services = createCallServices(site().connection, { userName: 'Nadia Benali' });
    expect([await services.userId(), services.serverNow()]).toEqual([5, new Date('2026-03-10T09:00:00Z')]);
    expect([await services.sawAnswers([{ contribution: 1, decision: 2 }]), await services.sawAnswers([{ contribution: 1, decision: 2 }])]).toEqual([true, false]);
  });

  it('are set up as the lists of calls', async () => {
    const { lists: found } = await createCallServices(site().connection).setup.status();
    expect(found.map(({ url }) => url)).toEqual(callLists.map(({ url }) => url));
  });

  it('load what few need once, on the same site', async () => {
    const services = createCallServices(site().connection);
    expect(await services.animation()).toBe(await services.animation());
    expect(await services.outputs()).toBe(await services.outputs());
    expect((await services.outputs()).textsPath).toBe('/sites/intranet/ParvisCallTexts');
    expect(Object.keys(await services.people())).toContain('search');
    expect(await (await services.sitePages()).list()).toEqual([]);
  });

  it('read each list with what it stores: titles for people who look there, folders of contributions', async () => {
    const { connection, asked } = site();
    const services = createCallServices(connection);
    await services.contributions.page(callWith(), [12]);
    expect(asked.some(({ path }) => path.includes('FileDirRef'))).toBe(true);
    const animation = await services.animation();
    await animation.drafts();
    await animation.all(callWith({ names: 'hidden' }));
    expect([...new Set(asked.map(({ path }) => /Parvis\w+/.exec(path)?.[0]))]).toEqual(expect.arrayContaining(['ParvisContributions', 'ParvisCallDrafts', 'ParvisHiddenContributions', 'ParvisCallDecisions']));
  });
});

describe('what is made of a call', () => {
  const outputs = (answer: (asked: Asked) => Answered | undefined) => {
    const { connection, asked } = site(answer);
    return { outputs: openOutputs(connection, new SharePointCallSite(connection), async () => ({ decide: () => Promise.reject(new Error('nothing is decided')) })), asked };
  };

  it('is a page of the same site', async () => {
    const { outputs: made, asked } = outputs(({ path, method }) => (path.includes('SitePages/synthese') ? { body: { Id: 7 } } : path.startsWith('sitepages') && method === 'GET' ? { body: { Id: 7 } } : undefined));
    expect(await made.publishPage({ name: 'synthese', title: 'Synthèse', html: '<p>x</p>' })).toBe('https://ville.example/sites/intranet/SitePages/synthese.aspx');
    expect(asked.some(({ path }) => path === 'sitepages/pages(7)/publish')).toBe(true);
  });

  it('is a poll of the same site, for who owns polls there', async () => {
    const { outputs: made, asked } = outputs(({ method }) => (method === 'POST' ? refused(403, '-2147024891') : undefined));
    expect(await codeOf(made.making.make('poll', { title: 'x', text: '', variants: [], origin: null, charter: [] }, 'k'))).toBe('forbidden');
    expect(asked.some(({ path, method }) => method === 'POST' && path.includes('ParvisPolls'))).toBe(true);
  });
});

