import { Addresses } from './Addresses';
import { browserPlace } from './PagePlace';
import { teamsPlace } from './teamsPlace';

const home = '/sites/intranet';
const poll = { kind: 'poll', id: 12, webPath: home };
const open = (query: string): Addresses => {
  history.replaceState({ router: 'SharePoint' }, '', `/sites/intranet/SitePages/Home.aspx${query}`);
  return new Addresses(browserPlace, home);
};
const any = (kind: string) => (thing: { readonly kind: string }) => (thing.kind === kind ? 1 : undefined);
const oneStep = (): Promise<void> => new Promise((resolve) => window.addEventListener('popstate', () => resolve(), { once: true }));

test('of several parts, the surest one shows the thing; of equals, the first', () => {
  const addresses = open('?parvis=poll-12');
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: any('poll') });
  addresses.enter({ instanceId: 'b', weight: any('poll') });
  expect(addresses.arrivalFor('a')?.thing).toEqual(poll);
  expect(addresses.arrivalFor('b')).toBeUndefined();
  const leave = addresses.enter({ instanceId: 'c', weight: ({ id }) => (id === 12 ? 2 : undefined) });
  expect(addresses.arrivalFor('a')).toBeUndefined();
  expect(addresses.arrivalFor('c')?.thing).toEqual(poll);
  leave();
  expect(addresses.arrivalFor('a')?.thing).toEqual(poll);
});

test('a choice in a part changes the address and leaves the focus; back and forward are arrivals', async () => {
  const addresses = open('?keep=1');
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: any('usage') });
  addresses.enter({ instanceId: 'b', weight: any('usage') });
  addresses.follow({ kind: 'usage', id: 3, webPath: home }, 'b');
  expect(location.search).toBe('?keep=1&parvis=usage-3');
  expect(history.state).toEqual({ router: 'SharePoint' });
  expect(addresses.arrivalFor('b')).toMatchObject({ thing: { id: 3 }, takesFocus: false });
  addresses.follow({ kind: 'usage', id: 4, webPath: home }, 'b');
  history.back();
  await oneStep();
  // Where he chose it, though another part could show it as well.
  expect(addresses.arrivalFor('b')).toMatchObject({ thing: { id: 3 }, takesFocus: true });
  expect(addresses.arrivalFor('a')).toBeUndefined();
  history.back();
  await oneStep();
  expect(addresses.arrivalFor('b')).toBeUndefined();
  expect(location.search).toBe('?keep=1');
});

test('closing what another part shows changes nothing', () => {
  const addresses = open('?parvis=poll-12');
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: any('poll') });
  addresses.follow(undefined, 'b');
  expect(location.search).toBe('?parvis=poll-12');
  addresses.follow(undefined, 'a');
  expect(location.search).toBe('');
  expect(addresses.arrivalFor('a')).toBeUndefined();
});

test('what the address names is looked for once a page, until a part holds it', () => {
  const addresses = open('?parvis=poll-12');
  expect(addresses.seeks()).toBe(true);
  expect(addresses.seeks()).toBe(false);
  expect(addresses.isSought()).toBe(true);
  const leave = addresses.enter({ instanceId: 'a', weight: any('poll') });
  expect(addresses.isSought()).toBe(false);
  leave();
  history.replaceState({}, '', '/sites/intranet/SitePages/Avis.aspx?parvis=poll-12');
  expect(addresses.seeks()).toBe(true);
  history.replaceState({}, '', '/sites/intranet/SitePages/Avis.aspx');
  expect(addresses.seeks()).toBe(false);
});

test('an arrival takes the focus once, and again when it is asked for again', () => {
  const addresses = open('?parvis=poll-12');
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: any('poll') });
  const first = addresses.arrivalFor('a');
  expect(first && [addresses.isFirst(first), addresses.isFirst(first)]).toEqual([true, false]);
  addresses.go(poll);
  const second = addresses.arrivalFor('a');
  expect(second && addresses.isFirst(second)).toBe(true);
  addresses.follow(poll, 'a');
  const third = addresses.arrivalFor('a');
  expect(third && addresses.isFirst(third)).toBe(false);
});

test('what is no address is none', () => {
  const addresses = open('?parvis=%3Cscript%3E');
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: () => 1 });
  expect(addresses.arrivalFor('a')).toBeUndefined();
});

test('the next page of the same site begins anew', () => {
  const addresses = open('?parvis=poll-12');
  const end = addresses.subscribe(() => undefined);
  const leave = addresses.enter({ instanceId: 'a', weight: any('poll') });
  const before = addresses.arrivalFor('a');
  if (before) addresses.isFirst(before);
  leave();
  end();
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'b', weight: any('poll') });
  const after = addresses.arrivalFor('b');
  expect(after && addresses.isFirst(after)).toBe(true);
});

test('a copied link leads to the page as a reader opens it', async () => {
  const writeText = jest.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const addresses = open('?Mode=Edit&list=2#section');
  expect(await addresses.share(poll, 'Où fêter ?')).toBe('copied');
  expect(writeText).toHaveBeenCalledWith('http://localhost/sites/intranet/SitePages/Home.aspx?list=2&parvis=poll-12');
  await addresses.share({ ...poll, webPath: '/sites/hub' }, 'Où fêter ?');
  expect(writeText).toHaveBeenLastCalledWith('http://localhost/sites/intranet/SitePages/Home.aspx?list=2&parvis=poll-12%40%2Fsites%2Fhub');
});

test('in Teams the deep link’s sub-entity is the address, and Teams shows the link', async () => {
  history.replaceState(null, '', '/sites/intranet/tab.aspx');
  const shareDeepLink = jest.fn();
  const addresses = new Addresses(teamsPlace({ context: { subEntityId: 'poll-12' }, teamsJs: { pages: { shareDeepLink } } }), home);
  addresses.subscribe(() => undefined);
  addresses.enter({ instanceId: 'a', weight: any('poll') });
  expect(addresses.arrivalFor('a')?.thing).toEqual(poll);
  expect(await addresses.share(poll, 'Où fêter ?')).toBe('shared');
  expect(shareDeepLink).toHaveBeenCalledWith({ subPageId: 'poll-12', subPageLabel: 'Où fêter ?', subPageWebUrl: 'http://localhost/sites/intranet/tab.aspx?parvis=poll-12' });
});
