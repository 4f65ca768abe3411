import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { markPartPage } from '../../data/partPages/markPartPage';
import type { ListFacts, SiteFacts } from '../../data/provisioning/SiteFacts';
import { noReferences, renderScreen } from '../testing/renderScreen';
import { CopyLinkButton } from './CopyLinkButton';
import { browserPlace } from './PagePlace';
import { teamsPlace } from './teamsPlace';
import { ThingLink } from './ThingLink';
import { useArrival, useArrivalFocus, useThing } from './useAddresses';

const mockSites = new Map<string, SiteFacts>();
jest.mock('../../data/provisioning/SiteReader', () => ({ ...jest.requireActual<object>('../../data/provisioning/SiteReader'), seenSite: (webPath: string) => mockSites.get(webPath.toLowerCase()) }));

const home = '/sites/intranet';
const poll = { kind: 'poll', id: 12, webPath: home };
const usage = { kind: 'usage', id: 3, webPath: '/sites/hub été' };

/** A part that shows polls, or the one poll of its settings. */
function Polls({ ownId }: { readonly ownId?: number }): React.ReactElement {
  const arrival = useArrival(['poll', 'vote'], ownId);
  const thing = useThing('poll', 12);
  const ref = useArrivalFocus<HTMLHeadingElement>(arrival);
  return (
    <>
      {arrival && <h3 tabIndex={-1} ref={ref}>{`${arrival.thing.kind} ${arrival.thing.id}`}</h3>}
      <ThingLink thing={thing}>Le sondage</ThingLink>
    </>
  );
}

/** As the page has read a site: its list says on which page its things are. */
function readPages(webPath: string, kinds: string, page: string): void {
  const description = markPartPage('Les appels. [Parvis 2]', { kinds, page });
  mockSites.set(webPath.toLowerCase(), { permissions: { High: 0, Low: 0 }, lists: new Map([['a', { description: '' } as ListFacts], ['b', { description } as ListFacts]]) });
}

/** Clicks the link. @returns true when the part left it to the browser, which cannot go anywhere here */
function isLeftToBrowser(keys: MouseEventInit = {}): boolean {
  let isLeft = false;
  const stop = (event: Event): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stop, { once: true });
  fireEvent.click(screen.getByRole('link'), keys);
  return isLeft;
}

describe('a link to a thing', () => {
  it('leads to the part of this page that shows it, and the agent’s focus with it', async () => {
    const { addresses } = renderScreen(<Polls />, { services: {} });
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Le sondage' }));
    expect(screen.getByRole('heading', { name: 'poll 12' })).toHaveFocus();
    expect(location.search).toBe('?parvis=poll-12');
    expect(screen.getByRole('link')).toHaveAttribute('href', 'http://localhost/?parvis=poll-12');
    act(() => addresses.follow(undefined, 'instance'));
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('is the browser’s with %s: another tab', (key) => {
    renderScreen(<Polls />, { services: {} });
    expect(isLeftToBrowser({ [key]: true })).toBe(true);
    expect(location.search).toBe('');
    expect(isLeftToBrowser()).toBe(false);
  });

});

describe('a link to a thing of a site that this page did not read', () => {
  const home = 'http://localhost/sites/hub%20%C3%A9t%C3%A9/?parvis=usage-3';
  const there = 'http://localhost/sites/hub%20%C3%A9t%C3%A9/SitePages/Carte.aspx?parvis=usage-3';
  const link = () => screen.getByRole('link');
  /** What was left to the browser, which cannot go anywhere here: where the link led then. */
  const went: string[] = [];
  const watch = (event: Event): void => {
    if (event.defaultPrevented) return;
    went.push(link().getAttribute('href') ?? '');
    event.preventDefault();
  };
  let answer: (page?: string) => void;
  const see = jest.fn((webPath: string) => new Promise<void>((resolve) => {
    answer = (page) => {
      if (page) readPages(webPath, 'usage tool', page);
      resolve();
    };
  }));
  beforeEach(() => {
    went.length = 0;
    see.mockClear();
    window.addEventListener('click', watch);
    renderScreen(<ThingLink thing={usage}>Partager</ThingLink>, { services: {}, references: { ...noReferences, see } });
  });
  afterEach(() => {
    window.removeEventListener('click', watch);
    mockSites.clear();
    jest.useRealTimers();
  });

  it('asks nothing until somebody comes near, once, and is then right to copy and for another tab', async () => {
    expect([link().getAttribute('href'), see.mock.calls]).toEqual([home, []]);
    await userEvent.tab();
    expect(link()).toHaveFocus();
    await userEvent.hover(link());
    expect(see.mock.calls).toEqual([['/sites/hub été']]);
    await act(async () => answer('SitePages/Carte.aspx'));
    expect(link()).toHaveAttribute('href', there);
    fireEvent.click(link());
    expect([went, location.search]).toEqual([[there], '']);
  });

  it('pressed before it is known where, waits for it, and leads there once', async () => {
    fireEvent.click(link());
    fireEvent.click(link(), { ctrlKey: true });
    expect(went).toEqual([home]);
    await act(async () => answer('SitePages/Carte.aspx'));
    expect(went).toEqual([home, there]);
  });

  it('leads to the home page there where no page is said, or nothing is to be learned', async () => {
    fireEvent.click(link());
    await act(async () => answer());
    fireEvent.click(link());
    expect(went).toEqual([home, home]);
    cleanup();
    renderScreen(<ThingLink thing={usage}>Partager</ThingLink>, { services: {}, references: { ...noReferences, see: () => Promise.reject(new Error('no chunk')) } });
    fireEvent.click(link());
    await waitFor(() => expect(went).toEqual([home, home, home]));
  });

  it('leads to the home page there where the answer does not come', async () => {
    jest.useFakeTimers();
    fireEvent.click(link());
    await act(async () => void jest.advanceTimersByTime(10_000));
    expect(went).toEqual([home]);
  });
});

describe('a link to what stands on another page', () => {
  const href = (): string => screen.getByRole('link').getAttribute('href') ?? '';
  afterEach(() => mockSites.clear());

  it('leads to the page that its list says, of its own site and of each other that was read', () => {
    readPages(home, 'call contribution', 'SitePages/Vie du réseau.aspx');
    readPages('/sites/Hub été', 'usage tool', 'SitePages/Carte.aspx');
    renderScreen(<ThingLink thing={{ kind: 'contribution', id: 4, webPath: home }}>Une contribution</ThingLink>, { services: {} });
    expect(href()).toBe('http://localhost/sites/intranet/SitePages/Vie%20du%20r%C3%A9seau.aspx?parvis=contribution-4');
    cleanup();
    renderScreen(<ThingLink thing={usage}>Partager</ThingLink>, { services: {} });
    expect(href()).toBe('http://localhost/sites/hub%20%C3%A9t%C3%A9/SitePages/Carte.aspx?parvis=usage-3');
  });

  it('leads to the home page while no page is recorded, and of the root site too', () => {
    renderScreen(<ThingLink thing={{ kind: 'poll', id: 4, webPath: home }}>Un sondage</ThingLink>, { services: {} });
    expect(href()).toBe('http://localhost/sites/intranet/?parvis=poll-4');
    cleanup();
    renderScreen(<ThingLink thing={{ kind: 'constructor', id: 4, webPath: '' }}>Rien</ThingLink>, { services: {} });
    expect(href()).toBe('http://localhost/?parvis=constructor-4');
  });

  it('leads where it is surely, as that page is called', () => {
    readPages(home, 'call contribution', 'SitePages/Appels.aspx');
    renderScreen(<ThingLink thing={{ kind: 'contribution', id: 4, webPath: home }} page="/sites/intranet/SitePages/100 % à pied ? #1.aspx">Un commentaire</ThingLink>, { services: {} });
    expect(new URL(href()).pathname).toBe('/sites/intranet/SitePages/100%20%25%20%C3%A0%20pied%20%3F%20%231.aspx');
  });

  it('drawn before it was known where, leads there when it is followed, into another tab too', () => {
    renderScreen(<ThingLink thing={{ kind: 'campaign', id: 4, webPath: home }}>Un remue-méninges</ThingLink>, { services: {} });
    expect(href()).toBe('http://localhost/sites/intranet/?parvis=campaign-4');
    readPages(home, 'campaign', 'SitePages/Appels.aspx');
    expect(isLeftToBrowser({ ctrlKey: true })).toBe(true);
    expect(href()).toBe('http://localhost/sites/intranet/SitePages/Appels.aspx?parvis=campaign-4');
  });
});

describe('an arrival', () => {
  it('is brought into sight when it is not there', async () => {
    const scrollIntoView = jest.fn();
    Element.prototype.scrollIntoView = scrollIntoView;
    const place = jest.spyOn(Element.prototype, 'getBoundingClientRect');
    const at = (top: number, bottom: number): void => void place.mockReturnValue({ x: 0, y: top, left: 0, right: 10, width: 10, top, bottom, height: bottom - top, toJSON: () => '' });
    window.innerHeight = 500;
    const { addresses } = renderScreen(<Polls />, { services: {} });
    const arrive = (top: number, bottom: number): number => {
      at(top, bottom);
      scrollIntoView.mockClear();
      act(() => addresses.go(poll));
      return scrollIntoView.mock.calls.length;
    };
    expect([arrive(0, 500), arrive(-1, 20), arrive(480, 501), arrive(100, 200)]).toEqual([0, 1, 1, 0]);
    expect(scrollIntoView).not.toHaveBeenCalledWith({ block: 'end' });
    place.mockRestore();
  });

  it('is for a part that shows this kind, of this site', () => {
    const { addresses } = renderScreen(<Polls />, { services: {} });
    expect([poll, { ...poll, kind: 'vote' }, { ...poll, kind: 'poll,vote' }, { ...poll, kind: 'usage' }, { ...poll, webPath: '/sites/hub' }].map((thing) => addresses.isHere(thing))).toEqual([true, true, false, false, false]);
  });

  it('is shown by the part that is there for it, before one that shows any', () => {
    const { addresses } = renderScreen(<Polls ownId={12} />, { services: {}, arriveAt: 'poll-12' });
    addresses.enter({ instanceId: 'other', weight: () => 1 });
    expect(addresses.arrivalFor('other')).toBeUndefined();
    expect(screen.getByRole('heading', { name: 'poll 12' })).toBeVisible();
    act(() => addresses.go({ ...poll, id: 13 }));
    expect(screen.getByRole('heading', { name: 'poll 13' })).toBeVisible();
  });

  it('is nobody’s any more once the part is gone', () => {
    const { addresses, unmount } = renderScreen(<Polls />, { services: {}, arriveAt: 'poll-12' });
    expect(addresses.isHere(poll)).toBe(true);
    unmount();
    expect(addresses.isHere(poll)).toBe(false);
  });

  it('is heard of outside of a mounted part by nobody', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    function Alone(): React.ReactElement {
      useArrival([]);
      return <></>;
    }
    expect(() => render(<Alone />)).toThrow('useAddresses is for the screens of a mounted web part.');
    jest.restoreAllMocks();
  });
});

describe('the button that copies a link', () => {
  const clipboard = (writeText: () => Promise<void>): unknown => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  it('says what it copied until one goes on', async () => {
    const { addresses } = renderScreen(<CopyLinkButton thing={poll} title="Où fêter ?" />, { services: {} });
    const written = jest.fn(() => Promise.resolve());
    clipboard(written);
    await userEvent.click(screen.getByRole('button', { name: /Copier le lien vers «.Où fêter \?.»/ }));
    expect(await screen.findByRole('button', { name: 'Lien copié' })).toHaveFocus();
    expect(written).toHaveBeenCalledWith(addresses.hrefOf(poll));
    await waitFor(() => expect(document.getElementById('parvis-announcements')).toHaveTextContent('Lien copié'));
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /Copier le lien/ })).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('leaves the address to be copied by hand where the browser does not let it', async () => {
    const { addresses } = renderScreen(<CopyLinkButton thing={poll} title="Où ?" />, { services: {} });
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await userEvent.click(screen.getByRole('button'));
    const field = await screen.findByLabelText(/Copiez-le d’ici/);
    if (!(field instanceof HTMLInputElement)) throw new Error('There is no field');
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('readonly');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(addresses.hrefOf(poll));
    await userEvent.tab();
    expect(screen.getByLabelText(/Copiez-le d’ici/)).toBeInTheDocument();
  });

  it('says nothing where the host shows the link in a window of its own', async () => {
    const { addresses } = renderScreen(<CopyLinkButton thing={poll} title="Où ?" />, { services: {} });
    jest.spyOn(addresses, 'share').mockResolvedValue('shared');
    await userEvent.click(screen.getByRole('button'));
    await act(async () => undefined);
    expect(screen.getByRole('button', { name: /Copier le lien/ })).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('the page’s address', () => {
  beforeEach(() => history.replaceState(null, '', '/a?list=2'));

  it('makes no second step for the same thing', () => {
    const steps = history.length;
    browserPlace.write('poll-1');
    browserPlace.write('poll-1');
    expect(history.length).toBe(steps + 1);
    browserPlace.write(undefined);
    expect([history.length, location.search]).toEqual([steps + 2, '?list=2']);
  });

  it('tells of steps that only the browser’s newer interface names, until nobody listens', () => {
    const navigation = new EventTarget();
    Object.defineProperty(window, 'navigation', { configurable: true, value: navigation });
    const moved = jest.fn();
    const end = browserPlace.onMove(moved);
    navigation.dispatchEvent(new Event('currententrychange'));
    window.dispatchEvent(new Event('popstate'));
    expect(moved).toHaveBeenCalledTimes(2);
    end();
    navigation.dispatchEvent(new Event('currententrychange'));
    window.dispatchEvent(new Event('popstate'));
    expect(moved).toHaveBeenCalledTimes(2);
    Reflect.deleteProperty(window, 'navigation');
  });

  it('in Teams keeps where the frame itself has gone since, and copies where Teams cannot share', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    history.replaceState({ from: 'Teams' }, '', '/tab?parvis=poll-9');
    const place = teamsPlace({ context: { subEntityId: 'poll-1' }, teamsJs: { pages: {} } });
    expect(place.read()).toBe('poll-9');
    expect(await place.share('poll-9', 'x')).toBe('copied');
    expect(writeText).toHaveBeenCalledWith('http://localhost/tab?parvis=poll-9');
    history.replaceState({ from: 'Teams' }, '', '/tab');
    teamsPlace({ context: {}, teamsJs: { pages: {} } });
    expect([location.search, history.state]).toEqual(['', { from: 'Teams' }]);
    teamsPlace({ context: { subEntityId: 'poll-1' }, teamsJs: { pages: {} } });
    expect([location.search, history.state]).toEqual(['?parvis=poll-1', { from: 'Teams' }]);
  });
});
